using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo.Rules;

/// <summary>OAG3009: more than all events cannot be bad.</summary>
internal static class UnreachableAlertRule
{
    /// <summary>Reports stated alerts that can never fire, each at its factor, and the first of the catalogue's at the target.</summary>
    public static void Judge(SloSection slo, FindingList findings)
    {
        if (slo.SoundTarget() is not { } target)
            return;

        foreach (BurnRateAlert alert in BurnRateAlert.Of(slo))
        {
            if (BurnRate.IsReachable(alert.Factor, target) || double.IsNaN(alert.Factor))
                continue;

            double budget = ErrorBudget.Of(target);
            findings.Report(
                SloRules.UnreachableAlert, alert.Place(slo),
                $"The alert of {slo.Title()} over {Phrase.Time(alert.LongMinutes)} would fire above {Phrase.Percent(alert.Factor * budget)} of bad events ({Phrase.Number(alert.Factor, 4)} times the budget of {Phrase.Percent(budget)}), which cannot be; take a factor below {Phrase.Number(1 / budget, 4)}{(alert.Section is null ? ", stated in 'alerts'" : "")}, or a higher target");

            // The catalogue's alerts fail for one reason, the target: it is said once.
            if (alert.Section is null)
                return;
        }
    }
}
