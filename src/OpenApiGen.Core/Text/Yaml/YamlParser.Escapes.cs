namespace OpenApiGen.Text.Yaml;

/// <summary>Escapes in double quoted scalars.</summary>
internal sealed partial class YamlParser
{
    /// <summary>Appends what the escape at an offset stands for; the offset behind it, or -1.</summary>
    private int ReadEscape(int offset)
    {
        char c = offset + 1 < _text.Length ? _text[offset + 1] : '\0';
        if (c is 'x' or 'u' or 'U')
            return ReadNumericEscape(offset, c == 'x' ? 2 : c == 'u' ? 4 : 8);

        int value = c switch
        {
            '0' => '\0',
            'a' => '\a',
            'b' => '\b',
            't' or '\t' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            'e' => '\u001b',
            ' ' or '"' or '/' or '\\' => c,
            'N' => '\u0085',
            '_' => '\u00a0',
            'L' => '\u2028',
            'P' => '\u2029',
            _ => -1,
        };
        if (value < 0)
        {
            StopAt(offset, Math.Min(offset + 2, _text.Length), $"{TextExcerpt.Character(_text, offset + 1)} must not follow '\\' in double quotes; a backslash is written \\\\ there, or as it is in single quotes");
            return -1;
        }

        _builder.Append((char)value);
        return offset + 2;
    }

    private int ReadNumericEscape(int offset, int digits)
    {
        int end = offset + 2 + digits;
        int value = HexDigits.Parse(_text, offset + 2, digits);
        if (value is < 0 or > 0x10ffff)
        {
            StopAt(offset, Math.Min(end, _text.Length), $"{digits} hexadecimal digits of a character are expected behind '\\{_text[offset + 1]}'");
            return -1;
        }

        if (value is < 0xd800 or > 0xdfff)
        {
            if (value > 0xffff)
                _builder.Append(char.ConvertFromUtf32(value));
            else
                _builder.Append((char)value);

            return end;
        }

        // As JSON, which is YAML, writes characters beyond U+FFFF.
        int low = digits == 4 && value < 0xdc00 && end + 1 < _text.Length && _text[end] == '\\' && _text[end + 1] == 'u'
            ? HexDigits.Parse(_text, end + 2, 4)
            : -1;
        if (low is < 0xdc00 or > 0xdfff)
        {
            StopAt(offset, end, "this escape is half of a surrogate pair and no character");
            return -1;
        }

        _builder.Append((char)value).Append((char)low);
        return end + 6;
    }
}
