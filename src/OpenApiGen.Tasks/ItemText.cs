using System.Globalization;
using System.Text;

namespace OpenApiGen.Tasks;

/// <summary>Text in items, in which some characters mean something to MSBuild.</summary>
internal static class ItemText
{
    /// <summary>The text with those characters as codes, which MSBuild makes text again.</summary>
    public static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if ("%*?@$();'".IndexOf(c) >= 0)
                builder.Append('%').Append(((int)c).ToString("x2", CultureInfo.InvariantCulture));
            else
                builder.Append(c);
        }

        return builder.ToString();
    }
}
