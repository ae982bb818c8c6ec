using System.Globalization;

namespace OpenApiGen.Shapes;

/// <summary>Numbers of keywords, which are kept as text.</summary>
public static class NumberText
{
    /// <summary>Which of two numbers is greater, as <see cref="IComparable.CompareTo"/> tells.</summary>
    public static int Compare(string left, string right) =>
        decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal a) && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal b)
            ? a.CompareTo(b)
            : Double(left).CompareTo(Double(right));

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
}
