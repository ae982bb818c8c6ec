using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Judging.Rules;

/// <summary>OAG2006 and OAG2014: the project refers to what its profile is against. Types and members are found where code uses them, by the host.</summary>
public static class AntiPatternRule
{
    internal static void Check(DecisionReview review, IReadOnlyCollection<string> assemblies, FindingList findings)
    {
        foreach (AntiRecommendation anti in review.Profile?.AntiRecommendations ?? [])
        {
            string[] found = [.. anti.Packages.Where(p => assemblies.Contains(p, StringComparer.OrdinalIgnoreCase))];
            if (found.Length > 0)
                findings.Report(RuleOf(anti), review.NodeOf("choice.profile"), Message(review.Profile!, anti, $"the project refers to {string.Join(", ", found)}"));
        }
    }

    /// <summary>The rule for an anti-pattern.</summary>
    public static Rule RuleOf(AntiRecommendation anti) => anti.Severity == AntiSeverity.Kill ? DecisionRules.ForbiddenPattern : DecisionRules.DiscouragedPattern;

    /// <summary>What people are told.</summary>
    /// <param name="profile">The profile that is against it.</param>
    /// <param name="anti">The anti-pattern.</param>
    /// <param name="cause">What shows it.</param>
    public static string Message(Profile profile, AntiRecommendation anti, string cause) =>
        $"'{profile.Name}' is against {anti.Name}, and {cause}{(anti.Why.Length > 0 ? ": " + anti.Why : "")}";
}
