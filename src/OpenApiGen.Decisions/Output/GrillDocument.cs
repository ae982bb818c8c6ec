using System.Globalization;
using System.Text;
using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Questions;

namespace OpenApiGen.Decisions.Output;

/// <summary>What is kept of a session: Markdown that people read, with the answers as a decision file in a block of JSON, from which a session goes on.</summary>
public static class GrillDocument
{
    private const string Open = "```json\n";
    private const string Close = "\n```";

    /// <summary>Writes a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="lane">Whom it asks.</param>
    /// <param name="day">When it began.</param>
    /// <param name="recommendation">What came out of it; null where it goes on.</param>
    public static string Write(GrillSession session, Lane lane, DateTime day, Recommendation? recommendation)
    {
        var text = new StringBuilder();
        text.Append("# Grill of ").Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append(", ").Append(lane.Name).Append("\n\n");
        text.Append(session.Progress.Answered).Append(" of ").Append(session.Progress.Of).Append(" questions are answered.");
        text.Append(session.Stop is { } stop ? $" Stopped at question {stop.Question}: {MarkdownText.Escape(stop.Message)}." : "").Append("\n\n## Answers\n\n");
        text.Append(Open).Append(session.Sheet.ToJson().TrimEnd()).Append(Close).Append("\n\n");
        foreach (ForcingQuestion question in lane.Questions.Select(static n => ForcingQuestions.All[n - 1]))
        {
            text.Append("## ").Append(question.Number).Append(". ").Append(question.Text).Append("\n\n");
            text.Append("- Recommended: ").Append(MarkdownText.Escape(question.Recommend(session.Sheet.ToInputs()))).Append('\n');
            text.Append("- Canon: ").Append(question.Canon).Append('\n');
            text.Append("- Stop when ").Append(question.StopWhen).Append("\n\n");
        }

        if (recommendation is not null)
            text.Append(DecisionMarkdown.Write(recommendation));

        return text.ToString().TrimEnd() + "\n";
    }

    /// <summary>The JSON of the answers in what was kept, or in a decision file; null where there is none.</summary>
    /// <param name="text">The text of either.</param>
    /// <returns>The JSON in the place that it has in the text, with spaces before it, so that places in it are places in the text.</returns>
    public static string? Answers(string text)
    {
        text = text.Replace("\r\n", "\n");
        int open = text.IndexOf(Open, StringComparison.Ordinal);
        if (open < 0)
            return text.TrimStart().StartsWith("{", StringComparison.Ordinal) || text.TrimStart().StartsWith("/", StringComparison.Ordinal) ? text : null;

        int start = open + Open.Length;
        int end = text.IndexOf(Close, start, StringComparison.Ordinal);
        return end < 0 ? null : Blank(text.Substring(0, start)) + text.Substring(start, end - start);
    }

    private static string Blank(string text) => new([.. text.Select(static c => c == '\n' ? '\n' : ' ')]);
}
