using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Questions;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Text;

namespace OpenApiGen.Decisions.Judging.Rules;

/// <summary>OAG2007: latency percentiles, uptime with its window, RPO and RTO are the least that is promised; what of them the file leaves open.</summary>
internal static class TripleRule
{
    public static void Check(DecisionReview review, FindingList findings)
    {
        IReadOnlyList<SloSection> slos = review.File.Slos ?? [];
        if (slos.Count > 0 && !slos.Any(static s => s.Latency is { P50.IsStated: true, P95.IsStated: true, P99.IsStated: true }))
            Report(slos[0].Latency?.Node ?? slos[0].Node, "No objective states 'latencyMs' with 'p50', 'p95' and 'p99'", 7);

        foreach (SloSection slo in slos)
        {
            // Without a target, the objective is none, which is a kill criterion.
            if (slo.Target.IsStated && !slo.WindowDays.IsStated)
                Report(slo.Node, "'windowDays' is missing: a target without a window is no budget", 7);
        }

        foreach (RecoverySection surface in review.File.Recovery ?? [])
        {
            // Those that customers notice have no excuse: a kill criterion.
            if (!surface.IsCustomerFacing && !(surface.RpoMinutes.IsStated && surface.RtoMinutes.IsStated))
                Report(surface.Node, $"'{surface.Surface.Value ?? "a surface"}' has no '{(surface.RpoMinutes.IsStated ? "rtoMinutes" : "rpoMinutes")}'", 6);
        }

        if (review.File.Recovery is { Count: > 0 } recovery && !recovery.Any(static r => r.IsCustomerFacing))
            Report(review.NodeOf("recovery"), "No surface that customers notice is among those that are recovered: name 'production'", 6);

        void Report(Node node, string message, int question) => findings.Report(DecisionRules.IncompleteTriple, node, message, ForcingQuestions.Number(question));
    }
}
