using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Tests.Slo.Rules;

public sealed class RecoveryRuleTests
{
    private static string File(string recovery, string target = "0.995") => $$"""
        {
          "recovery": {{recovery}},
          "slo": {{Judged.Slo($"\"target\": {target}")}}
        }
        """;

    [Test]
    public void OAG3011_an_rto_above_the_budget() =>
        Assert.That(
            Judged.Raises(SloRules.RecoveryExceedsBudget, File("[{ \"surface\": \"production\", \"rpoMinutes\": 60, \"rtoMinutes\": [|240|] }]")),
            Is.EqualTo("The RTO of 'production', 240 minutes, is 111.1 % of the error budget of objective 'checkout', which is 216 minutes (0.995 over 30 days), so that one incident breaks it; recover faster, or promise at most 0.9944"));

    [TestCase("\"surface\": \"shop\", \"customerFacing\": true")]
    [TestCase("\"surface\": \"Production (EU)\"")]
    [TestCase("\"surface\": \"prod-eu\"")]
    public void OAG3011_surfaces_that_customers_notice(string surface) =>
        Judged.Raises(SloRules.RecoveryExceedsBudget, File($"[{{ {surface}, \"rtoMinutes\": [|240|] }}]"));

    [TestCase("\"surface\": \"analytics\", \"rtoMinutes\": 1440")]
    [TestCase("\"surface\": \"production\", \"customerFacing\": false, \"rtoMinutes\": 1440")]
    [TestCase("\"surface\": \"production\", \"rtoMinutes\": 216")]
    [TestCase("\"surface\": \"production\", \"rtoMinutes\": 120")]
    [TestCase("\"surface\": \"production\"")]
    [TestCase("\"surface\": \"reproduction studio\", \"rtoMinutes\": 1440")]
    [TestCase("\"rtoMinutes\": 1440")]
    public void OAG3011_not_within_the_budget_or_where_nobody_notices(string surface) => Judged.IsFine(File($"[{{ {surface} }}]"));

    [Test]
    public void OAG3011_the_objectives_of_the_surface_count_where_there_are_some()
    {
        string both = $"[{Judged.Slo("\"target\": 0.999")}, {Judged.Slo("\"name\": \"reports\", \"service\": \"reports\", \"target\": 0.95")}]";
        Judged.IsFine($$"""{ "recovery": { "surface": "Reports", "customerFacing": true, "rtoMinutes": 240 }, "slo": {{both}} }""");
        string message = Judged.Raises(SloRules.RecoveryExceedsBudget, $$"""{ "recovery": { "surface": "production", "rtoMinutes": [|240|] }, "slo": {{both}} }""");
        Assert.That(message, Does.Contain("objective 'checkout', which is 43.2 minutes"));
    }
}
