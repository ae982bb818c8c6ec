using OpenApiGen.Decisions.Surfaces;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Decisions.Slo.Rules;

namespace OpenApiGen.Decisions.Slo;

/// <summary>
/// Judges the objectives of a decision file: OAG3001 to OAG3014. Whether there are objectives at all, and whether they state a target and a
/// window, is the business of OAG2002 and OAG2007.
/// </summary>
public static class SloJudge
{
    /// <summary>Reports what is wrong with the objectives of a file. Nothing is thrown whatever the file says.</summary>
    /// <param name="file">The file.</param>
    /// <param name="floor">What the chosen profile promises at least; null where no profile is known.</param>
    /// <param name="operations">The operations of the contract; null where no contract is known.</param>
    /// <param name="findings">Where to report.</param>
    public static void Judge(DecisionFile file, SuccessThresholds? floor, IReadOnlyList<ContractOperation>? operations, FindingList findings)
    {
        if (file.Slos is not { Count: > 0 } slos)
            return;

        foreach (SloSection slo in slos)
        {
            ImpossibleTargetRule.Judge(slo, findings);
            ExtremeTargetRule.Judge(slo, findings);
            UnusualWindowRule.Judge(slo, findings);
            MissingIndicatorRule.Judge(slo, findings);
            ResourceIndicatorRule.Judge(slo, findings);
            MissingPolicyRule.Judge(slo, findings);
            MissingOwnerRule.Judge(slo, findings);
            WrongFactorRule.Judge(slo, findings);
            UnreachableAlertRule.Judge(slo, findings);
            TooLittleTrafficRule.Judge(slo, file.Traffic, findings);
            LooserObjectiveRule.Judge(slo, floor, file.Approvers, findings);
            AgreementRule.Judge(slo, findings);
        }

        RecoveryRule.Judge(slos, file.Recovery, findings);
        JudgeCoverage(file, operations, findings);
    }

    /// <summary>Reports only targets that are none: with one, nothing else can be said.</summary>
    public static void JudgeTargets(DecisionFile file, FindingList findings)
    {
        foreach (SloSection slo in file.Slos ?? [])
            ImpossibleTargetRule.Judge(slo, findings);
    }

    /// <summary>Reports only which operations of a contract have no objective: contracts change when decisions do not.</summary>
    /// <param name="file">The file.</param>
    /// <param name="operations">The operations of the contract; null where no contract is known.</param>
    /// <param name="findings">Where to report.</param>
    public static void JudgeCoverage(DecisionFile file, IReadOnlyList<ContractOperation>? operations, FindingList findings)
    {
        if (file.Slos is { Count: > 0 } slos)
            UncoveredOperationRule.Judge(slos, operations, findings);
    }
}
