using System.Globalization;

namespace OpenApiGen.Decisions.Engine;

/// <summary>Says what taking one profile instead of another would mean.</summary>
internal static class TradeOff
{
    /// <summary>A sentence about the runner-up.</summary>
    public static string Between(RankedProfile leader, RankedProfile runnerUp)
    {
        List<string> parts = [];
        string[] lost = [.. runnerUp.Constraints.Where(c => !c.IsMatch && !leader.Constraints.Any(l => l.Key == c.Key && !l.IsMatch)).Select(static c => c.ToString())];
        if (lost.Length > 0)
            parts.Add($"it does not fit in {string.Join(", ", lost)}");

        Compare("p99", runnerUp.Profile.Thresholds.P99Ms, leader.Profile.Thresholds.P99Ms, " ms");
        Compare("uptime", runnerUp.Profile.Thresholds.Uptime, leader.Profile.Thresholds.Uptime, "");
        Compare("RTO", runnerUp.Profile.Thresholds.RtoMinutes, leader.Profile.Thresholds.RtoMinutes, " min");
        string difference = (leader.Score - runnerUp.Score).ToString("0.0000", CultureInfo.InvariantCulture);
        return $"'{runnerUp.Profile.Name}' is {difference} behind: " + (parts.Count == 0 ? "it fits as well and promises the same; what the team knows decides" : string.Join("; ", parts));

        void Compare(string what, double? own, double? other, string unit)
        {
            if (own is { } o && other is { } l && o != l)
                parts.Add($"{what} {o.ToString(CultureInfo.InvariantCulture)}{unit} instead of {l.ToString(CultureInfo.InvariantCulture)}{unit}");
        }
    }
}
