using System.CommandLine;
using System.Globalization;
using OpenApiGen.Decisions.Engine;
using OpenApiGen.Decisions.Output;
using OpenApiGen.Decisions.Profiles;
using OpenApiGen.Decisions.Questions;
using OpenApiGen.Diagnostics;
using OpenApiGen.Tool.Files;
using OpenApiGen.Tool.Terminal;

namespace OpenApiGen.Tool.Verbs;

/// <summary><c>openapigen grill</c>.</summary>
internal static class GrillVerb
{
    public static Command Create(ToolConsole console)
    {
        var command = new Command("grill", "Asks the seven questions, one at a time, and stops at the first criterion that says so. Answers are kept in a file after each of them.");
        var lane = new Option<string>("--lane") { Description = $"Whom it asks: {string.Join(", ", Lane.All.Select(static l => $"{l.Name} ({string.Join(", ", l.Questions)})"))}.", HelpName = "LANE", DefaultValueFactory = static _ => "all" };
        var answers = new Option<string[]>("--answer") { Description = "Answers a question: --answer \"1=8:1; 300; Grafana, October\". May be repeated.", HelpName = "N=TEXT", DefaultValueFactory = static _ => [] };
        var resume = new Option<string?>("--resume") { Description = "Goes on where a session ended, or from a decision file.", HelpName = "FILE" };
        var output = new Option<string?>("--out") { Description = "Where answers are kept; without it, the session that is resumed, or grill-<date>.md in the folder for temporary files.", HelpName = "FILE" };
        var decision = new Option<string?>("--decision-file") { Description = "Writes the answers as a decision file at the end; it must not be there yet.", HelpName = "FILE" };
        var profiles = new Option<string?>("--profiles") { Description = "A folder with profiles of your own, beside the built-in ones.", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Writes the recommendation as JSON." };
        foreach (Option option in (Option[])[lane, answers, resume, output, decision, profiles, json])
            command.Add(option);

        command.SetAction((result, cancellation) =>
        {
            Lane chosen = Lane.All.FirstOrDefault(l => string.Equals(l.Name, result.GetValue(lane), StringComparison.OrdinalIgnoreCase))
                ?? throw new ToolException(ExitCodes.Usage, $"'{result.GetValue(lane)}' is no lane; there are {string.Join(", ", Lane.All.Select(static l => l.Name))}");
            string kept = result.GetValue(output) ?? Kept(result.GetValue(resume));
            CheckTargets(kept, result.GetValue(resume), result.GetValue(decision));
            var run = new GrillRun(
                chosen, Sheet(result.GetValue(resume), console), Given(result.GetValue(answers)!), DecisionFiles.Profiles(result.GetValue(profiles), result.GetValue(resume), console),
                kept, result.GetValue(decision), result.GetValue(json), console);
            return run.RunAsync(cancellation);
        });
        return command;
    }

    /// <summary>Where answers are kept: in the session's own file, never in a decision file, and never over another session's.</summary>
    private static string Kept(string? resumed)
    {
        if (resumed is not null && Path.GetExtension(resumed).Equals(".md", StringComparison.OrdinalIgnoreCase))
            return resumed;

        string name = $"grill-{DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        string path = Path.Combine(Path.GetTempPath(), name + ".md");
        for (int i = 2; File.Exists(path); i++)
            path = Path.Combine(Path.GetTempPath(), $"{name}-{i}.md");

        return path;
    }

    /// <summary>Answers go into a new file, or the one that is resumed; a decision file is written, not overwritten: somebody's comments are in it.</summary>
    private static void CheckTargets(string kept, string? resumed, string? decision)
    {
        if (new FileInfo(kept) is { Exists: true, Length: > 0 } && (resumed is null || Path.GetFullPath(resumed) != Path.GetFullPath(kept)))
            throw new ToolException(ExitCodes.Usage, $"'{kept}' is there already: go on with --resume {kept}, or name another file");

        if (decision is not null && new FileInfo(decision) is { Exists: true, Length: > 0 })
            throw new ToolException(ExitCodes.Usage, $"'{decision}' is there already: name another file, and take over from it what you want");
    }

    private static AnswerSheet Sheet(string? file, ToolConsole console)
    {
        if (file is null)
            return new AnswerSheet();

        if (GrillDocument.Answers(TextFiles.Read(file)) is not { } json)
            throw new ToolException(ExitCodes.InvalidFile, $"'{file}' has no answers: it is neither the file of a session, with a block of JSON, nor a decision file");

        IReadOnlyList<Diagnostic> findings = AnswerSheet.TryRead(file, json, out AnswerSheet sheet);
        foreach (Diagnostic finding in findings)
            console.Complain(finding.ToString());

        return findings.Count == 0 ? sheet : throw new ToolException(ExitCodes.InvalidFile, "the answers cannot be read; nothing was changed");
    }

    private static Dictionary<int, string> Given(string[] answers)
    {
        var given = new Dictionary<int, string>();
        foreach (string answer in answers)
        {
            int equals = answer.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !int.TryParse(answer[..equals], NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 1 || number > ForcingQuestions.All.Count)
                throw new ToolException(ExitCodes.Usage, $"--answer '{answer}' must be N=TEXT with a question's number from 1 to 7");

            if (!given.TryAdd(number, answer[(equals + 1)..]))
                throw new ToolException(ExitCodes.Usage, $"question {number} is answered twice");
        }

        return given;
    }
}
