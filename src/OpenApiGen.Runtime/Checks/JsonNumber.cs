using System.Globalization;
using System.Numerics;

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

    /// <summary>True where a decimal has room for every digit of a text.</summary>
    public static bool IsDecimal(ReadOnlySpan<byte> text) => text.Length <= 28 && text.IndexOfAny((byte)'e', (byte)'E') < 0;

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

    /// <summary>Less than zero where this number is the smaller one, zero where both have the same value.</summary>
    public int CompareTo(JsonNumber other)
    {
        int sign = Sign;
        if (sign != other.Sign || sign == 0)
            return sign.CompareTo(other.Sign);

        int order = Magnitude.CompareTo(other.Magnitude);
        int index = 0;
        int otherIndex = 0;
        while (order == 0)
        {
            bool has = TryNext(ref index, out byte digit);
            bool otherHas = other.TryNext(ref otherIndex, out byte otherDigit);
            if (!has || !otherHas)
            {
                // The last digit is never zero: who has one more is the larger one.
                order = has.CompareTo(otherHas);
                break;
            }

            order = digit.CompareTo(otherDigit);
        }

        return sign * order;
    }

    /// <summary>True for whole multiples of a number that is not zero.</summary>
    public bool IsMultipleOf(JsonNumber factor)
    {
        if (IsZero)
            return true;

        // Neither ends in a zero, so what has the finer last digit can be no multiple.
        long power = _exponent - factor._exponent;
        if (power < 0)
            return false;

        BigInteger divisor = factor.Remainder(null);
        return Remainder(divisor) * BigInteger.ModPow(10, power, divisor) % divisor == 0;
    }

    private int Sign => IsZero ? 0 : _isNegative ? -1 : 1;

    /// <summary>The power of ten above the first digit.</summary>
    private long Magnitude => _exponent + _digits.Length - (_digits.Contains((byte)'.') ? 1 : 0);

    /// <summary>The digits as a whole number, modulo another one where there is one; so no text is too long.</summary>
    private BigInteger Remainder(BigInteger? divisor)
    {
        BigInteger value = 0;
        Span<char> chunk = stackalloc char[18];
        int length = 0;
        for (int index = 0; TryNext(ref index, out byte digit);)
        {
            chunk[length++] = (char)digit;
            if (length == chunk.Length)
                Add(chunk);
        }

        Add(chunk[..length]);
        return value;

        void Add(ReadOnlySpan<char> digits)
        {
            length = 0;
            if (digits.IsEmpty)
                return;

            value = (value * BigInteger.Pow(10, digits.Length)) + long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
            value = divisor is { } some ? value % some : value;
        }
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
