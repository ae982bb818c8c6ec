using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace OpenApiGen.Runtime;

/// <summary>What a contract demands of a number. Limits are given as JSON spells them, so that no digit is lost.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NumberRules
{
    /// <summary>Digits that a double has of any text.</summary>
    private const int DoubleDigits = 15;

    private readonly Limit? _minimum;
    private readonly Limit? _maximum;
    private readonly Limit? _above;
    private readonly Limit? _below;
    private readonly Limit? _factor;

    /// <summary>True where a double has every digit of every limit.</summary>
    private readonly bool _isShort;

    // Whole numbers, by far the most frequent, are judged by these two alone.
    private readonly long _least;
    private readonly long _most;

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
    }

    internal bool Allows(long value) => (value >= _least && value <= _most && _factor is null) || Find((decimal)value) is null;

    internal bool Allows(decimal value) => Find(value) is null;

    /// <summary>Judges a number by its digits, however many they are.</summary>
    internal bool Allows(ReadOnlySpan<byte> digits) => Find(digits) is null;

    internal bool IsBroken(long value, out string code, out string message)
    {
        code = message = "";
        return (value < _least || value > _most || _factor is not null) && IsBroken((decimal)value, out code, out message);
    }

    /// <summary>Judges a number as a double where that is exact; else it might land on the other side of a limit, or a limit on its.</summary>
    /// <param name="digits">The number's text.</param>
    /// <param name="value">The same as a double.</param>
    /// <param name="code">Which rule is broken; empty where none is.</param>
    /// <param name="message">The same for people.</param>
    internal bool IsBroken(ReadOnlySpan<byte> digits, double value, out string code, out string message) =>
        _isShort && digits.Length <= DoubleDigits ? IsBroken(value, out code, out message) : IsBroken(digits, out code, out message);

    internal bool IsBroken(double value, out string code, out string message) => Describe(Find(value), out code, out message);

    internal bool IsBroken(ReadOnlySpan<byte> digits, out string code, out string message) => Describe(Find(digits), out code, out message);

    internal bool IsBroken(decimal value, out string code, out string message) => Describe(Find(value), out code, out message);

    private Breach? Find(double value) =>
        _minimum is not null && value < _minimum.Double ? new Breach("minimum", "at least", _minimum)
        : _maximum is not null && value > _maximum.Double ? new Breach("maximum", "at most", _maximum)
        : _above is not null && value <= _above.Double ? new Breach("exclusiveMinimum", "greater than", _above)
        : _below is not null && value >= _below.Double ? new Breach("exclusiveMaximum", "less than", _below)
        : _factor is not null && !IsMultiple(value, _factor) ? new Breach("multipleOf", "a multiple of", _factor)
        : null;

    private Breach? Find(ReadOnlySpan<byte> digits)
    {
        var value = new JsonNumber(digits);
        return _minimum is not null && value.CompareTo(_minimum.Digits) < 0 ? new Breach("minimum", "at least", _minimum)
            : _maximum is not null && value.CompareTo(_maximum.Digits) > 0 ? new Breach("maximum", "at most", _maximum)
            : _above is not null && value.CompareTo(_above.Digits) <= 0 ? new Breach("exclusiveMinimum", "greater than", _above)
            : _below is not null && value.CompareTo(_below.Digits) >= 0 ? new Breach("exclusiveMaximum", "less than", _below)
            : _factor is not null && !value.IsMultipleOf(_factor.Digits) ? new Breach("multipleOf", "a multiple of", _factor)
            : null;
    }

    private Breach? Find(decimal value) =>
        _minimum is not null && Compare(value, _minimum) < 0 ? new Breach("minimum", "at least", _minimum)
        : _maximum is not null && Compare(value, _maximum) > 0 ? new Breach("maximum", "at most", _maximum)
        : _above is not null && Compare(value, _above) <= 0 ? new Breach("exclusiveMinimum", "greater than", _above)
        : _below is not null && Compare(value, _below) >= 0 ? new Breach("exclusiveMaximum", "less than", _below)
        : _factor is not null && !IsMultiple(value, _factor) ? new Breach("multipleOf", "a multiple of", _factor)
        : null;

    private static bool IsShort(Limit? limit) => limit is null || limit.Text.Length <= DoubleDigits;

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
        return double.IsInfinity(quotient) ? value % factor.Double == 0 : quotient == Math.Floor(quotient);
    }

    private static bool Describe(Breach? breach, out string code, out string message)
    {
        (code, message) = breach is { } found ? (found.Code, $"must be {found.Relation} {found.Limit.Text}") : ("", "");
        return breach is not null;
    }

    private readonly record struct Breach(string Code, string Relation, Limit Limit);

    private sealed record Limit(string Text, double Double, decimal? Decimal)
    {
        /// <summary>More than a long or a ulong holds, with room to add one.</summary>
        private const decimal Far = 1e20m;

        private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(Text);

        public JsonNumber Digits => new(_utf8);

        /// <summary>The same where whole numbers of 64 bits are concerned: what is no decimal lies beyond them or between two of them.</summary>
        public decimal Nearest { get; } = Decimal is { } exact ? Math.Clamp(exact, -Far, Far) : Math.Sign(Double) * (Math.Abs(Double) < 1 ? 0.5m : Far);

        public static Limit? From(string? text)
        {
            if (text is null)
                return null;

            // What is too small for a decimal would become zero.
            double number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            bool isExact = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) && (exact != 0 || number == 0);
            return new Limit(text, number, isExact ? exact : null);
        }
    }
}
