using System.ComponentModel;
using System.Globalization;

namespace OpenApiGen.Runtime;

/// <summary>What a contract demands of a string.</summary>
/// <param name="minLength">Least number of Unicode code points.</param>
/// <param name="maxLength">Largest number of Unicode code points.</param>
/// <param name="format">A format that the string must have; null where any will do.</param>
/// <param name="pattern">A pattern that must match somewhere in it; null where none must.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StringRules(int minLength = 0, int maxLength = int.MaxValue, StringFormat? format = null, StringPattern? pattern = null)
{
    /// <summary>The first rule that a string breaks.</summary>
    internal StringFault Find(string value, ref long budget, ref long patience)
    {
        // The number of UTF-16 units is never less than that of code points and at most twice it: most strings need no counting.
        if (value.Length > maxLength || value.Length < minLength * 2L)
        {
            int length = CodePoints(value);
            if (length < minLength)
                return StringFault.TooShort;

            if (length > maxLength)
                return StringFault.TooLong;
        }

        return pattern is not null && !pattern.IsMatch(value, ref budget, ref patience) ? StringFault.Pattern
            : format is not null && !format.IsMatch(value) ? StringFault.Format
            : StringFault.None;
    }

    /// <summary>The keyword of a rule.</summary>
    internal static string CodeOf(StringFault fault) => fault switch
    {
        StringFault.TooShort => "minLength",
        StringFault.TooLong => "maxLength",
        StringFault.Pattern => "pattern",
        _ => "format",
    };

    /// <summary>Says what is wrong with a string.</summary>
    internal string Describe(StringFault fault, string value) => fault switch
    {
        StringFault.TooShort when minLength == 1 => "must not be empty",
        StringFault.TooShort => string.Create(CultureInfo.InvariantCulture, $"must have at least {minLength} characters, not {CodePoints(value)}"),
        StringFault.TooLong => string.Create(CultureInfo.InvariantCulture, $"must have at most {maxLength} character{(maxLength == 1 ? "" : "s")}, not {CodePoints(value)}"),
        StringFault.Pattern => pattern!.Demand,
        _ => format!.Demand,
    };

    private static int CodePoints(string value)
    {
        int count = value.Length;
        foreach (char c in value)
            if (char.IsLowSurrogate(c))
                count--;

        return count;
    }
}

/// <summary>A rule of strings that one breaks.</summary>
internal enum StringFault : byte
{
    None,
    TooShort,
    TooLong,
    Pattern,
    Format,
}
