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
    /// <summary>The code and message of the first rule that a string breaks; false where it breaks none.</summary>
    internal bool IsBroken(string value, ref long budget, ref long patience, out string code, out string message)
    {
        // The number of UTF-16 units is never less than that of code points and at most twice it: most strings need no counting.
        if (value.Length > maxLength || value.Length < minLength * 2L)
        {
            int length = CodePoints(value);
            if (length < minLength)
            {
                code = "minLength";
                message = minLength == 1 ? "must not be empty" : Text($"must have at least {minLength} characters, not {length}");
                return true;
            }

            if (length > maxLength)
            {
                code = "maxLength";
                message = Text($"must have at most {maxLength} character{(maxLength == 1 ? "" : "s")}, not {length}");
                return true;
            }
        }

        if (pattern is not null && !pattern.IsMatch(value, ref budget, ref patience))
        {
            code = "pattern";
            message = $"must match the pattern {pattern.Source}";
            return true;
        }

        if (format is not null && !format.IsMatch(value))
        {
            code = "format";
            message = $"must be {format.Description}";
            return true;
        }

        code = message = "";
        return false;
    }

    private static int CodePoints(string value)
    {
        int count = value.Length;
        foreach (char c in value)
            if (char.IsLowSurrogate(c))
                count--;

        return count;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
