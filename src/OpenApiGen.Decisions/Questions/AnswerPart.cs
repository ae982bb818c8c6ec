using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
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
    /// <summary>Commas separate thousands, and nothing else: elsewhere they might be a decimal sign.</summary>
    private static readonly Regex Form = new(@"^\$?(?<number>\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?)(?<unit>\D.*)?$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly char[] Commas = [','];
    private static readonly char[] Slashes = ['/'];

    /// <summary>Units that may follow a number.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

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
                string?[] numbers = [.. text.Split(Slashes).Select(n => Number(n.Trim()))];
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

    /// <summary>
    /// A number as JSON writes it, with what people write around it: <c>8:1</c>, <c>99.9 %</c>, <c>300 qps</c>, <c>$120,000</c>. Null for anything else: a unit that
    /// is not known might mean another number.
    /// </summary>
    private string? Number(string text)
    {
        Match match = Form.Match(text.Trim());
        if (!match.Success || !double.TryParse(match.Groups["number"].Value.Replace(",", ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
            return null;

        string unit = match.Groups["unit"].Value.Trim();
        if (unit.Length > 0 && !Units.Contains(unit, StringComparer.OrdinalIgnoreCase))
            return null;

        return (unit == "%" ? Math.Round(number / 100, 12) : number).ToString("0.############", CultureInfo.InvariantCulture);
    }
}
