using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo.Rules;

/// <summary>OAG3008: factors belong to a window; those of 30 days mean something else in 7.</summary>
internal static class WrongFactorRule
{
    private const double Tolerance = 0.02;

    /// <summary>
    /// Reports stated factors that differ from the catalogue's by more than 2 %. For a long window that the catalogue does not have, only
    /// those that would spend more than the whole budget before they fire.
    /// </summary>
    public static void Judge(SloSection slo, FindingList findings)
    {
        double days = slo.WindowOrDefault();
        if (!ErrorBudget.IsWindow(days))
            return;

        foreach (AlertSection alert in slo.Alerts ?? [])
        {
            if (alert.LongMinutes.Number() is not { } minutes || !(minutes >= 1))
                continue;

            if (!alert.Factor.IsStated && BurnRateWindows.Find(minutes) is null)
                findings.Report(SloRules.WrongFactor, alert.Node, MissingFactor(slo, minutes, days));

            if (alert.Factor.Number() is not { } factor)
                continue;

            if (Message(slo, factor, minutes, days) is { } message)
                findings.Report(SloRules.WrongFactor, alert.Factor.Node!, message);
        }
    }

    /// <summary>Why an alert is none without a factor: the catalogue has none for its long window.</summary>
    public static string MissingFactor(SloSection slo, double minutes, double days) =>
        $"The alert of {slo.Title()} over {Phrase.Time(minutes)} has no 'factor', and the catalogue has none for that window; to fire at 2 % of the budget, it is {Phrase.Number(BurnRate.Factor(0.02, days, minutes), 4)}";

    private static string? Message(SloSection slo, double factor, double minutes, double days)
    {
        if (!(factor > 0))
            return $"A burn rate above {Phrase.Number(factor)} is always there, so this alert of {slo.Title()} would never end; take a factor above 0";

        string spends = $"The factor {Phrase.Number(factor)} over {Phrase.Time(minutes)} fires at {Phrase.Percent(BurnRate.Fraction(factor, days, minutes))} of the budget of {Phrase.Days(days)}";
        if (BurnRateWindows.Find(minutes) is not { } window)
        {
            return BurnRate.Fraction(factor, days, minutes) > 1 + 1e-9
                ? $"{spends}, when it is already gone; take at most {Phrase.Number(BurnRate.Factor(1, days, minutes), 4)}, or a shorter long window"
                : null;
        }

        double right = window.FittingFactor(days);
        return IsNear(factor, right) || IsNear(factor, window.Factor(days))
            ? null
            : $"{spends}; for {Phrase.Percent(BurnRate.Fraction(right, days, minutes))}, as the catalogue has it, the factor is {Phrase.Number(right, 4)}";
    }

    // Published factors are rounded: 0.93 for 0.9333.
    private static bool IsNear(double factor, double right) => Math.Abs(factor - right) <= (Tolerance * right) + 1e-9;
}
