using System.CommandLine;
using OpenApiGen.Diagnostics;
using OpenApiGen.Reading;
using OpenApiGen.Tool.Scaffolding;
using OpenApiGen.Tool.Terminal;
using OpenApiGen.TypeScript;
using OpenApiGen.Writing;

namespace OpenApiGen.Tool.Verbs;

/// <summary><c>openapigen scaffold</c>.</summary>
internal static class ScaffoldVerb
{
    /// <summary>Apart from everything that a project may have, so that who tries it loses nothing.</summary>
    private const string DefaultFolder = "generated";

    private const string About = """
        Writes TypeScript from an OpenAPI document: types, validators, a client, a server. Files that are yours are written once and never again.

        Examples:
          openapigen scaffold openapi.yaml --types-only --output src/types/
          openapigen scaffold openapi.yaml --framework express --output src/routes/
          openapigen scaffold openapi.yaml --client --include-tag users --output web/src/api/
          openapigen scaffold openapi.yaml --output src/api/ --check
        """;

    public static Command Create(ToolConsole console)
    {
        var command = new Command("scaffold", About);
        var file = new Argument<string?>("DOCUMENT") { Arity = ArgumentArity.ZeroOrOne, Description = "An OpenAPI document, 2.0 to 3.2, YAML or JSON. Files that it refers to are read from beside it." };
        OutputFlags.RefuseOptions(file);
        command.Add(file);
        var flags = new ScaffoldFlags(command);
        var output = new Option<string>("--output", "--out", "-o") { Description = "The folder to write into; it is made where there is none.", HelpName = "DIR", DefaultValueFactory = static _ => DefaultFolder };
        var dryRun = new Option<bool>("--dry-run") { Description = "Writes nothing, and says what would be written." };
        var check = new Option<bool>("--check") { Description = "Writes nothing, and ends with 1 where something would change." };
        var json = new Option<bool>("--json") { Description = "Writes JSON." };
        var failOn = new Option<string?>("--fail-on") { Description = "info, warning or error: ends with 1 where there is such a finding, or a worse one. error without it.", HelpName = "LEVEL" };
        foreach (Option option in (Option[])[output, dryRun, check, json, failOn])
            command.Add(option);

        command.SetAction((result, cancellation) =>
        {
            OutputFlags.AtMostOne(result, dryRun, check);
            if (result.GetValue(file) is not { } path)
            {
                console.Complain("Which document?");
                console.Complain("");
                command.Parse(["--help"]).Invoke(new InvocationConfiguration { Output = console.Error, Error = console.Error });
                return Task.FromResult(ExitCodes.Usage);
            }

            Severity least = result.GetValue(failOn) is { } level ? FailOn.Parse(level) : Severity.Error;
            (TypeScriptOptions making, ReadOptions reading) = flags.Read(result);
            ScaffoldMode mode = result.GetValue(check) ? ScaffoldMode.Check : result.GetValue(dryRun) ? ScaffoldMode.DryRun : ScaffoldMode.Write;
            Scaffold scaffold = Run(path, result.GetValue(output)!, making, reading, mode, cancellation);
            Show(scaffold, result.GetValue(json), console);
            return Task.FromResult(ExitCode(scaffold, least));
        });
        return command;
    }

    private static Scaffold Run(string path, string output, TypeScriptOptions making, ReadOptions reading, ScaffoldMode mode, CancellationToken cancellation)
    {
        if (!File.Exists(path))
            throw new ToolException(ExitCodes.Usage, Directory.Exists(path) ? $"'{path}' is a folder, a file is needed" : $"there is no file '{path}'");

        string folder = Path.GetFullPath(output);
        MadeCode made = MadeCode.Of(DocumentFiles.Load(path, cancellation), making, reading, making.Filter, cancellation);
        if (made.Output is not { } code)
            return new Scaffold(path, output, making, mode, made.All, null, null);

        IReadOnlyList<string> earlier = GeneratedList.Read(folder);
        var plan = OutputPlan.Of(folder, [.. code.Files], earlier);
        if (plan.Obstacles.Count > 0)
            throw new ToolException(ExitCodes.Usage, string.Join('\n', plan.Obstacles.Append("nothing was written")));

        if (mode == ScaffoldMode.Write)
            Apply(plan, output, cancellation);

        return new Scaffold(path, output, making, mode, made.All, code, plan);
    }

    private static void Apply(OutputPlan plan, string output, CancellationToken cancellation)
    {
        try
        {
            plan.Apply(cancellation);
            GeneratedList.Write(plan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCodes.Usage, $"'{output}' cannot be written: {exception.Message}");
        }
    }

    private static void Show(Scaffold scaffold, bool asJson, ToolConsole console)
    {
        foreach (Diagnostic finding in scaffold.Findings)
            console.Complain(finding.ToString());

        if (asJson)
            console.Output.Write(ScaffoldJson.Write(scaffold));
        else if (scaffold.Plan is not null)
            ScaffoldView.Show(scaffold, console);

        if (scaffold.Plan is null)
            console.Complain("nothing was written");
    }

    private static int ExitCode(Scaffold scaffold, Severity least)
    {
        if (scaffold.Plan is not { } plan)
            return ExitCodes.InvalidFile;

        bool hasFindings = scaffold.Findings.Any(f => f.Rule.Severity >= least);
        return hasFindings || (scaffold.Mode == ScaffoldMode.Check && !plan.IsUpToDate) ? ExitCodes.Findings : ExitCodes.Fine;
    }
}
