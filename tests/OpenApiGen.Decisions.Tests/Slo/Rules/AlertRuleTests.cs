using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Tests.Slo.Rules;

public sealed class AlertRuleTests
{
    private static string Alert(string factor, double longMinutes = 60, double shortMinutes = 5) =>
        $"\"alerts\": [{{ \"severity\": \"page\", \"longMinutes\": {longMinutes}, \"shortMinutes\": {shortMinutes}, \"factor\": {factor} }}]";

    [Test]
    public void OAG3008_factors_of_thirty_days_in_seven() =>
        Assert.That(
            Judged.Raises(SloRules.WrongFactor, Judged.File("\"windowDays\": 7, " + Alert("[|14.4|]"))),
            Is.EqualTo("The factor 14.4 over 60 minutes fires at 8.571 % of the budget of 7 days; for 2 %, as the catalogue has it, the factor is 3.36"));

    [TestCase("30", "[|14|]", 60)]
    [TestCase("30", "[|14.7|]", 60)]
    [TestCase("28", "[|14.4|]", 60)]
    [TestCase("28", "[|6|]", 360)]
    [TestCase("28", "[|1|]", 4320)]
    [TestCase("7", "[|3|]", 1440)]
    [TestCase("30", "[|0|]", 60)]
    [TestCase("30", "[|-1|]", 61)]
    public void OAG3008_a_factor_that_does_not_fit(string days, string factor, double minutes) =>
        Judged.Raises(SloRules.WrongFactor, Judged.File($"\"windowDays\": {days}, " + Alert(factor, minutes)));

    [TestCase("30", "14.4", 60)]
    [TestCase("30", "14.2", 60)]
    [TestCase("30", "14.6", 60)]
    [TestCase("28", "13.44", 60)]
    [TestCase("28", "5.6", 360)]
    [TestCase("28", "0.93", 4320)]
    [TestCase("7", "3.36", 60)]
    [TestCase("7", "1", 1440)]
    [TestCase("7", "0.7", 1440)]
    [TestCase("7", "1", 4320)]
    [TestCase("30", "30", 90)]
    public void OAG3008_not_for_the_catalogue_or_another_window(string days, string factor, double minutes) =>
        Judged.IsFine(Judged.File($"\"windowDays\": {days}, " + Alert(factor, minutes)));

    [Test]
    public void OAG3008_another_window_that_fires_when_the_budget_is_gone() =>
        Assert.That(
            Judged.Raises(SloRules.WrongFactor, Judged.File(Alert("[|90|]", 720))),
            Is.EqualTo("The factor 90 over 12 hours fires at 150 % of the budget of 30 days, when it is already gone; take at most 60, or a shorter long window"));

    [Test]
    public void OAG3008_an_alert_without_factor_over_a_window_of_its_own() => Assert.That(
        Judged.Raises(SloRules.WrongFactor, Judged.File("\"alerts\": [[|{|] \"severity\": \"page\", \"longMinutes\": 90 }]")),
        Is.EqualTo("The alert of objective 'checkout' over 90 minutes has no 'factor', and the catalogue has none for that window; to fire at 2 % of the budget, it is 9.6"));

    [Test]
    public void OAG3009_a_stated_alert_above_all_events() =>
        Assert.That(
            Judged.Raises(SloRules.UnreachableAlert, Judged.File("\"target\": 0.9, " + Alert("[|14.4|]"))),
            Is.EqualTo("The alert of objective 'checkout' over 60 minutes would fire above 144 % of bad events (14.4 times the budget of 10 %), which cannot be; take a factor below 10, or a higher target"));

    [Test]
    public void OAG3009_the_alerts_of_the_catalogue_at_the_target() =>
        Assert.That(Judged.Raises(SloRules.UnreachableAlert, Judged.File("\"target\": [|0.93|]")), Does.Contain("take a factor below 14.29, stated in 'alerts', or a higher target"));

    [Test]
    public void OAG3009_not_for_alerts_that_can_fire()
    {
        Judged.IsFine(Judged.File("\"target\": 0.931"));
        Judged.IsFine(Judged.File("\"target\": 0.93, \"alerts\": []"));
    }

    private static string WithTraffic(string qps, string fields) => $$"""
        {
          "traffic": { "readWriteRatio": 5, "qpsP99": {{qps}} },
          "slo": {{Judged.Slo(fields)}}
        }
        """;

    [Test]
    public void OAG3010_an_hour_with_fewer_events_than_one_error_needs() =>
        Assert.That(
            Judged.Raises(SloRules.TooLittleTraffic, WithTraffic("0.01", "\"target\": [|0.999|]")),
            Is.EqualTo("One error would fire the alert of objective 'checkout' over 60 minutes: it needs 70 events, and even 0.01 requests per second all the time (the p99 of question 1; the average is lower) make 36; take a longer window, a lower target, or count several services together"));

    [Test]
    public void OAG3010_each_stated_alert_at_its_factor() =>
        Judged.Raises(SloRules.TooLittleTraffic, WithTraffic("0.001", "\"alerts\": [{ \"longMinutes\": 60, \"factor\": [|14.4|] }, { \"longMinutes\": 4320, \"factor\": [|1|] }]"));

    [Test]
    public void OAG3010_not_with_enough_or_unknown_traffic()
    {
        Judged.IsFine(WithTraffic("0.0194", "\"target\": 0.999"));
        Judged.IsFine(WithTraffic("50", "\"target\": 0.999"));
        Judged.IsFine(WithTraffic("\"much\"", "\"target\": 0.999"));
        Judged.IsFine(WithTraffic("0.001", "\"alerts\": []"));
    }

    [Test]
    public void OAG3010_without_any_traffic() => Judged.Raises(SloRules.TooLittleTraffic, WithTraffic("0", "\"target\": [|0.999|]"));
}
