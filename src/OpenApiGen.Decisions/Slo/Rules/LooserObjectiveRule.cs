using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo.Rules;

/// <summary>OAG3012: a stricter objective than the profile's is kept; a looser one needs a person who agreed.</summary>
internal static class LooserObjectiveRule
{
    /// <summary>Reports a target below the profile's uptime, unless the exception has an approver.</summary>
    public static void Judge(SloSection slo, SuccessThresholds? floor, ApproverSection? approvers, FindingList findings)
    {
        if (floor?.Uptime is not { } uptime || slo.SoundTarget() is not { } target || !(target < uptime) || FloorException.IsGranted(approvers))
            return;

        findings.Report(
            SloRules.LooserObjective, slo.Target.Node!,
            $"The target {Phrase.Number(target)} of {slo.Title()} is below the {Phrase.Number(uptime)} that the profile promises at least; raise it, or name under 'approvers' who agreed to '{FloorException.Change}'");
    }
}
