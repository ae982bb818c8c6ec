namespace OpenApiGen.Patterns;

internal sealed partial class PatternParser
{
    /// <summary>Parses what follows a '\' outside of a class.</summary>
    private PatternNode ParseEscape(int start, out bool quantifiable)
    {
        quantifiable = true;
        if (AtEnd)
            return Invalid(start, "A pattern cannot end with '\\'");

        char c = _text[_position];
        if (c is 'b' or 'B')
        {
            _position++;
            quantifiable = false;
            return new PatternNode.Anchor(c == 'b' ? PatternAnchorKind.WordBoundary : PatternAnchorKind.NotWordBoundary);
        }

        if (TryReadClassEscape(start, out CharacterSet set))
            return Members(set);

        if (c == 'k' && _hasNames)
            return ParseNamedReference(start);

        return c is >= '1' and <= '9' && TryReadReference(start) is { } reference ? reference : Character(ReadCharacterEscape(start));
    }

    private PatternNode ParseNamedReference(int start)
    {
        _position++;
        if (!TryRead('<'))
            return Invalid(start, "'\\k' must be followed by a group's name as in \\k<name>");

        string? name = ReadGroupName(start);
        return name is null ? PatternNode.Empty : Reference(0, name, start);
    }

    private PatternNode? TryReadReference(int start)
    {
        int position = _position;
        TryReadNumber(ref position, out int number);
        if (number <= _groupCount)
        {
            _position = position;
            return Reference(number, null, start);
        }

        return _unicode ? Invalid(start, $"There is no group {number}") : null;
    }

    private PatternNode.Backreference Reference(int number, string? name, int start)
    {
        var reference = new PatternNode.Backreference(number, name, start);
        _references.Add(reference);
        return reference;
    }

    /// <summary>Reads \d \D \s \S \w \W \p{…} \P{…} behind the '\'.</summary>
    private bool TryReadClassEscape(int start, out CharacterSet set)
    {
        char c = _text[_position];
        switch (c)
        {
            case 'd' or 'D':
                set = CharacterSets.Digits;
                break;
            case 's' or 'S':
                set = CharacterSets.Whitespace;
                break;
            case 'w' or 'W':
                set = CharacterSets.Word;
                break;
            case 'p' or 'P' when _unicode:
                set = ReadProperty(start);
                if (c == 'P')
                    set = CharacterSets.All.Except(set);

                return true;
            default:
                set = CharacterSet.Empty;
                return false;
        }

        _position++;
        if (c is 'D' or 'S' or 'W')
            set = CharacterSets.All.Except(set);

        if (!_unicode)
            set = set.Intersect(CharacterSets.Units);

        return true;
    }

    private CharacterSet ReadProperty(int start)
    {
        _position++;
        int end = _text.IndexOf('}', _position);
        if (!TryRead('{') || end < 0)
        {
            Invalid(start, $"'\\{_text[start + 1]}' must be followed by a property as in \\{_text[start + 1]}{{Letter}}");
            return CharacterSet.Empty;
        }

        string expression = _text.Substring(_position, end - _position);
        if (!UnicodeData.TryFind(expression, out CharacterSet? set))
        {
            Invalid(start, $"ECMA-262 has no property '{expression}'");
            return CharacterSet.Empty;
        }

        if (set is null)
            _unsupported ??= new PatternProblem(false, start, $"The property '{expression}' is not supported");

        _position = end + 1;
        return set ?? CharacterSet.Empty;
    }

