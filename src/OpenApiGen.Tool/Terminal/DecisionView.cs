using OpenApiGen.Decisions.Composition;
using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Output;
using Spectre.Console;
using RichText = Spectre.Console.Text;

namespace OpenApiGen.Tool.Terminal;

/// <summary>Shows a recommendation on a terminal: what is proposed first, then why, then what it brings.</summary>
internal static class DecisionView
{
    public static void Show(Recommendation recommendation, bool showRefused, ToolConsole console)
    {
        IAnsiConsole rich = console.Rich;
        Headline(rich, recommendation);
        if (recommendation.Status != DecisionStatus.Refused || showRefused)
            Body(rich, recommendation);
        else
            Approvers(rich, recommendation);
    }

    private static void Body(IAnsiConsole rich, Recommendation recommendation)
    {
        if (recommendation.Status == DecisionStatus.Refused)
            rich.Write(new RichText("This is no recommendation: a criterion says stop.\n", new Style(Color.Red)));

        if (recommendation.Ranking.Count > 0)
            Ranking(rich, recommendation);

        if (recommendation.Leader is not { } leader || recommendation.Triple is not { } triple)
        {
            Approvers(rich, recommendation);
            return;
        }

        if (recommendation.TradeOff is { } tradeOff)
            Paragraph(rich, "Runner-up", tradeOff);

        Stack(rich, recommendation, leader);
        Avoid(rich, leader);
        Approvers(rich, recommendation);
        Paragraph(rich, "Promises", Words.Triple(triple));
        foreach ((string what, int question) in triple.Incomplete)
            Item(rich, $"Incomplete: {what}; return to question {question}", Color.Yellow);

        foreach (string warning in recommendation.Warnings)
            rich.Write(new RichText($"Warning: {warning}\n", new Style(Color.Yellow)));

        Steps(rich, recommendation.NextSteps);
    }

    private static void Headline(IAnsiConsole rich, Recommendation recommendation)
    {
        (Color color, string text) = recommendation.Status switch
        {
            DecisionStatus.Proposed => (Color.Green, $"Proposed: {recommendation.Leader!.Profile.Name}"),
            DecisionStatus.Tie => (Color.Yellow, $"A tie: {recommendation.Leader!.Profile.Name} or {recommendation.RunnerUp!.Profile.Name}; a person chooses (--choose PROFILE --chosen-by PERSON, or 'choice' in the file)"),
            _ when recommendation.Missing.Count > 0 => (Color.Red, "Nothing is decided: answers are missing"),
            _ => (Color.Red, "Refused"),
        };
        rich.Write(new RichText(text + "\n", new Style(color, decoration: Decoration.Bold)));
        if (recommendation is { Status: not DecisionStatus.Refused, Leader.Profile.Description: { } description })
            rich.Write(new RichText(description + "\n"));
    }

    private static void Ranking(IAnsiConsole rich, Recommendation recommendation)
    {
        Table table = Tables.Create("profile", "score", "matched", "violated");
        foreach (RankedProfile ranked in recommendation.Ranking)
        {
            string matched = string.Join(", ", ranked.Constraints.Where(static c => c.IsMatch).Select(static c => c.Key));
            string violated = string.Join("; ", ranked.IsRefused ? ranked.Refusals : ranked.Constraints.Where(static c => !c.IsMatch).Select(static c => c.ToString()));
            table.AddRow(Tables.Cells(ranked.Profile.Name, ranked.IsRefused ? "refuses" : Words.Score(ranked.Score), matched, violated));
        }

        rich.Write(table);
    }

    private static void Stack(IAnsiConsole rich, Recommendation recommendation, RankedProfile leader)
    {
        Heading(rich, "Stack");
        foreach (StackLayer layer in leader.Profile.Stack)
            Item(rich, $"{layer.Name.Replace('_', ' ')}: {string.Join(", then ", layer.Choices)}");

        foreach (string advice in recommendation.Advice)
            Item(rich, advice);
    }

    private static void Avoid(IAnsiConsole rich, RankedProfile leader)
    {
        Heading(rich, "Avoid");
        foreach (AntiRecommendation anti in leader.Profile.AntiRecommendations)
            Item(rich, anti.Name + (anti.Severity == AntiSeverity.Warn ? " (warning)" : "") + (anti.Why.Length > 0 ? ": " + anti.Why : ""));
    }

    private static void Approvers(IAnsiConsole rich, Recommendation recommendation)
    {
        if (recommendation.Approvers.Count == 0)
        {
            Paragraph(rich, "Approvers", "nobody is named yet: the profile or the decision file names them");
            return;
        }

        Heading(rich, "Approvers");
        foreach (Approval approval in recommendation.Approvers)
            Item(rich, $"{approval.Change.Replace('_', ' ')}: {string.Join(" and ", approval.People)}");
    }

    private static void Steps(IAnsiConsole rich, IReadOnlyList<Concern> concerns)
    {
        Heading(rich, "Next, one after the other");
        for (int i = 0; i < concerns.Count; i++)
            Item(rich, $"{i + 1}. {concerns[i].Name} ({concerns[i].Provider}): {concerns[i].When}");
    }

    private static void Paragraph(IAnsiConsole rich, string heading, string text)
    {
        Heading(rich, heading);
        Item(rich, text);
    }

    /// <summary>Indented, also where it goes on in another line.</summary>
    private static void Item(IAnsiConsole rich, string text, Color? color = null) => rich.Write(new Padder(new RichText(text, new Style(color)), new Padding(2, 0, 0, 0)));

    private static void Heading(IAnsiConsole rich, string heading) => rich.Write(new RichText($"\n{heading}\n", new Style(decoration: Decoration.Bold)));
}
