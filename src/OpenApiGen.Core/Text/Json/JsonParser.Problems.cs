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

    private void StopAtMissingValue()
    {
        string found = TextExcerpt.Character(_text, _position);
        StopAt(_position, Current switch
        {
            '+' => "a number must not start with '+'",
            '.' => "a number must not start with '.', a digit is expected before it",
            '/' => "JSON has no comments",
            '\'' => "a string stands in double quotes",
            _ => $"a value is expected, found {found}",
        });
    }

    private void StopAtMissingKey()
    {
        string found = TextExcerpt.Character(_text, _position);
        StopAt(_position, Current switch
        {
            '/' => "JSON has no comments",
            '\'' => "a key stands in double quotes",
            _ => $"a key in double quotes is expected, found {found}",
        });
    }
}
