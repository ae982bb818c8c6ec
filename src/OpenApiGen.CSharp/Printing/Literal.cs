using System.Globalization;
using System.Text;

namespace OpenApiGen.CSharp.Printing;

/// <summary>C# literals.</summary>
internal static class Literal
{
    /// <summary>A string literal on one line.</summary>
    public static string String(string value)
    {
        if (IsPlain(value))
            return "\"" + value + "\"";

        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (char c in value)
        {
            switch (c)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                default:
                    if (c < ' ' || c == 0x7F || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
                        text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    else
                        text.Append(c);
                    break;
            }
        }

        return text.Append('"').ToString();
    }

    /// <summary>True where every character stands for itself, as in names and most other texts.</summary>
    private static bool IsPlain(string value)
    {
        foreach (char c in value)
            if (c is < ' ' or > '~' or '"' or '\\')
                return false;

        return true;
    }

    /// <summary>A string literal, or the keyword for none.</summary>
    public static string StringOrNull(string? value) => value is null ? "null" : String(value);

    public static string Bool(bool value) => value ? "true" : "false";

    public static string Int(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A list of string literals.</summary>
    public static string Strings(IEnumerable<string> values) => string.Join(", ", values.Select(String));
}
