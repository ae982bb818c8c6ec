namespace OpenApiGen.Text.Json;

internal sealed partial class JsonParser
{
    /// <summary><c>true</c>, <c>false</c> and <c>null</c>; other words are refused.</summary>
    private Node? ReadWord()
    {
        int start = _position, end = start;
        while (end < _text.Length && (_text[end] is '_' or '$' || char.IsLetterOrDigit(_text[end])))
            end++;

        string word = _interner.Get(_text, start, end - start);
        NodeKind? kind = word switch
        {
            "true" or "false" => NodeKind.Boolean,
            "null" => NodeKind.Null,
            _ => null,
        };

        if (kind is null)
        {
            Stop(SyntaxProblemKind.Malformed, start, end, $"'{TextExcerpt.Piece(word)}' is no JSON value{Hint(word)}");
            return null;
        }

        return Scalar(kind.Value, word, start, end);
    }

    private static string Hint(string word) => word switch
    {
        "True" or "TRUE" or "False" or "FALSE" or "Null" or "NULL" => ", such words are in lower case",
        "NaN" or "Infinity" => ", numbers are finite",
        _ => ", a string stands in double quotes",
    };

    private Node? ReadNumber()
    {
        int start = _position, i = start;
        if (_text[i] == '-')
            i++;

        int digits = i;
        i = SkipDigits(i);
        if (i == digits)
            return NoDigit(i, "'-'");

        if (_text[digits] == '0' && i > digits + 1)
        {
            Stop(SyntaxProblemKind.Malformed, start, i, "a number must not have leading zeros");
            return null;
        }

        var kind = NodeKind.Integer;
        if (i < _text.Length && _text[i] == '.')
        {
            kind = NodeKind.Float;
            int fraction = i + 1;
            i = SkipDigits(fraction);
            if (i == fraction)
                return NoDigit(i, "'.'");
        }

        if (i < _text.Length && _text[i] is 'e' or 'E')
        {
            kind = NodeKind.Float;
            int exponent = i + 1;
            if (exponent < _text.Length && _text[exponent] is '+' or '-')
                exponent++;

            i = SkipDigits(exponent);
            if (i == exponent)
                return NoDigit(i, "the exponent's sign or 'e'");
        }

        return Scalar(kind, _interner.Get(_text, start, i - start), start, i);
    }

    private int SkipDigits(int i)
    {
        while (i < _text.Length && _text[i] is >= '0' and <= '9')
            i++;

        return i;
    }

    private Node? NoDigit(int offset, string behind)
    {
        StopAt(offset, $"a digit is expected behind {behind}, found {TextExcerpt.Character(_text, offset)}");
        return null;
    }

    private Node Scalar(NodeKind kind, string value, int start, int end)
    {
        _position = _contentEnd = end;
        return new Node(kind, value, start, end);
    }
}
