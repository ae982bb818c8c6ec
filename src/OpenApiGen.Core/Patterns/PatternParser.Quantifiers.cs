namespace OpenApiGen.Patterns;

internal sealed partial class PatternParser
{
    private PatternNode ParseQuantifier(PatternNode term)
    {
        if (AtEnd)
            return term;

        int start = _position;
        int min = 0;
        int max = PatternNode.Unbounded;
        switch (_text[_position++])
        {
            case '*':
                break;
            case '+':
                min = 1;
                break;
            case '?':
                max = 1;
                break;
            case '{' when TryReadBraces(start, out min, out max):
                break;
            default:
                _position = start;
                return term;
        }

        return min > max
            ? Invalid(start, "The numbers of a quantifier are out of order")
            : new PatternNode.Quantified(term, min, max, TryRead('?'));
    }

    /// <summary>Reads a quantifier in braces that starts at an offset; moves nothing where there is none.</summary>
    private bool TryReadBraces(int start, out int min, out int max)
    {
        int position = start + 1;
        max = 0;
        if (!TryReadNumber(ref position, out min))
            return false;

        max = min;
        if (position < _text.Length && _text[position] == ',')
        {
            position++;
            if (!TryReadNumber(ref position, out max))
                max = PatternNode.Unbounded;
        }

        if (position >= _text.Length || _text[position] != '}')
            return false;

        _position = position + 1;
        return true;
    }

    private bool TryReadNumber(ref int position, out int number)
    {
        int start = position;
        long value = 0;
        for (; position < _text.Length && _text[position] is >= '0' and <= '9'; position++)
            value = Math.Min(int.MaxValue, (value * 10) + _text[position] - '0');

        number = (int)value;
        return position > start;
    }
}
