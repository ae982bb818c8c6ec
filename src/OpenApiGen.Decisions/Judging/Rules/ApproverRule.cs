using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Judging.Rules;

/// <summary>OAG2009: nothing approves itself, so every class of change has a person, and none of them is a robot.</summary>
internal static class ApproverRule
{
    public static void Check(DecisionReview review, FindingList findings)
    {
        if (review.File.Choice is { } choice)
        {
            if (!choice.ChosenBy.IsStated)
                findings.Report(DecisionRules.InvalidApprover, choice.Node, "A choice needs 'chosenBy': the person who chose");
            else
                PersonCheck.Report(choice.ChosenBy, findings);
        }

        if (review.File.Data is { } data)
            PersonCheck.Report(data.ComplianceOwner, findings);

        if (review.File.Approvers is not { } approvers)
        {
            findings.Report(DecisionRules.InvalidApprover, review.File.Root, $"'approvers' is missing: who approves {Classes(review)}");
            return;
        }

        foreach (ApproverClass change in approvers.Classes)
        {
            if (change.People.Count == 0)
                findings.Report(DecisionRules.InvalidApprover, change.Key.Node!, $"Nobody approves '{change.Key.Value}'");

            foreach (Stated<string> person in change.People)
                PersonCheck.Report(person, findings);
        }

        foreach (string missing in Wanted(review).Where(w => approvers.Classes.All(c => c.Key.Value != w)))
            findings.Report(DecisionRules.InvalidApprover, approvers.Node, $"Nobody is named for '{missing}', which '{review.Profile!.Name}' asks for");
    }

    private static IEnumerable<string> Wanted(DecisionReview review) => review.Profile?.Approvers.Select(static a => a.Change) ?? [];

    private static string Classes(DecisionReview review) => string.Join(", ", Wanted(review).Select(static w => $"'{w}'")) is { Length: > 0 } list ? list : "which class of change";
}
