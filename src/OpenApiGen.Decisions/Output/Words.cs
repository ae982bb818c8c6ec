using System.Globalization;
using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Slo;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Output;

/// <summary>Words and numbers as all outputs have them.</summary>
public static class Words
{
    /// <summary>The word for a status.</summary>
    public static string Of(DecisionStatus status) => status switch
    {
        DecisionStatus.Proposed => "proposed",
        DecisionStatus.Tie => "tie",
        _ => "refused",
    };

    /// <summary>A score with four decimals.</summary>
    public static string Score(double score) => score.ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>A number as people write it.</summary>
    public static string Number(double number) => Phrase.Number(number);

    /// <summary>A number with a unit; a dash where there is none.</summary>
    public static string Number(double? number, string unit) => number is { } n ? $"{Number(n)} {unit}" : "—";

    /// <summary>A number of minutes as a range: <c>5m</c>, <c>1h</c>, <c>3d</c>.</summary>
    public static string Minutes(double minutes) => Phrase.Range(minutes);

    /// <summary>A share as percentage; a dash where there is none.</summary>
    public static string Percent(double? share) => share is { } s ? $"{Math.Round(s * 100, 6).ToString("0.######", CultureInfo.InvariantCulture)} %" : "—";

    /// <summary>Latency, uptime and recovery in one line.</summary>
    public static string Triple(SuccessTriple triple) =>
        $"p50 / p95 / p99 {Number(triple.P50Ms, "ms")} / {Number(triple.P95Ms, "ms")} / {Number(triple.P99Ms, "ms")}; uptime {Percent(triple.Uptime)} over {Number(triple.WindowDays)} days; "
        + $"RPO {Number(triple.RpoMinutes, "min")}, RTO {Number(triple.RtoMinutes, "min")}";
}
