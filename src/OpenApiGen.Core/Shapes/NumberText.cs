using System.Globalization;
using System.Numerics;

namespace OpenApiGen.Shapes;

/// <summary>Numbers of keywords, which are kept as text.</summary>
public static class NumberText
{
    private const int MaximumExponent = 1_000;

    /// <summary>Exponents beyond this are all the same to everybody.</summary>
    private const int MaximumWritten = 1_000_000;

    /// <summary>Characters of a number that is known to the last digit, which takes more than linear time.</summary>
    private const int MaximumLength = 10_000;

    /// <summary>Which of two numbers is greater, as <see cref="IComparable.CompareTo"/> tells.</summary>
    public static int Compare(string left, string right) =>
        decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal a) && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal b)
            ? a.CompareTo(b)
            : Double(left).CompareTo(Double(right));

    /// <summary>True where two spellings are the same number, to the last digit; very long ones are only equal to themselves.</summary>
    public static bool AreEqual(string left, string right)
    {
        if (left.Length > MaximumLength || right.Length > MaximumLength)
            return left == right;

        (BigInteger Digits, int Exponent) a = Exact(left), b = Exact(right);
        return a == b;
    }

    /// <summary>True where a number is a whole multiple of another.</summary>
    public static bool IsMultiple(string number, string factor)
    {
        if (number.Length > MaximumLength || factor.Length > MaximumLength)
            return Double(number) % Double(factor) == 0;

        (BigInteger digits, int exponent) = Exact(number);
        (BigInteger unit, int unitExponent) = Exact(factor);
        if (unit.IsZero || digits.IsZero)
            return digits.IsZero;

        // Scaled to a common exponent both are whole. Numbers that are further apart than any double is from another are left to doubles.
        int difference = exponent - unitExponent;
        if (Math.Abs((long)difference) > MaximumExponent)
            return Double(number) % Double(factor) == 0;

        return difference >= 0
            ? ((digits * BigInteger.Pow(10, difference)) % unit).IsZero
            : (digits % (unit * BigInteger.Pow(10, -difference))).IsZero;
    }

    /// <summary>The number where it is whole, not negative, and fits.</summary>
    public static ulong? UInt64(string text)
    {
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong whole))
            return whole;

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            && number == decimal.Truncate(number) && number is >= 0 and <= ulong.MaxValue
            ? (ulong)number
            : null;
    }

    /// <summary>The number as the nearest double.</summary>
    public static double Double(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The number where it is whole and fits.</summary>
    public static long? Int64(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
            return whole;

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : null;
    }

    /// <summary>A number as digits without zeros at their end, times a power of ten.</summary>
    private static (BigInteger Digits, int Exponent) Exact(string text)
    {
        int e = text.IndexOfAny(['e', 'E']);
        string mantissa = e < 0 ? text : text.Substring(0, e);
        int exponent = e >= 0 && int.TryParse(text.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int given)
            ? Math.Max(-MaximumWritten, Math.Min(MaximumWritten, given))
            : 0;
        int point = mantissa.IndexOf('.');
        if (point >= 0)
            exponent -= mantissa.Length - point - 1;

        string digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        string significant = digits.TrimEnd('0');
        return BigInteger.TryParse(significant, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger value) && !value.IsZero
            ? (value, exponent + digits.Length - significant.Length)
            : (BigInteger.Zero, 0);
    }
}
