using OpenApiGen.Decisions.Judging.Rules;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Decisions.Surfaces;

namespace OpenApiGen.Decisions.Judging;

/// <summary>Judges what decision files say: rules OAG2002 to OAG2014, each in a file of its own. That they can be read at all is the readers' business.</summary>
public static class DecisionJudge
{
    /// <summary>What the file says by itself.</summary>
    public static void JudgeFile(DecisionReview review, FindingList findings)
    {
        MissingAnswerRule.Check(review, findings);
        KillCriterionRule.Check(review, findings);
        EvidenceRule.Check(review, findings);
        TieRule.Check(review, findings);
        TripleRule.Check(review, findings);
        LooserPromiseRule.Check(review, findings);
        ApproverRule.Check(review, findings);
        OldDecisionRule.Check(review, findings);
    }

    /// <summary>The file beside contracts and tables.</summary>
    /// <param name="review">The file.</param>
    /// <param name="surface">Routes, properties and tables.</param>
    /// <param name="findings">Where to report.</param>
    public static void JudgeSurface(DecisionReview review, Surface surface, FindingList findings)
    {
        TenantKeyRule.Check(review, surface, findings);
        PersonalDataRule.Check(review, surface, findings);
    }

    /// <summary>The file beside what a project refers to.</summary>
    /// <param name="review">The file.</param>
    /// <param name="assemblies">Names of the assemblies that the project refers to.</param>
    /// <param name="findings">Where to report.</param>
    public static void JudgeReferences(DecisionReview review, IReadOnlyCollection<string> assemblies, FindingList findings)
    {
        AntiPatternRule.Check(review, assemblies, findings);
        StackDriftRule.Check(review, assemblies, findings);
    }
}
