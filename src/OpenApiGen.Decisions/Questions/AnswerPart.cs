using System.Globalization;
using System.Text;
using OpenApiGen.Model;

namespace OpenApiGen.Decisions.Questions;

/// <summary>What a part of an answer is.</summary>
internal enum PartKind : byte
{
    Text,
    Number,
    Flag,
    List,

    /// <summary>Three numbers, separated by slashes: p50, p95 and p99.</summary>
    Percentiles,
}

/// <summary>A part of an answer: a field of the section.</summary>
/// <param name="Name">The field.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsRequired">True where the answer is none without it.</param>
internal sealed record AnswerPart(string Name, PartKind Kind, bool IsRequired = false)
{
    private static readonly char[] Commas = [','];
    private static readonly char[] Slashes = ['/'];

    /// <summary>The part as JSON; null where the text is no such thing.</summary>
    public string? ToJson(string text)
    {
        switch (Kind)
        {
            case PartKind.Number:
                return Number(text);
            case PartKind.Flag:
                return text.ToLowerInvariant() switch { "true" or "yes" or "y" => "true", "false" or "no" or "n" => "false", _ => null };
            case PartKind.List:
                return "[" + string.Join(", ", text.Split(Commas, StringSplitOptions.RemoveEmptyEntries).Select(static t => String(t.Trim()))) + "]";
            case PartKind.Percentiles:
                string?[] numbers = [.. text.Split(Slashes).Select(static n => Number(n.Trim()))];
                return numbers is [{ } p50, { } p95, { } p99] ? $"{{ \"p50\": {p50}, \"p95\": {p95}, \"p99\": {p99} }}" : null;
            default:
                return String(text);
        }
    }

    /// <summary>A string with its quotes.</summary>
    public static string String(string text)
    {
        var builder = new StringBuilder();
        JsonText.AppendString(builder, text);
        return builder.ToString();
    }

    /// <summary>A number as JSON writes it, with what people write around it: <c>8:1</c>, <c>99.9 %</c>, <c>300 qps</c>, <c>$120,000</c>; null for none.</summary>
    public static string? Number(string text)
    {
        string trimmed = text.Trim().TrimStart('$').Replace(",", "");
        if (trimmed.EndsWith(":1", StringComparison.Ordinal))
            trimmed = trimmed.Substring(0, trimmed.Length - 2);

        int length = 0;
        while (length < trimmed.Length && (char.IsDigit(trimmed[length]) || trimmed[length] == '.'))
            length++;

        if (!double.TryParse(trimmed.Substring(0, length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
            return null;

        string unit = trimmed.Substring(length).Trim();
        if (unit == "%")
            number = Math.Round(number / 100, 12);

        return unit.Any(char.IsDigit) ? null : number.ToString("0.############", CultureInfo.InvariantCulture);
    }
}
