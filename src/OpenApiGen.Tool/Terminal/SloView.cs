using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Output;
using OpenApiGen.Decisions.Slo;
using OpenApiGen.Diagnostics;
using Spectre.Console;
using RichText = Spectre.Console.Text;

namespace OpenApiGen.Tool.Terminal;

/// <summary>Shows objectives: their numbers, and what is wrong with them.</summary>
internal static class SloView
{
    public static void Show(DecisionFile file, IReadOnlyList<Diagnostic> findings, bool asJson, ToolConsole console)
    {
        IReadOnlyList<SloFigures> figures = [.. file.Slos!.Select(s => SloFigures.Of(s, file)).OfType<SloFigures>()];
        if (asJson)
        {
            console.Output.Write(SloJson.Write(figures, findings));
            return;
        }

        foreach (SloFigures slo in figures)
            Show(slo, console.Rich);

        foreach (Diagnostic finding in findings)
        {
            Color color = finding.Rule.Severity switch { Severity.Error => Color.Red, Severity.Warning => Color.Yellow, _ => Color.Default };
            console.Rich.Write(new RichText($"{finding}; see {finding.Rule.HelpLink}\n", new Style(color)) { Overflow = Overflow.Fold });
        }

        if (findings.Count == 0)
            console.Rich.Write(new RichText("Nothing is wrong with them.\n", new Style(Color.Green)));
    }

    private static void Show(SloFigures slo, IAnsiConsole rich)
    {
        rich.Write(new RichText($"{slo.Slo.Name.Value ?? slo.Slo.Sli.Value ?? "objective"}\n", new Style(decoration: Decoration.Bold)));
        rich.Write(new RichText($"  {Words.Percent(slo.Target)} over {Words.Number(slo.WindowDays)} days: a budget of {Words.Number(Math.Round(slo.BudgetMinutes, 2))} minutes\n"));
        if (slo.DependencyCeiling is { } ceiling)
            rich.Write(new RichText($"  Its dependencies leave at most {Words.Percent(ceiling)}\n", new Style(slo.ExceedsDependencies ? Color.Yellow : Color.Default)));

        foreach (IncidentFigures incident in slo.Incidents)
            rich.Write(new RichText($"  One incident of {Words.Number(incident.Surface.RtoMinutes.Value)} minutes ({incident.Surface.Surface.Value ?? "a surface"}) spends {Words.Percent(Math.Round(incident.Spent, 3))}\n"));

        Table table = Tables.Create("alert", "windows", "factor", "fires above", "spends", "events needed");
        foreach (AlertFigures alert in slo.Alerts)
        {
            table.AddRow(Tables.Cells(
                alert.Alert.Severity == AlertSeverity.Page ? "page" : "ticket", $"{Words.Minutes(alert.Alert.LongMinutes)} / {Words.Minutes(alert.Alert.ShortMinutes)}", Words.Number(Math.Round(alert.Alert.Factor, 4)),
                Words.Percent(Math.Round(alert.Threshold, 6)) + (alert.IsReachable ? "" : " (never)"), Words.Percent(Math.Round(alert.Fraction, 4)), alert.IsReachable ? Words.Number(Math.Ceiling(alert.LeastEvents)) : "—"));
        }

        rich.Write(table);
    }
}
