using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Judging.Rules;

/// <summary>OAG2010: the project refers to another choice for a part of the stack than its profile makes.</summary>
internal static class StackDriftRule
{
    public static void Check(DecisionReview review, IReadOnlyCollection<string> assemblies, FindingList findings)
    {
        foreach (StackLayer layer in review.Profile?.Stack ?? [])
        {
            string[] found = [.. layer.Rivals.Where(r => assemblies.Contains(r, StringComparer.OrdinalIgnoreCase))];
            if (found.Length > 0)
            {
                findings.Report(
                    DecisionRules.StackDrift, review.NodeOf("choice.profile"),
                    $"'{review.Profile!.Name}' has {string.Join(" or ", layer.Choices)} as {layer.Name.Replace('_', ' ')}, and the project refers to {string.Join(", ", found)}; extend the profile if that is meant");
            }
        }
    }
}
