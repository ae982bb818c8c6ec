namespace OpenApiGen.Text.Json;

internal sealed partial class JsonParser
{
    private static readonly char[] LineEnds = ['\n', '\r'];

    /// <summary>Moves behind a comment; false where the slash begins none. One that nobody closes ends the reading.</summary>
    private bool TrySkipComment()
    {
        switch (_position + 1 < _text.Length ? _text[_position + 1] : '\0')
        {
            case '/':
                int lineEnd = _text.IndexOfAny(LineEnds, _position);
                _position = lineEnd < 0 ? _text.Length : lineEnd;
                return true;
            case '*':
                int close = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                if (close < 0)
                    Stop(SyntaxProblemKind.Malformed, _position, _position + 2, "the comment has no closing '*/'");
                else
                    _position = close + 2;

                return close >= 0;
            default:
                return false;
        }
    }
}
