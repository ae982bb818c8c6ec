using System.Globalization;
using System.Text;
using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Model;

namespace OpenApiGen.Decisions.Output;

/// <summary>A recommendation as architecture decision record, in the form of MADR 4.0 (adr.github.io/madr).</summary>
public static class DecisionRecord
{
    /// <summary>Writes a record. Its status is proposed, whatever the recommendation: people accept records.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="title">What the decision is about.</param>
    /// <param name="day">The day of the record.</param>
    /// <param name="showRefused">True to name a profile although it is refused; it is marked as no recommendation.</param>
    public static string Write(Recommendation recommendation, string title, DateTime day, bool showRefused = false)
    {
        bool isShown = recommendation.Leader is not null && (recommendation.Status != DecisionStatus.Refused || showRefused);
        var text = new StringBuilder();
        text.Append("---\nstatus: ").Append(recommendation.Status == DecisionStatus.Refused ? "refused" : "proposed");
        text.Append("\ndate: ").Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        text.Append("\ndecision-makers: ").Append(Quote(string.Join("; ", recommendation.Approvers.Select(static a => $"{a.Change}: {string.Join(", ", a.People)}")))).Append("\n---\n\n");
        text.Append("# ").Append(MarkdownText.Escape(title)).Append("\n\n## Context and Problem Statement\n\n");
        Context(text, recommendation.Inputs);

        if (recommendation.Ranking.Count > 0 && isShown)
        {
            text.Append("## Considered Options\n\n");
            foreach (RankedProfile ranked in recommendation.Ranking)
                text.Append("* ").Append(MarkdownText.Escape(ranked.Profile.Name)).Append('\n');

            text.Append('\n');
        }

        text.Append("## Decision Outcome\n\n");
        Outcome(text, recommendation, isShown);
        if (isShown)
        {
            text.Append("## Pros and Cons of the Options\n\n");
            foreach (RankedProfile ranked in recommendation.Ranking)
                Option(text, ranked);
        }

        if (recommendation.Leader is { Profile.Canon.Count: > 0 } leader && isShown)
        {
            text.Append("## More Information\n\n");
            foreach (string canon in leader.Profile.Canon)
                text.Append("* ").Append(MarkdownText.Escape(canon)).Append('\n');
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static void Context(StringBuilder text, DecisionInputs inputs)
    {
        Line("Team size", inputs.TeamSize?.ToString(CultureInfo.InvariantCulture));
        Line("Requests per second, p99 in a year", inputs.QpsP99 is { } qps ? Words.Number(qps) : null);
        Line("Reads for a write", inputs.ReadWriteRatio is { } ratio ? Words.Number(ratio) : null);
        Line("Tenancy", inputs.Tenancy is { } tenancy ? Vocabularies.Tenancy[tenancy] : null);
        Line("Data", inputs.DataTier is { } tier ? Vocabularies.DataTier[tier] : null);
        Line("Pattern", inputs.Pattern is { } pattern ? Vocabularies.Pattern[pattern] : null);
        Line("Language", inputs.Language is { } language ? Vocabularies.Language[language] : null);
        foreach (KeyValuePair<int, string> evidence in inputs.Evidence.OrderBy(static e => e.Key))
            Line($"Evidence for question {evidence.Key}", evidence.Value);

        text.Append('\n');

        void Line(string name, string? value)
        {
            if (value is not null)
                text.Append("* ").Append(name).Append(": ").Append(MarkdownText.Escape(value)).Append('\n');
        }
    }

    private static void Outcome(StringBuilder text, Recommendation recommendation, bool isShown)
    {
        foreach (RequiredAnswer missing in recommendation.Missing)
            text.Append("Refused: `").Append(missing.Field).Append("` is missing (question ").Append(missing.Question).Append(").\n\n");

        foreach (KillCriterion kill in recommendation.Kills)
            text.Append("Refused: ").Append(MarkdownText.Escape(kill.Message)).Append(" (question ").Append(kill.Question).Append(").\n\n");

        if (!isShown)
            return;

        RankedProfile leader = recommendation.Leader!;
        text.Append(recommendation.Status switch
        {
            DecisionStatus.Refused => "No recommendation, shown on request: ",
            DecisionStatus.Tie => "A tie, which a person resolves; ahead is ",
            _ => "Proposed option: ",
        });
        text.Append('"').Append(MarkdownText.Escape(leader.Profile.Name)).Append("\", because it scores ").Append(Words.Score(leader.Score)).Append(" of 1");
        text.Append(recommendation.Inputs.Choice is { Reason: { } reason, ChosenBy: { } who } ? $", and {MarkdownText.Escape(who)} chose it: {MarkdownText.Escape(reason)}.\n\n" : ".\n\n");
        if (recommendation.TradeOff is { } tradeOff)
            text.Append(MarkdownText.Escape(tradeOff)).Append(".\n\n");

        text.Append("### Consequences\n\n");
        if (recommendation.Triple is { } triple)
            text.Append("* Promised: ").Append(Words.Triple(triple)).Append(".\n");

        foreach (AntiRecommendation anti in leader.Profile.AntiRecommendations)
            text.Append("* Not used: ").Append(MarkdownText.Escape(anti.Name)).Append(".\n");

        text.Append("\n### Confirmation\n\nThe analyzers of OpenApiGen hold the project to this record at every build.\n\n");
    }

    private static void Option(StringBuilder text, RankedProfile ranked)
    {
        text.Append("### ").Append(MarkdownText.Escape(ranked.Profile.Name)).Append("\n\n");
        foreach (ConstraintResult constraint in ranked.Constraints)
            text.Append(constraint.IsMatch ? "* Good, because " : "* Bad, because ").Append(MarkdownText.Escape(constraint.ToString())).Append('\n');

        foreach (string refusal in ranked.Refusals)
            text.Append("* Bad, because it refuses itself: ").Append(MarkdownText.Escape(refusal)).Append('\n');

        text.Append('\n');
    }

    /// <summary>A value of the YAML at the head.</summary>
    private static string Quote(string text) => "\"" + new string([.. text.Select(static c => char.IsControl(c) ? ' ' : c)]).Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
