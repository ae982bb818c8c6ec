using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo.Rules;

/// <summary>OAG3014: an objective warns before the contract is broken, so it has to be the stricter of the two.</summary>
internal static class AgreementRule
{
    /// <summary>Reports an agreement that promises as much as the objective, or more.</summary>
    public static void Judge(SloSection slo, FindingList findings)
    {
        if (slo.Sla.Number() is not { } sla || slo.SoundTarget() is not { } target || !(sla >= target))
            return;

        string mend = sla > 1 && sla / 100 < target
            ? $"an agreement is a share between 0 and 1; divide the percentage by 100: {Phrase.Number(sla / 100)}"
            : "promise customers less than what alerts watch, so that there is time between the alert and the penalty";
        findings.Report(SloRules.AgreementExceedsObjective, slo.Sla.Node!, $"The agreement promises {Phrase.Number(sla)}, which is not less than the target {Phrase.Number(target)} of {slo.Title()}; {mend}");
    }
}
