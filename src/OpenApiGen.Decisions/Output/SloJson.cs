using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Slo;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Output;

/// <summary>Objectives as JSON: their numbers, and what is wrong with them.</summary>
public static class SloJson
{
    /// <summary>Writes objectives.</summary>
    public static string Write(IReadOnlyList<SloFigures> figures, IReadOnlyList<Diagnostic> findings)
    {
        var json = new JsonWriter();
        json.Object(() =>
        {
            json.Array("objectives", figures, f => Figures(json, f));
            json.Array("findings", findings, f =>
            {
                json.Text("id", f.Rule.Id);
                json.Text("severity", f.Rule.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" });
                json.Text("file", f.Span.File);
                json.Number("line", f.Span.From.Line + 1);
                json.Number("column", f.Span.From.Column + 1);
                json.Text("message", f.Message);
                json.Text("help", f.Rule.HelpLink);
            });
        });
        return json.ToString();
    }

    private static void Figures(JsonWriter json, SloFigures slo)
    {
        json.Text("name", slo.Slo.Name.Value);
        json.Number("target", slo.Target);
        json.Number("windowDays", slo.WindowDays);
        json.Number("budgetMinutes", Math.Round(slo.BudgetMinutes, 6));
        json.Number("dependencyCeiling", slo.DependencyCeiling);
        json.Array("alerts", slo.Alerts, a =>
        {
            json.Text("severity", a.Alert.Severity == AlertSeverity.Page ? "page" : "ticket");
            json.Number("longMinutes", a.Alert.LongMinutes);
            json.Number("shortMinutes", a.Alert.ShortMinutes);
            json.Number("factor", Math.Round(a.Alert.Factor, 6));
            json.Number("threshold", Math.Round(a.Threshold, 9));
            json.Number("budgetSpent", Math.Round(a.Fraction, 6));
            json.Number("eventsNeeded", Math.Ceiling(a.LeastEvents));
            json.Flag("canFire", a.IsReachable);
        });
        json.Array("incidents", slo.Incidents, i =>
        {
            json.Text("surface", i.Surface.Surface.Value);
            json.Number("rtoMinutes", i.Surface.RtoMinutes.OrNull());
            json.Number("budgetSpent", Math.Round(i.Spent, 6));
        });
    }
}
