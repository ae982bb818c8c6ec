using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Judging.Rules;

/// <summary>OAG2005: profiles are within 15 % of each other, and nobody chose; or the choice is of no use.</summary>
internal static class TieRule
{
    public static void Check(DecisionReview review, FindingList findings)
    {
        Recommendation recommendation = review.Recommendation;
        if (review.File.Choice is { Profile: { Value: { } name, Node: { } node } } && review.Catalog.Find(name) is null)
        {
            findings.Report(DecisionRules.InvalidFile, node, $"There is no profile '{name}'; {Profiles.ProfileCatalog.Suggest(name, review.Catalog.Profiles.Select(static p => p.Name))}");
            return;
        }

        if (recommendation is { Status: DecisionStatus.Tie, Leader: { } leader, RunnerUp: { } runnerUp })
        {
            findings.Report(
                DecisionRules.UnresolvedTie, review.NodeOf("choice"),
                $"'{leader.Profile.Name}' and '{runnerUp.Profile.Name}' are within 15 % of each other; a person chooses, in 'choice' with 'profile', 'chosenBy' and 'reason' ({recommendation.TradeOff})");
        }
    }
}
