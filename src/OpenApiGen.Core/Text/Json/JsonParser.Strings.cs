namespace OpenApiGen.Text.Json;

internal sealed partial class JsonParser
{
    private static readonly bool[] StringStops = MakeStringStops();

    /// <summary>A string, which starts at the position; null where it is malformed.</summary>
    private Node? ReadString()
    {
        string text = _text;
        int start = _position;
        int i = FindInString(start + 1);
        if (i < text.Length && text[i] == '"')
            return Scalar(NodeKind.String, _interner.Get(text, start + 1, i - start - 1), start, i + 1);

        _builder.Clear();
        int copied = start + 1;
        while (i < text.Length)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i = FindInString(i + 2);
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
            i = FindInString(i);
        }

        StopAt(start, "this string has no closing '\"'");
        return null;
    }

    /// <summary>The offset of the next character that does not stand for itself whatever is around it, or the text's end.</summary>
    private int FindInString(int i)
    {
        string text = _text;
        i = TextScan.Find(text, i, StringStops);
        while (i < text.Length && text[i] >= 128 && !char.IsSurrogate(text[i]))
            i = TextScan.Find(text, i + 1, StringStops);

        return i;
    }

    private static bool[] MakeStringStops()
    {
        var stops = new bool[128];
        for (int c = 0; c < ' '; c++)
            stops[c] = true;

        stops['"'] = stops['\\'] = true;
        return stops;
    }

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
