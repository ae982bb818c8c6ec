using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Slo;
using OpenApiGen.Testing;

namespace OpenApiGen.Decisions.Tests.Slo;

public sealed class SloFiguresTests
{
    private static SloFigures? Figures(string text) => Judged.Read(text) is var file ? SloFigures.Of(file.Slos![0], file) : null;

    [Test]
    public void The_example_of_the_page_has_the_numbers_of_the_page_and_no_findings()
    {
        string page = File.ReadAllText(Path.Combine(SharedData.Repository, "docs", "slo.md"));
        int start = page.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        string example = page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
        Judged.IsFine(example, new SuccessThresholds { Uptime = 0.995 });

        SloFigures figures = Figures(example)!;
        Assert.That(figures.BudgetMinutes, Is.EqualTo(43.2).Within(1e-9));
        Assert.That(figures.Incidents.Single().Spent, Is.EqualTo(0.69).Within(0.005));
        Assert.That(figures.Alerts.Select(static a => a.Alert.Factor), Is.EqualTo(new[] { 14.4, 6, 3, 1 }));
        Assert.That(figures.Alerts[0].Threshold, Is.EqualTo(0.0144));
        Assert.That(Math.Ceiling(figures.Alerts[0].LeastEvents), Is.EqualTo(70));
        Assert.That(figures.DependencyCeiling, Is.Null);

        DecisionFile file = Judged.Read(example);
        Assert.That(PrometheusRules.Write(file).IsComplete && OpenSloDocument.Write(file).IsComplete);
    }

    [Test]
    public void Dependencies_multiply()
    {
        SloFigures figures = Figures(Judged.File("\"target\": 0.999, \"dependencies\": [{ \"name\": \"a\", \"target\": 0.999 }, { \"name\": \"b\", \"target\": 0.9995 }, { \"name\": \"c\" }]"))!;
        Assert.That(figures.DependencyCeiling, Is.EqualTo(0.999 * 0.9995).Within(1e-12));
        Assert.That(figures.ExceedsDependencies);
        Assert.That(Figures(Judged.File("\"target\": 0.999, \"dependencies\": [{ \"name\": \"a\", \"target\": 0.9999 }]"))!.ExceedsDependencies, Is.False);
    }

    [Test]
    public void Alerts_without_all_fields_have_those_of_the_catalogue()
    {
        SloFigures figures = Figures(Judged.File("\"windowDays\": 7, \"alerts\": [{ \"longMinutes\": 4320 }, { \"longMinutes\": 90, \"factor\": 2 }, { \"longMinutes\": 90 }, { \"factor\": 3 }]"))!;
        Assert.That(figures.Alerts.Select(static a => (a.Alert.Severity, a.Alert.LongMinutes, a.Alert.ShortMinutes, a.Alert.Factor)), Is.EqualTo(new[]
        {
            (AlertSeverity.Ticket, 4320d, 360d, 1d), (AlertSeverity.Page, 90d, 8d, 2d),
        }));
    }

    [TestCase("\"target\": 1")]
    [TestCase("\"windowDays\": 0")]
    public void What_one_cannot_count_with_has_no_numbers(string fields) => Assert.That(Figures(Judged.File(fields)), Is.Null);
}
