using System.Globalization;
using System.Text;
using OpenApiGen.Model;
using OpenApiGen.Text;

namespace OpenApiGen.TypeScript.Layout;

/// <summary>Small pieces of TypeScript, spelled as Prettier spells them.</summary>
internal static class Syntax
{
    /// <summary>A string in quotes: double ones, unless single ones need fewer escapes.</summary>
    public static string Quote(string text)
    {
        int doubles = text.Count(c => c == '"');
        char quote = doubles > text.Count(c => c == '\'') ? '\'' : '"';
        var builder = new StringBuilder(text.Length + 2).Append(quote);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == quote || c == '\\')
                builder.Append('\\').Append(c);
            else if (c == '\n')
                builder.Append("\\n");
            else if (c == '\r')
                builder.Append("\\r");
            else if (c == '\t')
                builder.Append("\\t");
            else if (IsUnsafe(text, i))
                builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                builder.Append(c);
        }

        return builder.Append(quote).ToString();
    }

    /// <summary>The key of a property: quoted where it is no identifier.</summary>
    public static string Key(string name) => IsIdentifier(name) ? name : Quote(name);

    /// <summary>A JSON value as an expression on one line; null where it has no literal form as a type.</summary>
    public static string Value(JsonValue value) => value.Kind switch
    {
        NodeKind.String => Quote(value.Text),
        NodeKind.Sequence => "[" + string.Join(", ", value.Items.Select(Value)) + "]",
        NodeKind.Mapping when value.Keys.IsEmpty => "{}",
        NodeKind.Mapping => "{ " + string.Join(", ", value.Keys.Zip(value.Items, (k, v) => $"{Key(k)}: {Value(v)}")) + " }",
        NodeKind.Integer or NodeKind.Float => Number(value.Text),
        _ => value.Text,
    };

    /// <summary>A JSON number as Prettier spells it: lower-case exponent without a plus, no trailing zeros of a fraction.</summary>
    public static string Number(string text)
    {
        string number = text.ToLowerInvariant().Replace("e+", "e");
        int exponent = number.IndexOf('e');
        string digits = exponent < 0 ? number : number.Substring(0, exponent);
        string tail = exponent < 0 ? "" : number.Substring(exponent);
        if (digits.IndexOf('.') >= 0)
            digits = digits.TrimEnd('0').TrimEnd('.');

        return (digits is "" or "-" ? digits + "0" : digits) + tail;
    }

    /// <summary>True for what needs no quotes as a key. Prettier leaves a number quoted, and so do we.</summary>
    public static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || !(IsLetter(name[0])))
            return false;

        foreach (char c in name)
            if (!IsLetter(c) && c is not (>= '0' and <= '9'))
                return false;

        return true;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or '$';

    /// <summary>True for what editors, terminals or readers of UTF-8 stumble over.</summary>
    private static bool IsUnsafe(string text, int index)
    {
        char c = text[index];
        if (c is < ' ' or (>= '\u007f' and < '\u00a0') or '\u2028' or '\u2029' or '\ufeff' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'))
            return true;

        if (char.IsHighSurrogate(c))
            return index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1]);

        return char.IsLowSurrogate(c) && (index == 0 || !char.IsHighSurrogate(text[index - 1]));
    }
}
