namespace OpenApiGen.Text.Yaml;

/// <summary>Problems that several places find.</summary>
internal sealed partial class YamlParser
{
    /// <summary>Whether a line of the outermost token was reported.</summary>
    private bool _indentationReported;

    /// <summary>Something stands where a line should end.</summary>
    private void StopAtUnexpected()
    {
        string found = TextExcerpt.Character(_text, _position);
        StopAt(_position, _text[_position] switch
        {
            '#' => "white space is expected before a comment",
            ':' => "white space is expected behind ':', or the text is quoted",
            _ => $"unexpected {found}, the end of the line is expected{LongString()}",
        });
    }

    /// <summary>What opens a collection that goes on where it should end, if that is on another line; most often it was not closed there.</summary>
    private string OpenedAbove(int open)
    {
        int line = LineOf(open);
        return line == LineOf(_position) ? "" : $"; '{_text[open]}' was opened on line {line}";
    }

    /// <summary>Where the string before the position began, if it has lines: most often it was not closed on its first.</summary>
    private string LongString() => _contentEnd > 0 && _contentEnd == _longStringEnd ? $"; the string that ends here was opened on line {LineOf(_longStringStart)}" : "";

    private int LineOf(int offset) => new LineMap(_text).At(offset).Line + 1;

    /// <summary>A character that no plain scalar starts with.</summary>
    private void StopAtIndicator()
    {
        char c = _text[_position];
        StopAt(_position, c switch
        {
            '-' or '?' or ':' or ',' or ']' or '}' => $"'{c}' must not stand here",
            _ => $"text must not start with '{c}' unless it is quoted",
        });
    }

    private void StopAtTab() => StopAt(_lineStart + Indentation(), "a tab must not indent a line, spaces do");

    /// <summary>Reports the first line of a token that is not indented enough.</summary>
    private void ReportIndentation(int offset, int indentation, int parent, string within)
    {
        if (!_indentationReported)
            _problems.Report(SyntaxProblemKind.Tolerated, offset, offset + 1, $"a line within {within} is indented by {indentation}, where more than {parent} is expected");

        _indentationReported = true;
    }

    private void StopAtKeyOnLines(int start, int colon) =>
        StopAt(start, colon, "a key stands on one line");
}
