using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Output;
using OpenApiGen.Decisions.Profiles;
using OpenApiGen.Decisions.Questions;
using OpenApiGen.Tool.Files;
using OpenApiGen.Tool.Verbs;
using Spectre.Console;
using RichText = Spectre.Console.Text;

namespace OpenApiGen.Tool.Terminal;

/// <summary>One session: asks, keeps, stops, and hands what was answered to the engine.</summary>
/// <param name="lane">Whom it asks.</param>
/// <param name="sheet">What was answered before.</param>
/// <param name="given">Answers of the command line, by question.</param>
/// <param name="catalog">The profiles.</param>
/// <param name="kept">Where answers are kept.</param>
/// <param name="decisionFile">Where to write a decision file at the end; null for nowhere.</param>
/// <param name="asJson">True to write the recommendation as JSON.</param>
/// <param name="console">The console.</param>
internal sealed class GrillRun(
    Lane lane, AnswerSheet sheet, Dictionary<int, string> given, ProfileCatalog catalog, string kept, string? decisionFile, bool asJson, ToolConsole console)
{
    private readonly GrillSession _session = new(lane, sheet);
    private readonly DateTime _day = DateTime.Today;

    /// <summary>Runs it to its end.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        _session.Resume();
        Keep(null);
        console.Complain($"Answers are kept in {kept}");
        while (_session.Next is { } question)
        {
            bool isGiven = given.Remove(question.Number, out string? answer);
            if (!isGiven)
            {
                if (console.IsTerminal)
                    Ask(question);

                // Answers may come through a pipe as well, a line each.
                answer = await ReadAsync(cancellation);
                if (answer is null && !console.IsTerminal)
                    return Unanswered(question);

                if (answer is null or "q" or "quit")
                    return Leave();

                if (answer.Trim() is "" or "?")
                {
                    console.Rich.Write(new RichText($"The form is {question.Form}, such as\n  {question.Example}\n('q' leaves; what is answered is kept)\n"));
                    continue;
                }
            }

            GrillOutcome outcome = _session.Answer(answer!, out string? message);
            Keep(null);
            if (outcome != GrillOutcome.Rejected)
                continue;

            // A script has no second try.
            if (isGiven || !console.IsTerminal)
                throw new ToolException(ExitCodes.Usage, $"question {question.Number}: {message}");

            console.Rich.Write(new RichText(message + "\n", new Style(Color.Yellow)));
        }

        return _session.Stop is { } stop ? Stopped(stop) : Decide();
    }

    private async Task<string?> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            return await console.ReadLineAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            Leave();
            throw;
        }
    }

    private void Ask(ForcingQuestion question)
    {
        (int answered, int of) = _session.Progress;
        IAnsiConsole rich = console.Rich;
        rich.Write(new RichText($"\n{answered + 1} of {of}  {question.Text}\n", new Style(decoration: Decoration.Bold)));
        rich.Write(new RichText($"Recommended: {question.Recommend(_session.Sheet.ToInputs())}\n", new Style(Color.Green)));
        rich.Write(new RichText($"Stop when {question.StopWhen}.\n"));
        rich.Write(new RichText($"Canon: {question.Canon}\n"));
        rich.Write(new RichText($"Answer as {question.Form}\n> "));
    }

    private int Unanswered(ForcingQuestion question)
    {
        console.Complain($"question {question.Number} is not answered: {question.Text}");
        console.Complain($"recommended: {question.Recommend(_session.Sheet.ToInputs())}");
        console.Complain($"answer it with --answer \"{question.Number}={question.Example}\", and go on with --resume {kept}");
        return ExitCodes.Usage;
    }

    private int Leave()
    {
        console.Complain($"\nGo on with: openapigen grill --lane {lane.Name} --resume {kept}");
        return ExitCodes.Fine;
    }

    private int Stopped(KillCriterion stop)
    {
        var refused = new Recommendation { Status = DecisionStatus.Refused, Inputs = sheet.ToInputs(), Kills = [stop], Approvers = sheet.ToInputs().Approvers };
        Keep(refused);
        if (asJson)
            console.Output.Write(DecisionJson.Write(refused));
        else
            console.Rich.Write(new RichText($"\nStop, at question {stop.Question}: {stop.Message}\n", new Style(Color.Red, decoration: Decoration.Bold)));

        if (asJson || !console.IsTerminal)
            console.Complain($"stop: {stop.Message} (question {stop.Question})");

        return ExitCodes.Refused;
    }

    private int Decide()
    {
        Recommendation recommendation = DecisionEngine.Decide(sheet.ToInputs(), catalog.Profiles);
        Keep(recommendation);
        if (decisionFile is not null)
        {
            if (!sheet.Sections.Contains("decidedOn"))
                sheet.Set("decidedOn", $"\"{_day:yyyy-MM-dd}\"");

            OutputFlags.Write(sheet.ToJson(), decisionFile, console);
        }

        // A lane asks fewer questions than a recommendation needs.
        if (recommendation.Missing.Count > 0 && lane.Questions.Count < ForcingQuestions.All.Count)
        {
            console.Complain($"The questions of '{lane.Name}' are answered. A recommendation needs {string.Join(", ", recommendation.Missing.Select(static m => m.Field))} as well: openapigen grill --resume {kept}");
            return ExitCodes.Fine;
        }

        if (asJson)
            console.Output.Write(DecisionJson.Write(recommendation));
        else
            DecisionView.Show(recommendation, showRefused: false, console);

        return DecideVerb.ExitCodeOf(recommendation, failsOnWarnings: false, console);
    }

    private void Keep(Recommendation? recommendation) => TextFiles.Write(kept, GrillDocument.Write(_session, lane, _day, recommendation));
}
