using System.Globalization;
using System.Text;

namespace OpenApiGen.Runtime;

/// <content>What stands behind a backslash, and names.</content>
internal ref partial struct RegexSyntax
{
    /// <summary>Takes what follows a backslash, inside and outside of classes.</summary>
    private bool TakeEscape(bool isInClass, out int point)
    {
        point = -1;
        if (_index == _text.Length)
            return false;

        char c = _text[_index++];
        switch (c)
        {
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W':
                return true;
            case 'f' or 'n' or 'r' or 't' or 'v':
                point = "\f\n\r\t\v"["fnrtv".IndexOf(c, StringComparison.Ordinal)];
                return true;
            case 'c':
                if (_index == _text.Length || !char.IsAsciiLetter(_text[_index]))
                    return false;
                point = _text[_index++] & 31;
                return true;
            case '0':
                point = 0;
                return _index == _text.Length || !char.IsAsciiDigit(_text[_index]);
            case >= '1' and <= '9' when !isInClass:
                _index--;
                return TakeReference();
            case 'x':
                return TakeHex(2, out point);
            case 'u':
                return Take('{') ? TakeCodePoint(out point) : TakeHex(4, out point);
            case 'p' or 'P':
                return TakeProperty();
            case 'k' when !isInClass:
                if (!Take('<') || !TakeName(out string name))
                    return false;
                _namesUsed.Add(name);
                return true;
            default:
                // Itself: with the u flag characters of syntax only, without it all that no identifier has.
                point = c;
                return !char.IsLetterOrDigit(c) && c != '_';
        }
    }

    private bool TakeReference()
    {
        // A reference that is too long to be a number is larger than any count of groups.
        _largestReference = Math.Max(_largestReference, int.TryParse(TakeDigits(), NumberStyles.None, CultureInfo.InvariantCulture, out int group) ? group : int.MaxValue);
        return true;
    }

    private bool TakeHex(int length, out int point)
    {
        point = -1;
        if (_index + length > _text.Length || !int.TryParse(_text.Slice(_index, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out point))
            return false;

        _index += length;
        return true;
    }

    private bool TakeCodePoint(out int point)
    {
        int length = _text[_index..].IndexOf('}');
        point = -1;
        return length > 0 && TakeHex(length, out point) && point is >= 0 and <= 0x10FFFF && Take('}');
    }

    /// <summary>Takes the name, or name and value, of a property; which ones exist changes with every edition.</summary>
    private bool TakeProperty()
    {
        if (!Take('{'))
            return false;

        int length = _text[_index..].IndexOf('}');
        if (length <= 0)
            return false;

        ReadOnlySpan<char> property = _text.Slice(_index, length);
        _index += length + 1;
        int equals = property.IndexOf('=');
        return equals < 0 ? IsWord(property) : IsWord(property[..equals]) && IsWord(property[(equals + 1)..]);
    }

    private bool TakeName(out string name)
    {
        int length = _text[_index..].IndexOf('>');
        name = length <= 0 ? "" : _text.Slice(_index, length).ToString();
        _index += Math.Max(length, 0) + 1;
        bool isFirst = true;
        foreach (Rune rune in name.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune) && rune.Value is not ('$' or '_') && (isFirst || !IsInName(rune)))
                return false;

            isFirst = false;
        }

        return name.Length > 0;
    }

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
                return false;

        return !text.IsEmpty;
    }

    private static bool IsInName(Rune rune) =>
        rune.Value is 0x200C or 0x200D
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation;
}
