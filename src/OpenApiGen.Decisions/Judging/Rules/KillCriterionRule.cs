using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Judging.Rules;

/// <summary>OAG2003: what is planned fails whatever the stack.</summary>
internal static class KillCriterionRule
{
    public static void Check(DecisionReview review, FindingList findings)
    {
        foreach (KillCriterion kill in review.Recommendation.Kills)
            findings.Report(DecisionRules.KillCriterion, review.NodeOf(kill.Field), kill.Message);
    }
}
