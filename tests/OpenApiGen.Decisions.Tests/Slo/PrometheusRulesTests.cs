using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Slo;
using YamlDotNet.RepresentationModel;

namespace OpenApiGen.Decisions.Tests.Slo;

public sealed class PrometheusRulesTests
{
    [Test]
    public void Prometheus_loads_the_rules_of_every_kind_of_file()
    {
        using Promtool promtool = Promtool.Require();
        promtool.Check(PrometheusRules.Write(OutputFiles.Shop).Text);
        promtool.Check(PrometheusRules.Write(OutputFiles.WithHostileTexts()).Text);
        promtool.Check(PrometheusRules.Write(Judged.Read(Judged.File(OutputFiles.Query + ", \"alerts\": []"))).Text);
        promtool.Check(PrometheusRules.Write(Judged.Read(Judged.File(OutputFiles.Query + ", \"windowDays\": 7"))).Text);
        promtool.Check(PrometheusRules.Write(Judged.Read($"{{ \"slo\": [{Judged.Slo(OutputFiles.Query)}, {Judged.Slo(OutputFiles.Query)}] }}")).Text);
        promtool.Check(PrometheusRules.Write(Judged.Read(Judged.File(
            "\"query\": { \"bad\": \"sum(increase(bad[$window])) # a comment\", \"total\": \"sum(\\n  increase(all[$window])\\n)\\t# another\" }"))).Text);
        promtool.Check(PrometheusRules.Write(Judged.Read("{}")).Text);
    }

