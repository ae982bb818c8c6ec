using System.ComponentModel;
using System.Globalization;

namespace OpenApiGen.Runtime;

/// <summary>What a contract demands of a number. Limits are given as JSON spells them, so that no digit is lost.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NumberRules
{
    /// <summary>Digits that a double has of any text.</summary>
    private const int DoubleDigits = 15;

    private readonly NumberLimit? _minimum;
    private readonly NumberLimit? _maximum;
    private readonly NumberLimit? _above;
    private readonly NumberLimit? _below;
    private readonly NumberLimit? _factor;

    /// <summary>True where a double has every digit of every limit.</summary>
    private readonly bool _isShort;

    // Whole numbers, by far the most frequent, are judged by these two alone.
    private readonly long _least;
    private readonly long _most;

    /// <summary>What is broken below and above them; null where that has to be found out.</summary>
    private readonly NumberLimit? _lower;
    private readonly NumberLimit? _upper;

    /// <summary>Makes rules; null where nothing is demanded.</summary>
    /// <param name="minimum">The least value.</param>
    /// <param name="maximum">The largest value.</param>
    /// <param name="exclusiveMinimum">A value that must be exceeded.</param>
    /// <param name="exclusiveMaximum">A value that must not be reached.</param>
    /// <param name="multipleOf">A positive number of which values are multiples.</param>
    public NumberRules(string? minimum = null, string? maximum = null, string? exclusiveMinimum = null, string? exclusiveMaximum = null, string? multipleOf = null)
    {
        _minimum = NumberLimit.From("minimum", "at least", minimum);
        _maximum = NumberLimit.From("maximum", "at most", maximum);
        _above = NumberLimit.From("exclusiveMinimum", "greater than", exclusiveMinimum);
        _below = NumberLimit.From("exclusiveMaximum", "less than", exclusiveMaximum);
        _factor = NumberLimit.From("multipleOf", "a multiple of", multipleOf);

        _isShort = IsShort(_minimum) && IsShort(_maximum) && IsShort(_above) && IsShort(_below) && IsShort(_factor);

        decimal least = long.MinValue;
        decimal most = long.MaxValue;
        if (_minimum is not null)
            least = Math.Max(least, Math.Ceiling(_minimum.Nearest));

        if (_maximum is not null)
            most = Math.Min(most, Math.Floor(_maximum.Nearest));

        if (_above is not null)
            least = Math.Max(least, Math.Floor(_above.Nearest) + 1);

        if (_below is not null)
            most = Math.Min(most, Math.Ceiling(_below.Nearest) - 1);

        // Where no long is allowed, the range is empty, and which limit is broken is found out below.
        (_least, _most) = least > long.MaxValue || most < long.MinValue ? (long.MaxValue, long.MinValue) : ((long)least, (long)most);
        if (_least > _most)
            return;

        _lower = _above is null ? _minimum : _minimum is null ? _above : null;
        _upper = _below is null ? _maximum : _maximum is null ? _below : null;
    }

    /// <summary>The limit that a whole number breaks; null where it keeps them all.</summary>
    internal NumberLimit? Find(long value) =>
        value < _least ? _lower ?? Find((decimal)value)
        : value > _most ? _upper ?? Find((decimal)value)
        : _factor is not null ? Find((decimal)value)
        : null;

    /// <summary>The limit that a number breaks, judged as a double where that is exact; else it might land on the other side of a limit, or a limit on its.</summary>
    /// <param name="digits">The number's text.</param>
    /// <param name="value">The same as a double.</param>
    internal NumberLimit? Find(ReadOnlySpan<byte> digits, double value) =>
        _isShort && digits.Length <= DoubleDigits && (_factor is null || Math.Abs(value) < LargestDivided) ? Find(value) : Find(digits);

    /// <summary>Above it, what a double is divided by leaves no fraction to see: 1e22 would be a multiple of 3.</summary>
    private const double LargestDivided = 1e15;

    /// <summary>The limit that a double breaks.</summary>
    internal NumberLimit? Find(double value) =>
        _minimum is not null && value < _minimum.Double ? _minimum
        : _maximum is not null && value > _maximum.Double ? _maximum
        : _above is not null && value <= _above.Double ? _above
        : _below is not null && value >= _below.Double ? _below
        : _factor is not null && !IsMultiple(value, _factor) ? _factor
        : null;

    /// <summary>The limit that a number breaks by its digits, however many they are.</summary>
    internal NumberLimit? Find(ReadOnlySpan<byte> digits)
    {
        var value = new JsonNumber(digits);
        return _minimum is not null && value.CompareTo(_minimum.Digits) < 0 ? _minimum
            : _maximum is not null && value.CompareTo(_maximum.Digits) > 0 ? _maximum
            : _above is not null && value.CompareTo(_above.Digits) <= 0 ? _above
            : _below is not null && value.CompareTo(_below.Digits) >= 0 ? _below
            : _factor is not null && !value.IsMultipleOf(_factor.Digits) ? _factor
            : null;
    }

    /// <summary>The limit that a decimal number breaks.</summary>
    internal NumberLimit? Find(decimal value) =>
        _minimum is not null && Compare(value, _minimum) < 0 ? _minimum
        : _maximum is not null && Compare(value, _maximum) > 0 ? _maximum
        : _above is not null && Compare(value, _above) <= 0 ? _above
        : _below is not null && Compare(value, _below) >= 0 ? _below
        : _factor is not null && !IsMultiple(value, _factor) ? _factor
        : null;

    private static bool IsShort(NumberLimit? limit) => limit is null || limit.Text.Length <= DoubleDigits;

    private static int Compare(decimal value, NumberLimit limit) =>
        limit.Decimal is { } exact ? value.CompareTo(exact) : ((double)value).CompareTo(limit.Double);

    private static bool IsMultiple(decimal value, NumberLimit factor) =>
        factor.Decimal is { } exact && exact != 0 ? value % exact == 0 : IsMultiple((double)value, factor);

    private static bool IsMultiple(double value, NumberLimit factor)
    {
        // 0.3 is a multiple of 0.1 for everybody but a double: decimal digits are what the contract means.
        if (factor.Decimal is { } exact && exact != 0 && Math.Abs(value) < LargestDivided
            && decimal.TryParse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal digits))
            return digits % exact == 0;

        double quotient = value / factor.Double;
        return double.IsInfinity(quotient) ? value % factor.Double == 0 : quotient == Math.Floor(quotient);
    }
}
