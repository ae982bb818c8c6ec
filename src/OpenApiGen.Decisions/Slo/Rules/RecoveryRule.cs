using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo.Rules;

/// <summary>OAG3011: where recovering may take longer than the budget lasts, the first incident breaks the objective.</summary>
internal static class RecoveryRule
{
    /// <summary>
    /// Reports the RTO of surfaces that customers notice, at the RTO, where it is above the smallest budget: of the objectives that have the
    /// surface as name or service, or of all where none has.
    /// </summary>
    public static void Judge(IReadOnlyList<SloSection> slos, IReadOnlyList<RecoverySection>? recovery, FindingList findings)
    {
        foreach (RecoverySection surface in recovery ?? [])
        {
            if (surface.RtoMinutes.Number() is not { } rto || !surface.IsCustomerFacing)
                continue;

            List<SloSection> own = [.. slos.Where(s => IsAbout(s, surface))];
            Judge(own.Count > 0 ? own : slos, surface, rto, findings);
        }
    }

    private static void Judge(IReadOnlyList<SloSection> slos, RecoverySection surface, double rto, FindingList findings)
    {
        SloSection? tightest = null;
        double least = double.PositiveInfinity;
        foreach (SloSection slo in slos)
        {
            if (slo.SoundTarget() is not { } target || !ErrorBudget.IsWindow(slo.WindowOrDefault()))
                continue;

            double minutes = ErrorBudget.Minutes(target, slo.WindowOrDefault());
            if (minutes < least)
                (tightest, least) = (slo, minutes);
        }

        if (tightest is null || !ErrorBudget.IsExceeded(rto, tightest.Target.Value, tightest.WindowOrDefault()))
            return;

        string name = surface.Surface.Words() is { } words ? $" of {Phrase.Quote(words)}" : "";
        findings.Report(
            SloRules.RecoveryExceedsBudget, surface.RtoMinutes.Node!,
            $"The RTO{name}, {Phrase.Time(rto)}, is {Phrase.Percent(rto / least)} of the error budget of {tightest.Title()}, which is {Phrase.Time(least)} ({Phrase.Number(tightest.Target.Value)} over {Phrase.Days(tightest.WindowOrDefault())}), so that one incident breaks it; recover faster, or promise at most {Phrase.Number(Promise(rto, tightest), 6)}");
    }

    /// <summary>The highest target of four decimals that an incident does not break.</summary>
    private static double Promise(double rto, SloSection slo) =>
        Math.Max(0, Math.Floor((1 - (rto / (slo.WindowOrDefault() * ErrorBudget.MinutesPerDay)) + 1e-12) * 10000) / 10000);

    private static bool IsAbout(SloSection slo, RecoverySection surface) =>
        surface.Surface.Words() is { } words && (Same(slo.Name.Words(), words) || Same(slo.Service.Words(), words));

    private static bool Same(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
