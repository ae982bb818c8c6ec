using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace OpenApiGen.Runtime;

/// <content>Strings and numbers.</content>
internal ref partial struct JsonTokens
{
    /// <summary>Digits that a ulong holds whatever they are.</summary>
    private const int MaximumDigits = 19;

    /// <summary>Digits, and powers of ten, that a double holds exactly: a product or quotient of two such numbers is rounded once and so rightly (Clinger).</summary>
    private const int ExactDigits = 15;
    private const int ExactPower = 22;

    /// <summary>Strings with escapes are put together on the stack up to this length.</summary>
    private const int MaximumUnescaped = 256;

    private static ReadOnlySpan<double> Powers =>
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    private readonly bool IsNegative => _text[_valueStart] == '-';

    /// <summary>A string or a property's name.</summary>
    public readonly string GetString()
    {
        ReadOnlySpan<byte> value = ValueSpan;
        if (_isEscaped)
            return Unescape();

        if (_isAscii)
            return Encoding.Latin1.GetString(value);

        return Utf8.IsValid(value) ? Encoding.UTF8.GetString(value) : Unescape();
    }

    /// <summary>A string or a property's name that has escapes, in UTF-8 without them.</summary>
    public readonly ReadOnlySpan<byte> GetUtf8()
    {
        byte[] text = new byte[_valueEnd - _valueStart];
        return text.AsSpan(0, CopyString(text));
    }

    /// <summary>Copies a string or name in UTF-8 without escapes, where there is room for all of it as it stands; returns its length.</summary>
    public readonly int CopyString(Span<byte> destination)
    {
        if (!_isEscaped)
            return Alone().CopyString(destination);

        int length = JsonUnescaping.Decode(ValueSpan, destination);
        return length >= 0 && Utf8.IsValid(destination[..length]) ? length : Alone().CopyString(destination);
    }

    /// <summary>True where a string or name is a text.</summary>
    public readonly bool ValueTextEquals(string text) => _isAscii && !_isEscaped ? Ascii.Equals(ValueSpan, text) : GetString() == text;

    public readonly bool TryGetBytesFromBase64(out byte[]? value) => Alone().TryGetBytesFromBase64(out value);

    public readonly bool TryGetGuid(out Guid value) => _isEscaped
        ? Alone().TryGetGuid(out value)
        : Utf8Parser.TryParse(ValueSpan, out value, out int length) && length == _valueEnd - _valueStart;

    /// <summary>A number as a whole one; false where it is not written as such or is too large.</summary>
    public readonly bool TryGetInt64(out long value)
    {
        if (_digitCount < MaximumDigits && _exponent == 0 && !IsFraction)
        {
            value = IsNegative ? -(long)_digits : (long)_digits;
            return true;
        }

        return Utf8Parser.TryParse(ValueSpan, out value, out int length) && length == _valueEnd - _valueStart;
    }

    /// <summary>A number as the nearest double; infinite where it is too large.</summary>
    public readonly double GetDouble()
    {
        if (_digitCount <= ExactDigits && _exponent is >= -ExactPower and <= ExactPower)
        {
            double value = _exponent < 0 ? _digits / Powers[-_exponent] : _digits * Powers[_exponent];
            return IsNegative ? -value : value;
        }

        return Utf8Parser.TryParse(ValueSpan, out double parsed, out _) ? parsed : double.PositiveInfinity;
    }

    /// <summary>A number as a decimal; false where it is too large.</summary>
    public readonly bool TryGetDecimal(out decimal value) =>
        Utf8Parser.TryParse(ValueSpan, out value, out int length) && length == _valueEnd - _valueStart;

    /// <summary>True where a number has a point or an exponent.</summary>
    private readonly bool IsFraction => _valueEnd - _valueStart != _digitCount + (IsNegative ? 1 : 0);

    /// <summary>The token as a text of its own.</summary>
    private readonly Utf8JsonReader Alone()
    {
        var reader = new Utf8JsonReader(_text[_start..(_type is JsonTokenType.String or JsonTokenType.PropertyName ? _valueEnd + 1 : _valueEnd)], JsonPointers.ReaderOptions);
        reader.Read();
        return reader;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly string Unescape()
    {
        if (!_isEscaped || _valueEnd - _valueStart > MaximumUnescaped)
            return Alone().GetString()!;

        Span<byte> text = stackalloc byte[MaximumUnescaped];
        return Encoding.UTF8.GetString(text[..CopyString(text)]);
    }

    private void ReadNumber()
    {
        ReadOnlySpan<byte> text = _text;
        int i = _next;
        _start = _valueStart = i;
        _isEscaped = false;
        if (i < text.Length && text[i] == '-')
            i++;

        int first = i;
        ulong digits = 0;
        while (i < text.Length && IsDigit(text[i]))
            digits = (digits * 10) + (ulong)(text[i++] - '0');

        int count = i - first;
        if (count == 0 || (count > 1 && text[first] == '0'))
            Fail();

        int exponent = 0;
        if (i < text.Length && text[i] is (byte)'.' or (byte)'e' or (byte)'E')
            i = ReadFraction(i, ref digits, ref count, out exponent);

        _digits = digits;
        _digitCount = count;
        _exponent = exponent;
        _valueEnd = _next = i;
    }

    /// <summary>Reads what follows the whole part of a number; returns where that ends.</summary>
    private readonly int ReadFraction(int i, ref ulong digits, ref int count, out int exponent)
    {
        ReadOnlySpan<byte> text = _text;
        exponent = 0;
        if (text[i] == '.')
        {
            int first = ++i;
            while (i < text.Length && IsDigit(text[i]))
                digits = (digits * 10) + (ulong)(text[i++] - '0');

            exponent = first - i;
            count += i - first;
            if (i == first)
                Fail();
        }

        if (i == text.Length || text[i] is not ((byte)'e' or (byte)'E'))
            return i;

        i++;
        bool isNegative = i < text.Length && text[i] == '-';
        if (isNegative || (i < text.Length && text[i] == '+'))
            i++;

        int start = i;
        int power = 0;
        for (; i < text.Length && IsDigit(text[i]); i++)
            power = Math.Min((power * 10) + text[i] - '0', 100_000);

        if (i == start)
            Fail();

        exponent += isNegative ? -power : power;
        return i;
    }

    private static bool IsDigit(byte b) => (uint)(b - '0') <= 9;
}
