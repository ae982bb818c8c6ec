using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Judging.Rules;

/// <summary>OAG2003: what is planned fails whatever the stack.</summary>
internal static class KillCriterionRule
{
    public static void Check(DecisionReview review, FindingList findings)
    {
        // Where answers are missing, those that are there can still say stop.
        IReadOnlyList<KillCriterion> kills = review.Recommendation.Missing.Count > 0 ? KillCriteria.Strict(review.Recommendation.Inputs) : review.Recommendation.Kills;
        foreach (KillCriterion kill in kills)
            findings.Report(DecisionRules.KillCriterion, review.NodeOf(kill.Field), kill.Message);
    }
}
