using System.Globalization;
using OpenApiGen.Decisions.Model;

namespace OpenApiGen.Decisions.Engine;

/// <summary>Latency, uptime and recovery that a recommendation states. A number that is null is not stated, which makes the recommendation incomplete.</summary>
public sealed record SuccessTriple
{
    /// <summary>Median latency, in milliseconds.</summary>
    public double? P50Ms { get; init; }

    /// <summary>95th percentile of latency, in milliseconds.</summary>
    public double? P95Ms { get; init; }

    /// <summary>99th percentile of latency, in milliseconds.</summary>
    public double? P99Ms { get; init; }

    /// <summary>Share of good events, between 0 and 1.</summary>
    public double? Uptime { get; init; }

    /// <summary>The window of <see cref="Uptime"/>, in days.</summary>
    public double WindowDays { get; init; }

    /// <summary>How much may be lost, in minutes.</summary>
    public double? RpoMinutes { get; init; }

    /// <summary>How long it may be away, in minutes.</summary>
    public double? RtoMinutes { get; init; }

    /// <summary>Numbers of the caller that are looser than the profile's floor, in words.</summary>
    public IReadOnlyList<string> Looser { get; init; } = [];

    /// <summary>Numbers that are not stated, each with the question to return to.</summary>
    public IReadOnlyList<(string What, int Question)> Incomplete { get; init; } = [];

    /// <summary>
    /// The stricter of what is promised and the profile's floor, number by number. What is looser than the floor counts only where people may
    /// except from it.
    /// </summary>
    /// <param name="inputs">What is promised.</param>
    /// <param name="floor">The floor.</param>
    /// <param name="isExcepted">True where an approver of <c>slo_floor_exception</c> is named.</param>
    public static SuccessTriple Of(DecisionInputs inputs, SuccessThresholds floor, bool isExcepted)
    {
        var looser = new List<string>();
        ServicePromise promise = inputs.Promise ?? new ServicePromise();
        List<RecoveryPromise> surfaces = [.. (inputs.Recovery ?? []).Where(static r => r.IsCustomerFacing)];

        var triple = new SuccessTriple
        {
            P50Ms = Smaller("p50", promise.P50Ms, floor.P50Ms, "ms"),
            P95Ms = Smaller("p95", promise.P95Ms, floor.P95Ms, "ms"),
            P99Ms = Smaller("p99", promise.P99Ms, floor.P99Ms, "ms"),
            Uptime = Chosen("uptime", promise.Target, floor.Uptime, promise.Target < floor.Uptime, "", 6),
            WindowDays = promise.WindowDays ?? floor.UptimeWindowDays,
            RpoMinutes = Smaller("RPO", surfaces.Max(static s => s.RpoMinutes), floor.RpoMinutes, "minutes"),
            RtoMinutes = Smaller("RTO", surfaces.Max(static s => s.RtoMinutes), floor.RtoMinutes, "minutes"),
        };
        return triple with { Looser = looser, Incomplete = Missing(triple) };

        double? Smaller(string what, double? own, double? least, string unit) => Chosen(what, own, least, own > least, unit, 3);

        double? Chosen(string what, double? own, double? least, bool isLooser, string unit, int digits)
        {
            if (isLooser)
                looser.Add($"{what} {Show(own, digits)} {unit}".TrimEnd() + $" is looser than the floor of {Show(least, digits)}");

            return isLooser && !isExcepted ? least : own ?? least;
        }
    }

    private static List<(string What, int Question)> Missing(SuccessTriple triple)
    {
        var missing = new List<(string What, int Question)>();
        if (triple.P50Ms is null || triple.P95Ms is null || triple.P99Ms is null)
            missing.Add(("p50, p95 and p99 in milliseconds", 7));

        if (triple.Uptime is null)
            missing.Add(("uptime with its window", 7));

        if (triple.RpoMinutes is null || triple.RtoMinutes is null)
            missing.Add(("RPO and RTO in minutes", 6));

        return missing;
    }

    private static string Show(double? number, int digits) => number is { } n ? Math.Round(n, digits).ToString(CultureInfo.InvariantCulture) : "";
}