    [Test]
    public void Prometheus_loads_the_rules_of_random_texts()
    {
        using Promtool promtool = Promtool.Require();
        var random = new Random(3014);
        string[] parts = ["{{", "}}", "{{-", "\"", "'", "\\", "\n", ":", "#", "@", "%", "$window", "-", " ", "a", "\u0000", "\t", "\u00e9", "\U0001F600", "|", ">", "`", "{{/*", "{{end}}"];
        string Text() => System.Text.Json.JsonSerializer.Serialize("t" + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)])));
        IEnumerable<string> slos = Enumerable.Range(0, 60).Select(_ => Judged.Slo(
            $"\"name\": {Text()}, \"service\": {Text()}, \"owner\": {Text()}, \"policy\": {Text()}, \"budgetConsumer\": {Text()}, \"target\": {(0.9 + (random.NextDouble() / 10)).ToString("R", System.Globalization.CultureInfo.InvariantCulture)}, \"windowDays\": {random.Next(1, 100)}, {OutputFiles.Query}"));
        promtool.Check(PrometheusRules.Write(Judged.Read($"{{ \"slo\": [{string.Join(", ", slos)}] }}")).Text);
    }

    [Test]
    public void An_objective_of_thirty_days_has_seven_ratios_four_alerts_and_a_ticket_for_absent_data()
    {
        SloOutput output = PrometheusRules.Write(OutputFiles.Shop);
        Assert.That(output.IsComplete, string.Join("\n", output.Omissions));
        YamlMappingNode group = (YamlMappingNode)YamlReading.Documents(output.Text).Single().Items("groups").Single();
        Assert.That(group.Text("name"), Is.EqualTo("slo-checkout"));
        Assert.That(group.Items("rules").Select(static r => r.Text("record") ?? $"{r.Text("alert")} {r.Text("labels", "severity")} {r.Text("labels", "long_window")}".TrimEnd()), Is.EqualTo(new[]
        {
            "slo:error_ratio:rate5m", "slo:error_ratio:rate30m", "slo:error_ratio:rate1h", "slo:error_ratio:rate2h", "slo:error_ratio:rate6h", "slo:error_ratio:rate1d", "slo:error_ratio:rate3d",
            "slo:events:increase1h", "slo:events:increase6h", "slo:events:increase1d", "slo:events:increase3d",
            "ErrorBudgetBurn page 1h", "ErrorBudgetBurn page 6h", "ErrorBudgetBurn ticket 1d", "ErrorBudgetBurn ticket 3d", "ErrorBudgetDataAbsent ticket",
        }));
        YamlNode page = group.Items("rules")[11];
        Assert.That(page.Text("expr"), Is.EqualTo("""
            slo:error_ratio:rate1h{service="shop",slo="checkout"} > (14.4 * 0.001)
            and
            slo:error_ratio:rate5m{service="shop",slo="checkout"} > (14.4 * 0.001)
            and
            slo:events:increase1h{service="shop",slo="checkout"} > 1 / (14.4 * 0.001)
            """.ReplaceLineEndings("\n")));
        Assert.That(page.Text("labels", "owner"), Is.EqualTo("checkout lead"));
        Assert.That(page.Text("annotations", "runbook"), Is.EqualTo("below 25 % left, feature work stops"));
        Assert.That(page.Text("annotations", "description"), Does.EndWith("about 2 % or more of the error budget of 30 days, 43.2 minutes, went within 1h."));
    }

    [Test]
    public void A_policy_that_is_an_address_is_the_address_of_the_runbook()
    {
        string text = PrometheusRules.Write(Judged.Read(Judged.File(OutputFiles.Query + ", \"policy\": \"https://wiki.example/budget\""))).Text;
        Assert.That(YamlReading.Documents(text)[0].Text("groups", 0, "rules", 11, "annotations", "runbook_url"), Is.EqualTo("https://wiki.example/budget"));
    }

    [Test]
    public void The_text_is_the_same_each_time_and_on_each_machine()
    {
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        string text = PrometheusRules.Write(OutputFiles.Shop).Text;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("de-DE");
            Assert.That(PrometheusRules.Write(OutputFiles.Shop).Text, Is.EqualTo(text));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }

        Assert.That(text, Does.Not.Contain("\r").And.EndsWith("\n"));
    }

    [Test]
    public void Hostile_texts_come_back_as_they_were()
    {
        YamlNode alert = YamlReading.Documents(PrometheusRules.Write(OutputFiles.WithHostileTexts()).Text)[0].Items("groups", 0, "rules")[11];
        string escaped = OutputFiles.Hostile.Replace("{{", "{{\"{{\"}}", StringComparison.Ordinal);
        Assert.That(alert.Text("labels", "owner"), Is.EqualTo(escaped));
        Assert.That(alert.Text("annotations", "runbook"), Is.EqualTo(escaped));
        Assert.That(alert.Text("annotations", "summary"), Does.StartWith(escaped + " of " + escaped));
    }

    [TestCase("", "Objective 'checkout' has no 'query'; state PromQL")]
    [TestCase("\"query\": { \"total\": \"x[$window]\" }", "The query of objective 'checkout' has no 'bad'")]
    [TestCase("\"query\": { \"bad\": \"x[5m]\", \"total\": \"x[$window]\" }", "'bad' of objective 'checkout' has no $window")]
    [TestCase("\"target\": 99.9", "Objective 'checkout' has no target between 0 and 1")]
    [TestCase("\"windowDays\": 0", "Objective 'checkout' has no window that one can count with")]
    public void What_cannot_be_printed_is_named(string fields, string expected)
    {
        SloOutput output = PrometheusRules.Write(Judged.Read(Judged.File(fields)));
        Assert.That(output.Omissions.Select(static o => o.Message), Has.Exactly(1).StartsWith(expected).And.Exactly(1).Items);
        Assert.That(output.Text, Does.EndWith("groups: []\n"));
    }

    [Test]
    public void Alerts_that_cannot_be_are_left_out_and_named()
    {
        SloOutput output = PrometheusRules.Write(Judged.Read(Judged.File(
            OutputFiles.Query + ", \"target\": 0.9, \"alerts\": [{ \"longMinutes\": 60, \"factor\": 14.4 }, { \"longMinutes\": 360, \"factor\": 0 }, { \"severity\": \"ticket\", \"longMinutes\": 90, \"factor\": 2 }]")));
        Assert.That(output.Omissions.Select(static o => o.Message), Is.EqualTo(new[]
        {
            "The alert of objective 'checkout' over 60 minutes with factor 14.4 can never fire; take another factor or window",
            "The alert of objective 'checkout' over 360 minutes with factor 0 would never end; take another factor or window",
        }));
        Assert.That(output.Text, Does.Contain("long_window: \"90m\"\n").And.Contain("short_window: \"8m\"\n"));
    }
}
