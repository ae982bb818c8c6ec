using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Judging.Rules;

/// <summary>OAG2008: latency or recovery that is looser than the profile's floor, with nobody who may except from it. Targets are OAG3012's.</summary>
internal static class LooserPromiseRule
{
    public static void Check(DecisionReview review, FindingList findings)
    {
        if (review.Profile is not { } profile || review.MayBeLooser)
            return;

        SuccessThresholds floor = profile.Thresholds;
        foreach (LatencySection latency in (review.File.Slos ?? []).Select(static s => s.Latency).OfType<LatencySection>())
        {
            Compare("p50", latency.P50, floor.P50Ms, "ms");
            Compare("p95", latency.P95, floor.P95Ms, "ms");
            Compare("p99", latency.P99, floor.P99Ms, "ms");
        }

        foreach (RecoverySection surface in (review.File.Recovery ?? []).Where(static r => r.IsCustomerFacing))
        {
            Compare("RPO", surface.RpoMinutes, floor.RpoMinutes, "minutes");
            Compare("RTO", surface.RtoMinutes, floor.RtoMinutes, "minutes");
        }

        void Compare(string what, Stated<double> own, double? least, string unit)
        {
            if (own is { Node: { } node } && least is { } bound && own.Value > bound)
                findings.Report(DecisionRules.LooserPromise, node, $"{what} of {Phrase.Number(own.Value)} {unit} is looser than the {Phrase.Number(bound)} of '{profile.Name}'; tighten it, or name in 'approvers' who answers for a '{FloorException.Change}'");
        }
    }
}
