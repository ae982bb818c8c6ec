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
            _ => $"unexpected {found}, the end of the line is expected",
        });
    }

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
