namespace OpenApiGen.Text.Json;

internal sealed partial class JsonParser
{
    /// <summary>A string, which starts at the position; null where it is malformed.</summary>
    private Node? ReadString()
    {
        string text = _text;
        int start = _position, i = start + 1;
        while (i < text.Length && IsOrdinary(text[i]))
            i++;

        if (i < text.Length && text[i] == '"')
            return Scalar(NodeKind.String, _interner.Get(text, start + 1, i - start - 1), start, i + 1);

        _builder.Clear();
        int copied = start + 1;
        while (i < text.Length)
        {
            char c = text[i];
            if (IsOrdinary(c))
            {
                i++;
                continue;
            }

            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i += 2;
                continue;
            }

            if (c is not ('"' or '\\'))
            {
                StopInString(i);
                return null;
            }

            _builder.Append(text, copied, i - copied);
            if (c == '"')
                return Scalar(NodeKind.String, _builder.ToString(), start, i + 1);

            i = ReadEscape(i);
            if (i < 0)
                return null;

            copied = i;
        }

        StopAt(start, "this string has no closing '\"'");
        return null;
    }

    /// <summary>Characters that stand for themselves whatever is around them.</summary>
    private static bool IsOrdinary(char c) => c >= ' ' && c != '"' && c != '\\' && !char.IsSurrogate(c);

    private void StopInString(int offset)
    {
        string message = _text[offset] switch
        {
            '\n' or '\r' => "a string ends on the line where it starts, a line break in it is written \\n",
            '\t' => "a tab in a string is written \\t",
            < ' ' => $"the control character {TextExcerpt.Character(_text, offset)} in a string is written as an escape",
            _ => $"{TextExcerpt.Character(_text, offset)} is half of a surrogate pair and no character",
        };
        StopAt(offset, message);
    }

    /// <summary>Appends what the escape at an offset stands for; the offset behind it, or -1.</summary>
    private int ReadEscape(int offset)
    {
        char c = offset + 1 < _text.Length ? _text[offset + 1] : '\0';
        if (c == 'u')
            return ReadUnicodeEscape(offset);

        char value = c switch
        {
            '"' or '\\' or '/' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        if (value == '\0')
        {
            Stop(
                SyntaxProblemKind.Malformed,
                offset,
                Math.Min(offset + 2, _text.Length),
                $"{TextExcerpt.Character(_text, offset + 1)} must not follow '\\', JSON has \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u");
            return -1;
        }

        _builder.Append(value);
        return offset + 2;
    }

    private int ReadUnicodeEscape(int offset)
    {
        int end = offset + 6;
        int unit = HexDigits.Parse(_text, offset + 2, 4);
        if (unit < 0)
        {
            Stop(SyntaxProblemKind.Malformed, offset, Math.Min(end, _text.Length), "four hexadecimal digits are expected behind '\\u'");
            return -1;
        }

        if (char.IsSurrogate((char)unit))
        {
            int low = char.IsHighSurrogate((char)unit) && end + 1 < _text.Length && _text[end] == '\\' && _text[end + 1] == 'u'
                ? HexDigits.Parse(_text, end + 2, 4)
                : -1;
            if (low < 0 || !char.IsLowSurrogate((char)low))
            {
                Stop(SyntaxProblemKind.Malformed, offset, end, "this escape is half of a surrogate pair and no character");
                return -1;
            }

            _builder.Append((char)unit).Append((char)low);
            return end + 6;
        }

        _builder.Append((char)unit);
        return end;
    }
}