    /// <summary>Reads a character behind a '\', inside or outside of a class.</summary>
    private int ReadCharacterEscape(int start)
    {
        char c = _text[_position];
        switch (c)
        {
            case 'f':
                return Step('\f');
            case 'n':
                return Step('\n');
            case 'r':
                return Step('\r');
            case 't':
                return Step('\t');
            case 'v':
                return Step('\v');
            case 'c' when _position + 1 < _text.Length && _text[_position + 1] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                _position += 2;
                return _text[_position - 1] % 32;
            case 'c' when !_unicode:
                // Annex B: the '\' stands for itself and the c is the next character.
                return '\\';
            case '0' when _position + 1 >= _text.Length || _text[_position + 1] is < '0' or > '9':
                return Step('\0');
            case >= '0' and <= '7' when !_unicode:
                return ReadOctal();
            case 'x' when TryReadHex(_position + 1, 2, out int value):
                _position += 3;
                return value;
            case 'u' when TryReadUnicodeEscape(_unicode, _unicode, out int value):
                return value;
        }

        if (_unicode ? "^$\\.*+?()[]{}|/".IndexOf(c) >= 0 : c != 'k' || !_hasNames)
            return ReadCodePoint();

        Invalid(start, $"'\\{c}' is not an escape");
        return 0;
    }

    private int Step(char value)
    {
        _position++;
        return value;
    }

    private int ReadOctal()
    {
        int value = 0;
        int most = _text[_position] <= '3' ? 3 : 2;
        for (int i = 0; i < most && !AtEnd && _text[_position] is >= '0' and <= '7'; i++)
            value = (value * 8) + _text[_position++] - '0';

        return value;
    }

    /// <summary>Reads uXXXX, a pair of them, or u{…}, at the position.</summary>
    private bool TryReadUnicodeEscape(bool pairs, bool braces, out int value)
    {
        if (braces && _position + 1 < _text.Length && _text[_position + 1] == '{')
        {
            value = 0;
            int end = _text.IndexOf('}', _position);
            if (end <= _position + 2)
                return false;

            for (int i = _position + 2; i < end; i++)
                if (!TryReadHex(i, 1, out int digit) || (value = (value * 16) + digit) >= CharacterSet.Limit)
                    return false;

            _position = end + 1;
            return true;
        }

        if (!TryReadHex(_position + 1, 4, out value))
            return false;

        _position += 5;
        if (pairs && char.IsHighSurrogate((char)value) && _position + 1 < _text.Length && _text[_position] == '\\'
            && _text[_position + 1] == 'u' && TryReadHex(_position + 2, 4, out int low) && char.IsLowSurrogate((char)low))
        {
            value = char.ConvertToUtf32((char)value, (char)low);
            _position += 6;
        }

        return true;
    }

    private bool TryReadHex(int offset, int length, out int value)
    {
        value = 0;
        for (int i = offset; i < offset + length; i++)
        {
            int digit = i < _text.Length ? "0123456789abcdef".IndexOf(char.ToLowerInvariant(_text[i])) : -1;
            if (digit < 0)
                return false;

            value = (value * 16) + digit;
        }

        return true;
    }

    /// <summary>Reads a name and the '&gt;' behind it.</summary>
    private string? ReadGroupName(int start)
    {
        string name = "";
        while (!AtEnd && _text[_position] != '>')
        {
            int point;
            if (_text[_position] == '\\')
            {
                _position++;
                if (AtEnd || _text[_position] != 'u' || !TryReadUnicodeEscape(pairs: true, braces: true, out point))
                    break;
            }
            else
            {
                bool pair = _position + 1 < _text.Length && char.IsSurrogatePair(_text[_position], _text[_position + 1]);
                point = pair ? char.ConvertToUtf32(_text[_position], _text[_position + 1]) : _text[_position];
                _position += pair ? 2 : 1;
            }

            if (!IsNamePart(point, name.Length == 0))
                break;

            name += char.ConvertFromUtf32(point);
        }

        if (name.Length > 0 && TryRead('>'))
            return name;

        Invalid(start, "A group's name must be an identifier between '<' and '>'");
        return null;
    }

    private static bool IsNamePart(int point, bool first) =>
        point is '$' or '_'
        || (UnicodeData.TryFind(first ? "ID_Start" : "ID_Continue", out CharacterSet? set) && set!.Contains(point))
        || (!first && point is 0x200C or 0x200D);
}
