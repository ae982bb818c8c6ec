namespace OpenApiGen.Patterns;

internal sealed partial class PatternParser
{
    private PatternNode ParseClass(int start)
    {
        bool negated = TryRead('^');
        var members = new List<CodePointRange>();
        while (!AtEnd && _text[_position] != ']')
        {
            int first = _position;
            CharacterSet left = ParseClassAtom(out bool leftIsOne);

            // "a-]" is the two characters a and -.
            if (_position + 1 >= _text.Length || _text[_position] != '-' || _text[_position + 1] == ']')
            {
                members.AddRange(left.Ranges);
                continue;
            }

            _position++;
            CharacterSet right = ParseClassAtom(out bool rightIsOne);
            if (_invalid is not null)
                break;

            if (leftIsOne && rightIsOne)
            {
                var range = new CodePointRange(left.RangeAt(0).First, right.RangeAt(0).Last);
                if (range.First > range.Last)
                    Invalid(first, "The ends of a range are out of order");

                members.Add(range);
            }
            else if (_unicode)
            {
                Invalid(first, "A range cannot start or end with a class such as \\d");
            }
            else
            {
                members.AddRange(left.Ranges);
                members.Add(new CodePointRange('-', '-'));
                members.AddRange(right.Ranges);
            }
        }

        if (!TryRead(']'))
            return Invalid(start, "This '[' has no ']'");

        CharacterSet set = CharacterSet.Of(members);
        return negated ? Not(set) : Members(set);
    }

    /// <summary>Reads one character or a class escape.</summary>
    /// <param name="isOne">True for a character, which a range may start or end with.</param>
    private CharacterSet ParseClassAtom(out bool isOne)
    {
        isOne = true;
        int start = _position;
        if (_text[_position] != '\\')
            return CharacterSet.Of(ReadCodePoint());

        _position++;
        if (AtEnd)
        {
            Invalid(start, "A pattern cannot end with '\\'");
            return CharacterSet.Empty;
        }

        if (TryReadClassEscape(start, out CharacterSet set))
        {
            isOne = false;
            return set;
        }

        char c = _text[_position];
        if (c == 'b')
        {
            _position++;
            return CharacterSet.Of('\b');
        }

        if (c == '-' && _unicode)
        {
            _position++;
            return CharacterSet.Of('-');
        }

        if (!_unicode && c == 'c' && _position + 1 < _text.Length && _text[_position + 1] is (>= '0' and <= '9') or '_')
        {
            _position += 2;
            return CharacterSet.Of(_text[_position - 1] % 32);
        }

        return CharacterSet.Of(ReadCharacterEscape(start));
    }
}
