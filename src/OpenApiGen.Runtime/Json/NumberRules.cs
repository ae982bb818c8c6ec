using System.ComponentModel;
using System.Globalization;

namespace OpenApiGen.Runtime;

/// <summary>What a contract demands of a number. Limits are given as JSON spells them, so that no digit is lost.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NumberRules
{
    private readonly Limit? _minimum;
    private readonly Limit? _maximum;
    private readonly Limit? _above;
    private readonly Limit? _below;
    private readonly Limit? _factor;

    // Whole numbers, by far the most frequent, are judged by these two alone.
    private readonly long _least = long.MinValue;
    private readonly long _most = long.MaxValue;

    /// <summary>Makes rules; null where nothing is demanded.</summary>
    /// <param name="minimum">The least value.</param>
    /// <param name="maximum">The largest value.</param>
    /// <param name="exclusiveMinimum">A value that must be exceeded.</param>
    /// <param name="exclusiveMaximum">A value that must not be reached.</param>
    /// <param name="multipleOf">A positive number of which values are multiples.</param>
    public NumberRules(string? minimum = null, string? maximum = null, string? exclusiveMinimum = null, string? exclusiveMaximum = null, string? multipleOf = null)
    {
        _minimum = Limit.From(minimum);
        _maximum = Limit.From(maximum);
        _above = Limit.From(exclusiveMinimum);
        _below = Limit.From(exclusiveMaximum);
        _factor = Limit.From(multipleOf);

        if (_minimum is not null)
            _least = Saturate(Math.Ceiling(_minimum.Double));

        if (_maximum is not null)
            _most = Saturate(Math.Floor(_maximum.Double));

        if (_above is not null)
            _least = Math.Max(_least, Saturate(Math.Floor(_above.Double) + 1));

        if (_below is not null)
            _most = Math.Min(_most, Saturate(Math.Ceiling(_below.Double) - 1));

        // Beyond 2^53 a double cannot tell neighbours apart: such limits are judged exactly, below.
        if (_least is > (1L << 53) or < -(1L << 53) && _least != long.MinValue)
            (_least, _most) = (long.MaxValue, long.MinValue);

        if (_most is > (1L << 53) or < -(1L << 53) && _most != long.MaxValue)
            (_least, _most) = (long.MaxValue, long.MinValue);
    }

    internal bool IsBroken(long value, out string code, out string message)
    {
        code = message = "";
        if (value >= _least && value <= _most && _factor is null)
            return false;

        return IsBroken((decimal)value, out code, out message);
    }

    internal bool IsBroken(double value, out string code, out string message)
    {
        code = message = "";
        return (_minimum is not null && value < _minimum.Double && Broken("minimum", "at least", _minimum, out code, out message))
            || (_maximum is not null && value > _maximum.Double && Broken("maximum", "at most", _maximum, out code, out message))
            || (_above is not null && value <= _above.Double && Broken("exclusiveMinimum", "greater than", _above, out code, out message))
            || (_below is not null && value >= _below.Double && Broken("exclusiveMaximum", "less than", _below, out code, out message))
            || (_factor is not null && !IsMultiple(value, _factor) && Broken("multipleOf", "a multiple of", _factor, out code, out message));
    }

    internal bool IsBroken(decimal value, out string code, out string message)
    {
        code = message = "";
        return (_minimum is not null && Compare(value, _minimum) < 0 && Broken("minimum", "at least", _minimum, out code, out message))
            || (_maximum is not null && Compare(value, _maximum) > 0 && Broken("maximum", "at most", _maximum, out code, out message))
            || (_above is not null && Compare(value, _above) <= 0 && Broken("exclusiveMinimum", "greater than", _above, out code, out message))
            || (_below is not null && Compare(value, _below) >= 0 && Broken("exclusiveMaximum", "less than", _below, out code, out message))
            || (_factor is not null && !IsMultiple(value, _factor) && Broken("multipleOf", "a multiple of", _factor, out code, out message));
    }

    private static int Compare(decimal value, Limit limit) =>
        limit.Decimal is { } exact ? value.CompareTo(exact) : ((double)value).CompareTo(limit.Double);

    private static bool IsMultiple(decimal value, Limit factor) =>
        factor.Decimal is { } exact && exact != 0 ? value % exact == 0 : IsMultiple((double)value, factor);

    private static bool IsMultiple(double value, Limit factor)
    {
        // 0.3 is a multiple of 0.1 for everybody but a double: decimal digits are what the contract means.
        if (factor.Decimal is { } exact && exact != 0 && Math.Abs(value) < 1e15
            && decimal.TryParse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal digits))
            return digits % exact == 0;

        double quotient = value / factor.Double;
        return !double.IsInfinity(quotient) && quotient == Math.Floor(quotient);
    }

    private static bool Broken(string keyword, string relation, Limit limit, out string code, out string message)
    {
        code = keyword;
        message = $"must be {relation} {limit.Text}";
        return true;
    }

    private static long Saturate(double value) =>
        value >= long.MaxValue ? long.MaxValue : value <= long.MinValue ? long.MinValue : (long)value;

    private sealed record Limit(string Text, double Double, decimal? Decimal)
    {
        public static Limit? From(string? text) => text is null
            ? null
            : new Limit(
                text,
                double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
                decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? exact : null);
    }
}
