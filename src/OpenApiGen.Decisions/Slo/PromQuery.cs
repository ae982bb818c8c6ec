using System.Text.RegularExpressions;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Text;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo;

/// <summary>The PromQL of an objective's events.</summary>
/// <param name="Bad">Events that were not good, with <c>$window</c>.</param>
/// <param name="Total">All events, with <c>$window</c>.</param>
internal sealed record PromQuery(string Bad, string Total)
{
    /// <summary>Where queries have their range.</summary>
    public const string Placeholder = "$window";

    private static readonly Regex PerSecond = new(@"\b(rate|irate|deriv)\s*\(", RegexOptions.CultureInvariant);
    private static readonly Regex Counts = new(@"\b(increase|delta|count_over_time|sum_over_time)\s*\(", RegexOptions.CultureInvariant);

    /// <summary>The query of an objective; null, and why, where it has none that rules can be made of.</summary>
    public static PromQuery? Of(SloSection slo, List<SloOmission> omissions)
    {
        if (slo.Query is not { } query)
        {
            omissions.Add(new SloOmission(slo, slo.Node, $"{slo.TitleAtStart()} has no 'query'; state PromQL of 'bad' and 'total' events with {Placeholder} where the range belongs"));
            return null;
        }

        string? bad = Part(slo, "bad", query.Bad, query.Node, omissions), total = Part(slo, "total", query.Total, query.Node, omissions);
        return bad is null || total is null ? null : new PromQuery(bad, total);
    }

    /// <summary>The share of bad events. Where there was no bad event yet, there may be no series of them, which is a share of zero.</summary>
    public string ErrorRatio(string range) =>
        $"(\n  (\n{Indent(Bad, range, 4)}\n  )\n  or\n  (\n{Indent(Total, range, 4)}\n  ) * 0\n)\n/\n(\n{Indent(Total, range, 2)}\n)";

    /// <summary>How many events a range has.</summary>
    /// <param name="range">The range.</param>
    /// <param name="minutes">The same, in minutes.</param>
    public string Events(string range, double minutes) =>
        $"(\n{Indent(Total, range, 2)}\n)" + (Counts.IsMatch(Total) && !PerSecond.IsMatch(Total) ? "" : $" * {Phrase.Number(Math.Max(1, Math.Round(minutes)) * 60)}");

    private static string? Part(SloSection slo, string key, Stated<string> stated, Node node, List<SloOmission> omissions)
    {
        if (stated.Words() is not { } text)
        {
            omissions.Add(new SloOmission(slo, stated.Node ?? node, $"The query of {slo.Title()} has no '{key}'; state PromQL with {Placeholder} where the range belongs"));
            return null;
        }

        if (text.Contains(Placeholder))
            return text.Replace("\r\n", "\n");

        omissions.Add(new SloOmission(slo, stated.Node!, $"'{key}' of {slo.Title()} has no {Placeholder}; write it where the range belongs, as in rate(http_requests_total[{Placeholder}])"));
        return null;
    }

    /// <summary>A query on lines of its own, so that a comment at its end ends there.</summary>
    private static string Indent(string query, string range, int depth)
    {
        string margin = new(' ', depth);
        return margin + query.Replace(Placeholder, range).Replace("\n", "\n" + margin);
    }
}
