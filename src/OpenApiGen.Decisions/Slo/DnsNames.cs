using System.Text;
using OpenApiGen.Naming;

namespace OpenApiGen.Decisions.Slo;

/// <summary>
/// Makes RFC 1123 labels of what people write: at most 63 lower-case letters, digits and hyphens, a letter or digit at both ends. Texts that
/// would share a label get a hash of theirs, or a number, so that labels differ where texts do.
/// </summary>
internal sealed class DnsNames
{
    private const int Most = 63;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The label of a text: the same one each time.</summary>
    public string Of(string text) => _texts.TryGetValue(text, out string? known) ? known : _texts[text] = Next(text);

    /// <summary>A label that nobody has yet, even where the text was there before.</summary>
    public string Next(string text)
    {
        string label = Label(text);
        string candidate = label;
        for (int i = 2; !_taken.Add(candidate); i++)
            candidate = WithSuffix(label, i.ToString(System.Globalization.CultureInfo.InvariantCulture));

        return candidate;
    }

    /// <summary>A label with a suffix, cut before it where both would be too long.</summary>
    public static string WithSuffix(string label, string suffix)
    {
        int room = Most - suffix.Length - 1;
        return (label.Length > room ? label.Substring(0, room).TrimEnd('-') : label) + "-" + suffix;
    }

    private static string Label(string text)
    {
        var label = new StringBuilder();
        bool isLost = false;
        foreach (char c in text)
        {
            char lower = c is >= 'A' and <= 'Z' ? (char)(c + 32) : c;
            if (lower is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                label.Append(lower);
                continue;
            }

            // Separators may go; letters of other scripts may not, or two names become one.
            isLost |= char.IsLetterOrDigit(c) || char.IsSurrogate(c);
            if (label.Length > 0 && label[label.Length - 1] != '-')
                label.Append('-');
        }

        string plain = label.ToString().TrimEnd('-');
        if (plain.Length == 0)
            return "x-" + StableHash.Of(text);

        return isLost || plain.Length > Most ? WithSuffix(plain, StableHash.Of(text)) : plain;
    }
}
