namespace OpenApiGen.Runtime;

/// <summary>A number by its decimal digits, whatever their count: 1, 1.0 and 10e-1 are one and the same.</summary>
internal readonly ref struct JsonNumber
{
    /// <summary>Beyond any exponent that can matter, with room to add the length of a text to it.</summary>
    private const long MostExponent = 1L << 30;

    private readonly ReadOnlySpan<byte> _digits;
    private readonly long _exponent;
    private readonly bool _isNegative;

    /// <summary>Reads a number.</summary>
    /// <param name="text">A number of JSON.</param>
    public JsonNumber(ReadOnlySpan<byte> text)
    {
        _isNegative = text[0] == '-';
        int exponentAt = text.IndexOfAny((byte)'e', (byte)'E');
        ReadOnlySpan<byte> mantissa = exponentAt < 0 ? text : text[..exponentAt];
        int end = mantissa.LastIndexOfAnyExcept((byte)'0', (byte)'.', (byte)'-') + 1;
        if (end == 0)
        {
            _isNegative = false;
            return;
        }

        int start = mantissa.IndexOfAnyExcept((byte)'0', (byte)'.', (byte)'-');
        int point = mantissa.IndexOf((byte)'.');
        point = point < 0 ? mantissa.Length : point;

        // The power of ten of the last digit that is not zero.
        _exponent = (exponentAt < 0 ? 0 : Exponent(text[(exponentAt + 1)..])) + (end > point ? point - end + 1 : point - end);
        _digits = mantissa[start..end];
    }

    /// <summary>True where it has no fraction.</summary>
    public bool IsInteger => _exponent >= 0;

    /// <summary>True for zero.</summary>
    public bool IsZero => _digits.IsEmpty;

    /// <summary>True where two numbers have the same value.</summary>
    public bool Equals(JsonNumber other)
    {
        if (_isNegative != other._isNegative || _exponent != other._exponent)
            return false;

        int index = 0;
        int otherIndex = 0;
        while (TryNext(ref index, out byte digit))
            if (!other.TryNext(ref otherIndex, out byte otherDigit) || digit != otherDigit)
                return false;

        return !other.TryNext(ref otherIndex, out _);
    }

    /// <summary>A hash that nobody can foresee.</summary>
    public void AddTo(ref HashCode hash)
    {
        hash.Add(_isNegative);
        hash.Add((int)_exponent);
        for (int index = 0; TryNext(ref index, out byte digit);)
            hash.Add(digit);
    }

    private bool TryNext(ref int index, out byte digit)
    {
        if (index < _digits.Length && _digits[index] == '.')
            index++;

        digit = index < _digits.Length ? _digits[index] : (byte)0;
        return index++ < _digits.Length;
    }

    private static long Exponent(ReadOnlySpan<byte> text)
    {
        long value = 0;
        foreach (byte b in text)
            if (b is not ((byte)'+' or (byte)'-'))
                value = Math.Min((value * 10) + b - '0', MostExponent);

        return text[0] == '-' ? -value : value;
    }
}
