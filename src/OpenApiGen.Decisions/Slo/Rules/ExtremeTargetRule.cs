using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo.Rules;

/// <summary>OAG3002: four nines and more are rarely meant, and leave people no time to react.</summary>
internal static class ExtremeTargetRule
{
    private const double Limit = 0.9999;

    /// <summary>Reports a target of 99.99 % or more.</summary>
    public static void Judge(SloSection slo, FindingList findings)
    {
        if (slo.SoundTarget() is not { } target || target < Limit)
            return;

        double days = slo.WindowOrDefault();
        string left = ErrorBudget.IsWindow(days) ? $"leaves {Phrase.Time(ErrorBudget.Minutes(target, days))} in {Phrase.Days(days)}" : "leaves next to nothing";
        findings.Report(
            SloRules.ExtremeTarget, slo.Target.Node!, $"The target {Phrase.Number(target)} of {slo.Title()} {left}, less than people need to react; promise less, or make sure that everything it stands on promises more");
    }
}
