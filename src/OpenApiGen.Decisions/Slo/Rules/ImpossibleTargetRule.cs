using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo.Rules;

/// <summary>OAG3001: a target is a share of good events above 0 and below 1.</summary>
internal static class ImpossibleTargetRule
{
    /// <summary>Reports a target that leaves no error budget, or promises nothing.</summary>
    public static void Judge(SloSection slo, FindingList findings)
    {
        if (slo.Target.Number() is { } target && !ErrorBudget.IsTarget(target))
            findings.Report(SloRules.ImpossibleTarget, slo.Target.Node!, $"The target of {slo.Title()} is {Phrase.Number(target)}, but {Mend(target)}");
    }

    private static string Mend(double target) => target switch
    {
        1 or 100 => "100 % leaves no error budget, so that every failure breaks it; promise a share below 1, such as 0.999",
        > 1 and < 100 => $"a target is a share between 0 and 1; divide the percentage by 100: {Phrase.Number(target / 100)}",
        0 => "a target of 0 promises nothing; state the share of good events, such as 0.999",
        _ => "a target is the share of good events, above 0 and below 1, such as 0.999",
    };
}
