using System.Globalization;
using System.Numerics;

namespace OpenApiGen.Text.Yaml;

/// <summary>What plain scalars are in YAML 1.2's core schema: <c>yes</c>, <c>on</c> and dates are strings.</summary>
internal static class CoreSchema
{
    /// <summary>The kind of a plain scalar, and its value's spelling after <see cref="Node.Text"/>.</summary>
    public static NodeKind Resolve(ref string text)
    {
        if (text.Length == 0)
        {
            text = "null";
            return NodeKind.Null;
        }

        switch (text[0])
        {
            case '~' or 'n' or 'N':
                return ResolveWord(ref text, text is "~" or "null" or "Null" or "NULL", "null", NodeKind.Null);
            case 't' or 'T':
                return ResolveWord(ref text, text is "true" or "True" or "TRUE", "true", NodeKind.Boolean);
            case 'f' or 'F':
                return ResolveWord(ref text, text is "false" or "False" or "FALSE", "false", NodeKind.Boolean);
            case (>= '0' and <= '9') or '+' or '-' or '.':
                return ResolveNumber(ref text);
            default:
                return NodeKind.String;
        }
    }

    private static NodeKind ResolveWord(ref string text, bool matches, string value, NodeKind kind)
    {
        if (!matches)
            return NodeKind.String;

        text = value;
        return kind;
    }

    private static NodeKind ResolveNumber(ref string text)
    {
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'o')
            return ResolveRadix(ref text);

        int sign = text[0] is '+' or '-' ? 1 : 0;
        int point = SkipDigits(text, sign);
        int end = point;
        if (end < text.Length && text[end] == '.')
            end = SkipDigits(text, end + 1);

        // No digit at all.
        if (end - sign <= (end > point ? 1 : 0))
            return ResolveSpecial(ref text, sign);

        int mantissa = end;
        if (end < text.Length && text[end] is 'e' or 'E')
        {
            int digits = end + 1;
            if (digits < text.Length && text[digits] is '+' or '-')
                digits++;

            end = SkipDigits(text, digits);
            if (end == digits)
                return NodeKind.String;
        }

        if (end < text.Length)
            return NodeKind.String;

        NodeKind kind = point == text.Length ? NodeKind.Integer : NodeKind.Float;
        text = Spell(text, sign, point, mantissa);
        return kind;
    }

    /// <summary>As JSON spells it: no plus, no leading zeros, digits on both sides of the point.</summary>
    private static string Spell(string text, int sign, int point, int mantissa)
    {
        int zeros = sign;
        while (zeros < point - 1 && text[zeros] == '0')
            zeros++;

        bool lacksInteger = point == sign, lacksFraction = mantissa == point + 1;
        if (text[0] != '+' && zeros == sign && !lacksInteger && !lacksFraction)
            return text;

        return (text[0] == '-' ? "-" : "")
            + (lacksInteger ? "0" : text.Substring(zeros, point - zeros))
            + text.Substring(point, mantissa - point)
            + (lacksFraction ? "0" : "")
            + text.Substring(mantissa);
    }

    private static NodeKind ResolveSpecial(ref string text, int sign)
    {
        switch (sign == 0 ? text : text.Substring(1))
        {
            case ".inf" or ".Inf" or ".INF":
                text = text[0] == '-' ? "-.inf" : ".inf";
                return NodeKind.Float;
            case ".nan" or ".NaN" or ".NAN" when sign == 0:
                text = ".nan";
                return NodeKind.Float;
            default:
                return NodeKind.String;
        }
    }

    private static NodeKind ResolveRadix(ref string text)
    {
        bool isHex = text[1] == 'x';
        for (int i = 2; i < text.Length; i++)
        {
            int digit = HexDigits.Value(text[i]);
            if (digit < 0 || (!isHex && digit > 7))
                return NodeKind.String;
        }

        if (text.Length - 2 > ReaderLimits.RadixDigits)
            return NodeKind.Integer;

        BigInteger value = BigInteger.Zero;
        for (int i = 2; i < text.Length; i++)
            value = (value * (isHex ? 16 : 8)) + HexDigits.Value(text[i]);

        text = value.ToString(CultureInfo.InvariantCulture);
        return NodeKind.Integer;
    }

    private static int SkipDigits(string text, int i)
    {
        while (i < text.Length && text[i] is >= '0' and <= '9')
            i++;

        return i;
    }
}
