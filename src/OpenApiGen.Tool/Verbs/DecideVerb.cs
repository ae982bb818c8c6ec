using System.CommandLine;
using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Output;
using OpenApiGen.Decisions.Profiles;
using OpenApiGen.Tool.Files;
using OpenApiGen.Tool.Terminal;

namespace OpenApiGen.Tool.Verbs;

/// <summary><c>openapigen decide</c>.</summary>
internal static class DecideVerb
{
    public static Command Create(ToolConsole console)
    {
        var command = new Command("decide", "Ranks profiles by how well they fit, and says what the first one brings. It proposes; people approve.");
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = $"A decision file. Without answers on the command line it is {DecisionFiles.Name}; what is on the command line counts instead of what is in the file." };
        OutputFlags.RefuseOptions(file);
        command.Add(file);
        var flags = new DecisionFlags(command);
        var profiles = new Option<string?>("--profiles") { Description = "A folder with profiles of your own, beside the built-in ones.", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Writes JSON." };
        var markdown = new Option<bool>("--md") { Description = "Writes Markdown." };
        var record = new Option<bool>("--adr") { Description = "Writes an architecture decision record (MADR)." };
        var output = new Option<string?>("--out") { Description = "Writes to a file.", HelpName = "FILE" };
        var compat = new Option<string?>("--compat") { Description = "reference: scores as the engine gave them that this one took over from.", HelpName = "MODE" };
        var list = new Option<bool>("--list-profiles") { Description = "Lists the profiles and ends." };
        var showRefused = new Option<bool>("--show-refused") { Description = "Shows the ranking although a criterion says stop, marked as no recommendation." };
        var failOn = new Option<string?>("--fail-on") { Description = "warning: ends with 1 where there is a warning or a tie.", HelpName = "LEVEL" };
        foreach (Option option in (Option[])[profiles, json, markdown, record, output, compat, list, showRefused, failOn])
            command.Add(option);

        command.SetAction(result =>
        {
            OutputFlags.AtMostOne(result, json, markdown, record);
            if (result.GetValue(compat) is not (null or "reference" or "strict"))
                throw new ToolException(ExitCodes.Usage, $"--compat must be reference or strict, not '{result.GetValue(compat)}'");

            if (result.GetValue(failOn) is not (null or "warning"))
                throw new ToolException(ExitCodes.Usage, $"--fail-on must be warning, not '{result.GetValue(failOn)}'");

            string? path = FileOf(result.GetValue(file), flags.Any(result));
            ProfileCatalog catalog = DecisionFiles.Profiles(result.GetValue(profiles), path, console);
            if (result.GetValue(list))
            {
                ProfileView.Show(catalog, result.GetValue(json), console);
                return ExitCodes.Fine;
            }

            if (path is not null && result.GetValue(output) is { } over && Path.GetFullPath(over) == Path.GetFullPath(path))
                throw new ToolException(ExitCodes.Usage, $"--out '{over}' is the decision file itself");

            if (result.GetValue(compat) == "reference" && (result.GetValue(markdown) || result.GetValue(record) || result.GetValue(output) is not null))
                throw new ToolException(ExitCodes.Usage, "--compat reference writes a table or, with --json, JSON");

            DecisionInputs inputs = flags.Over(path is null ? new DecisionInputs() : FileInputs.From(DecisionFiles.ReadToDecide(path, catalog, console)), result);
            flags.CheckChoice(result, catalog);
            if (result.GetValue(compat) == "reference")
                return ReferenceView.Show(inputs, result.GetValue(json), console);

            Recommendation recommendation = DecisionEngine.Decide(inputs, catalog.Profiles);
            bool isShown = result.GetValue(showRefused);
            if (result.GetValue(json))
                OutputFlags.Write(DecisionJson.Write(recommendation, isShown), result.GetValue(output), console);
            else if (result.GetValue(markdown))
                OutputFlags.Write(DecisionMarkdown.Write(recommendation, isShown), result.GetValue(output), console);
            else if (result.GetValue(record))
                OutputFlags.Write(DecisionRecord.Write(recommendation, Title(recommendation), DateTime.Today, isShown), result.GetValue(output), console);
            else if (result.GetValue(output) is { } target)
                OutputFlags.Write(DecisionMarkdown.Write(recommendation, isShown), target, console);
            else
                DecisionView.Show(recommendation, isShown, console);

            if (recommendation.Missing.Count > 0 && path is null && File.Exists(DecisionFiles.Name))
                console.Complain($"{DecisionFiles.Name} is here: openapigen decide {DecisionFiles.Name} takes the answers that the command line does not have from it");

            return ExitCodeOf(recommendation, result.GetValue(failOn) is not null, console);
        });
        return command;
    }

    /// <summary>Says on the side of messages why there is no recommendation, and what the tool ends with.</summary>
    public static int ExitCodeOf(Recommendation recommendation, bool failsOnWarnings, ToolConsole console)
    {
        foreach (RequiredAnswer missing in recommendation.Missing)
            console.Complain($"missing: --{missing.Flag}, or {missing.Field} in a decision file (question {missing.Question})");

        foreach (KillCriterion kill in recommendation.Kills)
            console.Complain($"stop: {kill.Message} (question {kill.Question})");

        if (recommendation.Missing.Count > 0)
            return ExitCodes.Usage;

        if (recommendation.Status == DecisionStatus.Refused)
            return ExitCodes.Refused;

        return failsOnWarnings && (recommendation.Warnings.Count > 0 || recommendation.Status == DecisionStatus.Tie) ? ExitCodes.Findings : ExitCodes.Fine;
    }

    /// <summary>The file that is named, else the one of this folder; but who answers on the command line is not surprised by a file.</summary>
    private static string? FileOf(string? named, bool hasFlags) => named ?? (!hasFlags && File.Exists(DecisionFiles.Name) ? DecisionFiles.Name : null);

    private static string Title(Recommendation recommendation) => recommendation.Leader is { } leader ? $"Build with {leader.Profile.Name}" : "Architecture of the backend";
}
