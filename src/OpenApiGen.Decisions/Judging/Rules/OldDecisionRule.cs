using System.Globalization;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Judging.Rules;

/// <summary>OAG2013: a decision that is half a year old was made about another system.</summary>
internal static class OldDecisionRule
{
    private const int Days = 180;

    public static void Check(DecisionReview review, FindingList findings)
    {
        if (!review.File.DecidedOn.IsStated)
            findings.Report(DecisionRules.OldDecision, review.File.Root, "The file has no 'decidedOn', so nobody sees when it is out of date");
        else if (review is { Today: { } today, File.DecidedOn: { Node: { } node } decided } && decided.Value != default && (today - decided.Value).TotalDays is > Days and double age)
            findings.Report(DecisionRules.OldDecision, node, $"The decision is {age.ToString("0", CultureInfo.InvariantCulture)} days old: look at traffic, team and incidents again, and write down the day");
    }
}
