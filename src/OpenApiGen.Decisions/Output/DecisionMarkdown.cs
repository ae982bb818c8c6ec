using System.Text;
using OpenApiGen.Decisions.Composition;
using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Model;

namespace OpenApiGen.Decisions.Output;

/// <summary>A recommendation as Markdown, to be read and kept.</summary>
public static class DecisionMarkdown
{
    /// <summary>Writes a recommendation.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="showRefused">True to show stack and numbers although it is refused; they are marked as no recommendation.</param>
    public static string Write(Recommendation recommendation, bool showRefused = false)
    {
        var text = new StringBuilder();
        text.Append("# Decision: ").Append(Words.Of(recommendation.Status)).Append("\n\n");
        List(text, "Missing", recommendation.Missing.Select(static m => $"`{m.Field}` (question {m.Question})"));
        List(text, "Stop", recommendation.Kills.Select(static k => $"Question {k.Question}: {MarkdownText.Escape(k.Message)}"));
        if (recommendation.Ranking.Count > 0 && (recommendation.Status != DecisionStatus.Refused || showRefused))
            Body(text, recommendation);

        List(text, "Approvers", recommendation.Approvers.Select(static a => $"{MarkdownText.Escape(a.Change)}: {MarkdownText.Escape(string.Join(", ", a.People))}"));
        List(text, "Warnings", recommendation.Warnings.Select(MarkdownText.Escape));
        if (recommendation.Inputs.Evidence.Count > 0)
            List(text, "Evidence", recommendation.Inputs.Evidence.OrderBy(static e => e.Key).Select(static e => $"Question {e.Key}: {MarkdownText.Escape(e.Value)}"));

        return text.ToString().TrimEnd() + "\n";
    }

    private static void Body(StringBuilder text, Recommendation recommendation)
    {
        if (recommendation.Status == DecisionStatus.Refused)
            text.Append("This is no recommendation: a criterion says stop.\n\n");

        if (recommendation is { Leader: { } leader, Triple: { } triple })
            Proposal(text, recommendation, leader, triple);
        else
            Ranking(text, recommendation);
    }

    private static void Proposal(StringBuilder text, Recommendation recommendation, RankedProfile leader, SuccessTriple triple)
    {
        text.Append("**").Append(MarkdownText.Escape(leader.Profile.Name)).Append("**");
        if (leader.Profile.Description is { } description)
            text.Append(": ").Append(MarkdownText.Escape(description));

        text.Append("\n\n");
        if (recommendation.TradeOff is { } tradeOff)
            text.Append(MarkdownText.Escape(tradeOff)).Append(".\n\n");

        Ranking(text, recommendation);
        List(text, "Stack", leader.Profile.Stack.Select(static l => $"{MarkdownText.Escape(l.Name.Replace('_', ' '))}: {MarkdownText.Escape(string.Join(", then ", l.Choices))}").Concat(recommendation.Advice.Select(MarkdownText.Escape)));
        List(text, "Avoid", leader.Profile.AntiRecommendations.Select(static a => MarkdownText.Escape(a.Name) + (a.Severity == AntiSeverity.Warn ? " (warning)" : "") + (a.Why.Length > 0 ? ": " + MarkdownText.Escape(a.Why) : "")));
        text.Append("## Promises\n\n").Append(Words.Triple(triple)).Append(".\n\n");
        List(text, "Incomplete", triple.Incomplete.Select(static i => $"{i.What}: return to question {i.Question}"));
        Numbered(text, "Next steps", recommendation.NextSteps);
    }

    private static void Ranking(StringBuilder text, Recommendation recommendation)
    {
        text.Append("| profile | score | matched | violated |\n|---|---|---|---|\n");
        foreach (RankedProfile ranked in recommendation.Ranking)
        {
            text.Append("| ").Append(MarkdownText.Escape(ranked.Profile.Name)).Append(" | ").Append(ranked.IsRefused ? "refuses itself" : Words.Score(ranked.Score));
            text.Append(" | ").Append(MarkdownText.Escape(string.Join(", ", ranked.Constraints.Where(static c => c.IsMatch).Select(static c => c.Key))));
            text.Append(" | ").Append(MarkdownText.Escape(string.Join(", ", ranked.Refusals.Concat(ranked.Constraints.Where(static c => !c.IsMatch).Select(static c => c.ToString()))))).Append(" |\n");
        }

        text.Append('\n');
    }

    private static void Numbered(StringBuilder text, string heading, IReadOnlyList<Concern> concerns)
    {
        text.Append("## ").Append(heading).Append("\n\n");
        for (int i = 0; i < concerns.Count; i++)
            text.Append(i + 1).Append(". ").Append(concerns[i].Name).Append(" (").Append(concerns[i].Provider).Append("): ").Append(concerns[i].When).Append('\n');

        text.Append('\n');
    }

    private static void List(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        List<string> all = [.. lines];
        if (all.Count == 0)
            return;

        text.Append("## ").Append(heading).Append("\n\n");
        foreach (string line in all)
            text.Append("- ").Append(line).Append('\n');

        text.Append('\n');
    }
}
