using System.CommandLine;
using OpenApiGen.Decisions.Judging;
using OpenApiGen.Decisions.Surfaces;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Decisions.Slo;
using OpenApiGen.Reading;
using OpenApiGen.Tool.Files;
using OpenApiGen.Tool.Terminal;

namespace OpenApiGen.Tool.Verbs;

/// <summary><c>openapigen slo</c>.</summary>
internal static class SloVerb
{
    public static Command Create(ToolConsole console)
    {
        var command = new Command("slo", "Service level objectives of a decision file: error budgets, burn-rate alerts, what is wrong with them.");
        command.Add(Check(console));
        command.Add(Generate(console));
        return command;
    }

    private static Command Check(ToolConsole console)
    {
        var command = new Command("check", "Says what is wrong with objectives (OAG3xxx), and what their numbers mean.");
        Argument<string?> file = AddFile(command);
        var contracts = new Option<string[]>("--contract") { Description = "A contract whose operations objectives have to cover. May be repeated.", HelpName = "FILE", DefaultValueFactory = static _ => [] };
        var profiles = new Option<string?>("--profiles") { Description = "A folder with profiles of your own, beside the built-in ones.", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Writes JSON." };
        var failOn = new Option<string?>("--fail-on") { Description = "info, warning or error: ends with 1 where there is such a finding, or a worse one. warning without it.", HelpName = "LEVEL" };
        foreach (Option option in (Option[])[contracts, profiles, json, failOn])
            command.Add(option);

        command.SetAction((result, cancellation) =>
        {
            Diagnostics.Severity least = FailOn.Parse(result.GetValue(failOn));
            DecisionFile decision = Objectives(result.GetValue(file), console);
            var review = DecisionReview.Of(decision, DecisionFiles.Profiles(result.GetValue(profiles), decision.Source.Path, console), DateTime.Today);
            Surface surface = ContractSurfaceReader.Read([.. result.GetValue(contracts)!.Distinct().Select(static c => new SourceFile(c, TextFiles.Read(c)))], cancellation);
            var findings = new FindingList(decision.Source);
            SloJudge.Judge(decision, review.Profile?.Thresholds, surface.Operations, findings);
            SloView.Show(decision, findings.Findings, result.GetValue(json), console);
            return Task.FromResult(findings.Findings.Any(f => f.Rule.Severity >= least) ? ExitCodes.Findings : ExitCodes.Fine);
        });
        return command;
    }

    private static Command Generate(ToolConsole console)
    {
        var command = new Command("generate", "Writes alert rules of Prometheus, or OpenSLO.");
        Argument<string?> file = AddFile(command);
        var format = new Option<string>("--format") { Description = "prometheus or openslo.", HelpName = "FORMAT", Required = true };
        var output = new Option<string?>("--out") { Description = "Writes to a file.", HelpName = "FILE" };
        command.Add(format);
        command.Add(output);
        command.SetAction(result =>
        {
            DecisionFile decision = Objectives(result.GetValue(file), console);
            SloOutput made = result.GetValue(format)!.ToLowerInvariant() switch
            {
                "prometheus" => PrometheusRules.Write(decision),
                "openslo" => OpenSloDocument.Write(decision),
                _ => throw new ToolException(ExitCodes.Usage, $"--format must be prometheus or openslo, not '{result.GetValue(format)}'"),
            };
            OutputFlags.Write(made.Text, result.GetValue(output), console);
            foreach (SloOmission omission in made.Omissions)
                console.Complain($"{decision.Source.Path}{decision.Source.Lines.At(omission.Place.Start)}: left out: {omission.Message}");

            return made.IsComplete ? ExitCodes.Fine : ExitCodes.Findings;
        });
        return command;
    }

    private static Argument<string?> AddFile(Command command)
    {
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = $"A decision file; {DecisionFiles.Name} without it." };
        OutputFlags.RefuseOptions(file);
        command.Add(file);
        return file;
    }

    private static DecisionFile Objectives(string? path, ToolConsole console)
    {
        DecisionFile decision = DecisionFiles.Read(path ?? DecisionFiles.Name, console);
        return decision.Slos is { Count: > 0 } ? decision : throw new ToolException(ExitCodes.Usage, $"'{decision.Source.Path}' has no 'slo': openapigen grill --lane vp-engineering asks for it (question 7)");
    }
}
