using OpenApiGen.Decisions.Model;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Tests.Slo.Rules;

public sealed class TargetRuleTests
{
    [TestCase("99.9", "divide the percentage by 100: 0.999")]
    [TestCase("1", "100 % leaves no error budget")]
    [TestCase("1.0", "100 % leaves no error budget")]
    [TestCase("100", "100 % leaves no error budget")]
    [TestCase("0", "promises nothing")]
    [TestCase("-0.5", "above 0 and below 1")]
    [TestCase("1e300", "above 0 and below 1")]
    public void OAG3001_a_target_that_is_no_share(string target, string expected) =>
        Assert.That(Judged.Raises(SloRules.ImpossibleTarget, Judged.File($"\"target\": [|{target}|]")), Does.Contain(expected));

    [Test]
    public void OAG3001_stands_at_the_line_and_column_of_the_number()
    {
        Diagnostic finding = Judged.Findings("""
            {
              "slo": { "sli": "requests", "owner": "o", "budgetConsumer": "c", "policy": "p: stop",
                "target": 99.95 }
            }
            """).Single();
        Assert.That(finding.ToString(), Is.EqualTo(
            "decision-profile.json(3,15): error OAG3001: The target of the objective is 99.95, but a target is a share between 0 and 1; divide the percentage by 100: 0.9995"));
    }

    [TestCase("0.5")]
    [TestCase("0.999")]
    [TestCase("0.99989")]
    public void OAG3001_and_OAG3002_not_for_an_ordinary_target(string target) => Judged.IsFine(Judged.File($"\"target\": {target}, \"alerts\": []"));

    [Test]
    public void OAG3001_not_for_what_is_no_number_or_absent()
    {
        Judged.IsFine(Judged.File("\"target\": \"high\""));
        Judged.IsFine(Judged.File("", "target", "windowDays"));
    }

    [TestCase("0.9999", "30", "4.32 minutes in 30 days")]
    [TestCase("0.99999", "30", "25.92 seconds in 30 days")]
    [TestCase("0.9999", "7", "1.008 minutes in 7 days")]
    public void OAG3002_a_target_that_leaves_no_time(string target, string days, string expected) =>
        Assert.That(Judged.Raises(SloRules.ExtremeTarget, Judged.File($"\"target\": [|{target}|], \"windowDays\": {days}")), Does.Contain(expected));

    [TestCase("6.9")]
    [TestCase("91")]
    [TestCase("365")]
    [TestCase("0")]
    [TestCase("-7")]
    [TestCase("1e300")]
    public void OAG3003_a_window_of_less_than_a_week_or_more_than_a_quarter(string days) =>
        Judged.Raises(SloRules.UnusualWindow, Judged.File($"\"windowDays\": [|{days}|]"));

    [TestCase("7")]
    [TestCase("28")]
    [TestCase("90")]
    public void OAG3003_not_for_a_usual_window(string days) => Judged.IsFine(Judged.File($"\"windowDays\": {days}"));

    [Test]
    public void OAG3012_a_target_below_the_floor() =>
        Assert.That(
            Judged.Raises(SloRules.LooserObjective, Judged.File("\"target\": [|0.99|]"), new SuccessThresholds { Uptime = 0.995 }),
            Is.EqualTo("The target 0.99 of objective 'checkout' is below the 0.995 that the profile promises at least; raise it, or name under 'approvers' who agreed to 'slo_floor_exception'"));

    [TestCase("0.995")]
    [TestCase("0.999")]
    public void OAG3012_not_for_the_floor_or_above(string target) => Judged.IsFine(Judged.File($"\"target\": {target}"), new SuccessThresholds { Uptime = 0.995 });

    [Test]
    public void OAG3012_not_where_somebody_agreed_or_no_floor_is_known()
    {
        Judged.IsFine($$"""{ "slo": {{Judged.Slo("\"target\": 0.99")}}, "approvers": { "slo_floor_exception": ["Ada Lovelace"] } }""", new SuccessThresholds { Uptime = 0.995 });
        Judged.IsFine(Judged.File("\"target\": 0.99"), new SuccessThresholds());
        Judged.IsFine(Judged.File("\"target\": 0.99"));
    }

    [Test]
    public void OAG3012_where_nobody_is_named() =>
        Judged.Raises(SloRules.LooserObjective, $$"""{ "slo": {{Judged.Slo("\"target\": [|0.99|]")}}, "approvers": { "slo_floor_exception": [] } }""", new SuccessThresholds { Uptime = 0.995 });

    [TestCase("0.999", "not less than the target 0.999")]
    [TestCase("0.9995", "not less than the target 0.999")]
    [TestCase("99.5", "divide the percentage by 100: 0.995")]
    public void OAG3014_an_agreement_as_strict_as_the_objective(string sla, string expected) =>
        Assert.That(Judged.Raises(SloRules.AgreementExceedsObjective, Judged.File($"\"sla\": [|{sla}|]")), Does.Contain(expected));

    [Test]
    public void OAG3014_not_for_a_looser_agreement()
    {
        Judged.IsFine(Judged.File("\"sla\": 0.995"));
        Judged.IsFine(Judged.File("\"sla\": 0.995", "target"));
    }
}
