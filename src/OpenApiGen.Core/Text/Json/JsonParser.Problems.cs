namespace OpenApiGen.Text.Json;

internal sealed partial class JsonParser
{
    /// <summary>Ends the reading at one character.</summary>
    private void StopAt(int offset, string message) => Stop(SyntaxProblemKind.Malformed, offset, Math.Min(offset + 1, _text.Length), message);

    private void Stop(SyntaxProblemKind kind, int start, int end, string message)
    {
        _problems.Stop(kind, start, end, message);
        _position = _text.Length;
    }

    /// <summary>What opens a collection that goes on where it should end, if that is on another line; most often it was not closed there.</summary>
    private string OpenedAbove(int open)
    {
        var lines = new LineMap(_text);
        int line = lines.At(open).Line;
        return line == lines.At(_position).Line ? "" : $"; '{_text[open]}' was opened on line {line + 1}";
    }

    private void StopAtMissingValue()
    {
        string found = TextExcerpt.Character(_text, _position);
        StopAt(_position, Current switch
        {
            '+' => "a number must not start with '+'",
            '.' => "a number must not start with '.', a digit is expected before it",
            '/' => NoComment,
            '\'' => "a string stands in double quotes",
            _ => $"a value is expected, found {found}",
        });
    }

    private string NoComment => _hasComments ? "a comment begins with '//' or '/*'" : "JSON has no comments";

    private void StopAtMissingKey()
    {
        string found = TextExcerpt.Character(_text, _position);
        StopAt(_position, Current switch
        {
            '/' => NoComment,
            '\'' => "a key stands in double quotes",
            _ => $"a key in double quotes is expected, found {found}",
        });
    }
}
