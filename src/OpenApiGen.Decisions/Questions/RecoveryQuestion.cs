using System.Globalization;
using System.Text.RegularExpressions;
using OpenApiGen.Decisions.Engine;

namespace OpenApiGen.Decisions.Questions;

/// <summary>Question 6. Its answer has a part for each surface: <c>production 5/30 2026-10-01</c> is a name, RPO and RTO in minutes, and the last drill.</summary>
internal sealed class RecoveryQuestion : ForcingQuestion
{
    private static readonly char[] Separator = [';'];

    private static readonly Regex Surface = new(
        @"^(?<name>[^/=]+?):?\s+(?<rpo>\d+(\.\d+)?\s*[a-z]*)\s*/\s*(?<rto>\d+(\.\d+)?\s*[a-z]*?)(\s+(?<drill>\d{4}-\d{2}-\d{2}))?$",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public override int Number => 6;

    public override string Section => "recovery";

    public override string Text => "For each surface: how much may be lost, and how long may it be away?";

    public override string Canon => "Google, The Site Reliability Workbook (2018), chapters 7 and 8; ISO 22301:2019";

    public override string StopWhen => "a production database that customers notice has neither";

    public override string Form => "NAME RPO/RTO [LAST-DRILL]; …; [evidence=…]";

    public override string Example => "production 5/30 2026-10-01; analytics 24h/4h; evidence=an hour without orders costs 4000 euros";

    public override string Recommend(DecisionInputs inputs) => "by surface, in minutes: production 5/30, analytics 24h/4h. A number that was never tried is a hope, so name the day of the last drill.";

    public override AnswerProblem? Record(string answer, AnswerSheet sheet)
    {
        if (Wishes.IsOne(answer))
            return new AnswerProblem($"'{answer.Trim()}' has no number: customers notice a production database that is away", Stops: true);

        var surfaces = new List<string>();
        string? evidence = null;
        foreach (string piece in answer.Split(Separator, StringSplitOptions.RemoveEmptyEntries))
        {
            string text = piece.Trim();
            if (text.StartsWith("evidence=", StringComparison.OrdinalIgnoreCase))
                evidence = text.Substring("evidence=".Length).Trim();
            else if (Surface.Match(text) is { Success: true } match && Minutes(match.Groups["rpo"].Value) is { } rpo && Minutes(match.Groups["rto"].Value) is { } rto)
                surfaces.Add(
                    $"\"surface\": {AnswerPart.String(match.Groups["name"].Value.Trim())}, \"rpoMinutes\": {rpo}, \"rtoMinutes\": {rto}"
                    + (match.Groups["drill"].Success ? $", \"lastDrill\": \"{match.Groups["drill"].Value}\"" : ""));
            else if (text.Length > 0)
                return new AnswerProblem($"'{text}' is no surface with its times; the form is {Form}, such as {Example}");
        }

        if (surfaces.Count == 0)
            return new AnswerProblem($"there is no surface; the form is {Form}, such as {Example}");

        return sheet.TrySet(Section, "[" + string.Join(", ", surfaces.Select(s => "{ " + s + (evidence is { Length: > 0 } ? $", \"evidence\": {AnswerPart.String(evidence)}" : "") + " }")) + "]");
    }

    /// <summary>Minutes of <c>5</c>, <c>5m</c>, <c>4h</c> or <c>1d</c>; null for another unit.</summary>
    private static string? Minutes(string text)
    {
        string number = text.TrimEnd('m', 'i', 'n', 'h', 'd', 's', 'o', 'u', 'r', 'a', 'y', 't', 'e', ' ');
        string unit = text.Substring(number.Length).Trim();
        double? factor = unit switch { "" or "m" or "min" or "minutes" => 1, "h" or "hours" or "hour" => 60, "d" or "days" or "day" => 24 * 60, _ => null };
        return factor is { } f && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double n) ? (n * f).ToString("0.####", CultureInfo.InvariantCulture) : null;
    }
}
