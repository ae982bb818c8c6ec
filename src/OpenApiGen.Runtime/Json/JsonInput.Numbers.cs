using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OpenApiGen.Runtime;

public ref partial struct JsonInput
{
    /// <summary>A whole number of 32 bits.</summary>
    /// <param name="rules">What is demanded of it; null where nothing is.</param>
    public int Int32(NumberRules? rules = null) => (int)Whole(rules, int.MinValue, int.MaxValue);

    /// <summary>A whole number of 64 bits.</summary>
    /// <param name="rules">What is demanded of it; null where nothing is.</param>
    public long Int64(NumberRules? rules = null) => Whole(rules, long.MinValue, long.MaxValue);

    /// <summary>A whole number of a smaller or unsigned type.</summary>
    /// <typeparam name="T">An integer type whose values a long can hold.</typeparam>
    /// <param name="rules">What is demanded of it; null where nothing is.</param>
    public T Integer<T>(NumberRules? rules = null)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T> =>
        T.CreateTruncating(Whole(rules, long.CreateSaturating(T.MinValue), long.CreateSaturating(T.MaxValue)));

    /// <summary>A whole number of 64 bits without a sign.</summary>
    /// <param name="rules">What is demanded of it; null where nothing is.</param>
    public ulong UInt64(NumberRules? rules = null)
    {
        decimal value = Decimal(rules);
        if (value == decimal.Truncate(value) && value is >= ulong.MinValue and <= ulong.MaxValue)
            return (ulong)value;

        Report("format", "must be a whole number from 0 to 18446744073709551615");
        return 0;
    }

    /// <summary>A number as the nearest double.</summary>
    /// <param name="rules">What is demanded of it; null where nothing is.</param>
    public double Double(NumberRules? rules = null)
    {
        if (_reader.TokenType != JsonTokenType.Number)
        {
            WrongType("a number");
            return 0;
        }

        double value = _reader.GetDouble();
        if (double.IsInfinity(value))
            Report("format", "must fit a double-precision number");
        else if (rules is not null && rules.Find(_reader.ValueSpan, value) is { } limit)
            Report(limit.Code, limit.Demand);

        return value;
    }

    /// <summary>A number as the nearest single-precision one.</summary>
    /// <param name="rules">What is demanded of it; null where nothing is.</param>
    public float Single(NumberRules? rules = null)
    {
        double value = Double(rules);
        if (double.IsFinite(value) && float.IsInfinity((float)value))
            Report("format", "must fit a single-precision number");

        return (float)value;
    }

    /// <summary>A decimal number.</summary>
    /// <param name="rules">What is demanded of it; null where nothing is.</param>
    public decimal Decimal(NumberRules? rules = null)
    {
        if (_reader.TokenType != JsonTokenType.Number)
        {
            WrongType("a number");
            return 0;
        }

        if (!_reader.TryGetDecimal(out decimal value) || !IsExact(value))
        {
            Report("format", "must fit a decimal number of 28 digits");
            return 0;
        }

        if (rules?.Find(value) is { } limit)
            Report(limit.Code, limit.Demand);

        return value;
    }

    private long Whole(NumberRules? rules, long least, long most)
    {
        if (_reader.TokenType != JsonTokenType.Number)
        {
            WrongType("an integer");
            return 0;
        }

        if (!_reader.TryGetInt64(out long value) && !TryGetWhole(out value))
            return 0;

        if (value < least || value > most)
            ReportRange(least, most);
        else if (rules is not null && rules.Find(value) is { } limit)
            Report(limit.Code, limit.Demand);

        return value;
    }

    /// <summary>Whole numbers in another spelling, such as 1.0 and 1e3; notes what is not whole or too large.</summary>
    private bool TryGetWhole(out long value)
    {
        value = 0;
        if (!new JsonNumber(_reader.ValueSpan).IsInteger)
        {
            Report("type", "must be an integer, not a fraction");
            return false;
        }

        if (_reader.TryGetDecimal(out decimal number) && number is >= long.MinValue and <= long.MaxValue)
        {
            value = (long)number;
            return true;
        }

        ReportRange(long.MinValue, long.MaxValue);
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReportRange(long least, long most) => Report("format", $"must be from {least} to {most}");

    /// <summary>True where a decimal has every digit of the text: who asks for decimals does not want them rounded.</summary>
    private readonly bool IsExact(decimal value)
    {
        ReadOnlySpan<byte> text = _reader.ValueSpan;
        if (JsonNumber.IsDecimal(text))
            return true;

        Span<byte> digits = stackalloc byte[32];
        return value.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture) && new JsonNumber(digits[..length]).Equals(new JsonNumber(text));
    }
}
