using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Slo.Rules;

/// <summary>OAG3006: an error budget is spent by somebody, and something happens when it is gone; else it is a number on a wall.</summary>
internal static class MissingPolicyRule
{
    private const string Consumer = "name the team that may spend it, such as \"checkout team\"";
    private const string Policy = "say what happens when it runs out, such as \"below 25 % left, feature work stops\"";

    /// <summary>Reports an objective without consumer or policy, and words that are neither.</summary>
    public static void Judge(SloSection slo, FindingList findings)
    {
        if (!slo.BudgetConsumer.IsStated && !slo.Policy.IsStated)
        {
            findings.Report(SloRules.MissingPolicy, slo.Node, $"'budgetConsumer' and 'policy' are missing, so the error budget of {slo.Title()} changes nothing; {Consumer}, and {Policy}");
            return;
        }

        Judge(slo, slo.BudgetConsumer, "budgetConsumer", "is no team that could spend", Consumer, findings);
        Judge(slo, slo.Policy, "policy", "is no policy for", Policy, findings);
    }

    private static void Judge(SloSection slo, Stated<string> stated, string key, string empty, string mend, FindingList findings)
    {
        if (!stated.IsStated)
            findings.Report(SloRules.MissingPolicy, slo.Node, $"'{key}' is missing for the error budget of {slo.Title()}; {mend}");
        else if (EmptyWords.Contains(stated.Value))
            findings.Report(SloRules.MissingPolicy, stated.Node!, $"{Phrase.Quote(stated.Value!)} {empty} the error budget of {slo.Title()}; {mend}");
    }
}
