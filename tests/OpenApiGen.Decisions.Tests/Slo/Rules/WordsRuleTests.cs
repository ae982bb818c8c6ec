using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Tests.Slo.Rules;

public sealed class WordsRuleTests
{
    [Test]
    public void OAG3004_an_objective_of_nothing()
    {
        string message = Judged.Raises(SloRules.MissingIndicator, """
            {
              "slo": [
                [|{|] "name": "checkout", "target": 0.999, "windowDays": 30, "owner": "lead", "budgetConsumer": "checkout team", "policy": "stop" }
              ]
            }
            """);
        Assert.That(message, Does.StartWith("'sli' is missing, so nobody knows what objective 'checkout' counts"));
    }

    [TestCase("n/a")]
    [TestCase("High Availability")]
    [TestCase("TBD")]
    public void OAG3004_words_that_name_no_events(string sli) => Judged.Raises(SloRules.MissingIndicator, Judged.File($"\"sli\": [|\"{sli}\"|]"));

    [Test]
    public void OAG3004_not_where_a_query_says_it() =>
        Judged.IsFine(Judged.File("\"query\": { \"bad\": \"sum(rate(errors_total[$window]))\", \"total\": \"sum(rate(requests_total[$window]))\" }", "sli"));

    [TestCase("CPU below 80 %", "cpu")]
    [TestCase("cpu_usage", "cpu")]
    [TestCase("avgCpuUsage", "cpu")]
    [TestCase("free memory", "memory")]
    [TestCase("disk usage of the database", "disk")]
    [TestCase("pods ready", "pods")]
    [TestCase("load average under 4", "load average")]
    [TestCase("load < 5", "load")]
    [TestCase("number of running processes", "running processes")]
    [TestCase("the process is running", "process running")]
    [TestCase("process count", "process count")]
    public void OAG3005_a_resource_as_indicator(string sli, string resource) =>
        Assert.That(Judged.Raises(SloRules.ResourceIndicator, Judged.File($"\"sli\": [|\"{sli}\"|]")), Does.Contain($"is about '{resource}', which users do not experience"));

    [TestCase("seats shown with the right occupancy")]
    [TestCase("page load time under 2 s")]
    [TestCase("load time of the start page below 2 s")]
    [TestCase("orders that the payment process accepts")]
    [TestCase("requests answered by the load balancer without a 5xx")]
    [TestCase("podcasts that start within 1 s")]
    [TestCase("diskography pages served")]
    [TestCase("memorable requests")]
    public void OAG3005_not_for_words_that_only_look_like_it(string sli) => Judged.IsFine(Judged.File($"\"sli\": \"{sli}\""));

    [Test]
    public void OAG3006_a_budget_that_changes_nothing() =>
        Assert.That(
            Judged.Raises(SloRules.MissingPolicy, "{ \"slo\": [|{|] \"sli\": \"requests\", \"target\": 0.999, \"owner\": \"lead\" } }"),
            Does.StartWith("'budgetConsumer' and 'policy' are missing"));

    [Test]
    public void OAG3006_one_of_both_missing()
    {
        const string Rest = "\"sli\": \"requests\", \"target\": 0.999, \"owner\": \"lead\"";
        Assert.That(Judged.Raises(SloRules.MissingPolicy, $"{{ \"slo\": [|{{|] {Rest}, \"policy\": \"feature work stops\" }} }}"), Does.StartWith("'budgetConsumer' is missing"));
        Assert.That(Judged.Raises(SloRules.MissingPolicy, $"{{ \"slo\": [|{{|] {Rest}, \"budgetConsumer\": \"checkout\" }} }}"), Does.StartWith("'policy' is missing"));
    }

    [TestCase("policy", "high availability")]
    [TestCase("policy", "N/A")]
    [TestCase("policy", "To be determined.")]
    [TestCase("policy", "---")]
    [TestCase("budgetConsumer", "none")]
    [TestCase("budgetConsumer", "TBD")]
    [TestCase("budgetConsumer", "Everyone")]
    public void OAG3006_words_that_say_nothing(string key, string words) =>
        Assert.That(Judged.Raises(SloRules.MissingPolicy, Judged.File($"\"{key}\": [|\"{words}\"|]")), Does.StartWith($"'{words}' is no "));

    [Test]
    public void OAG3007_an_objective_without_owner()
    {
        Judged.Raises(SloRules.MissingOwner, "{ \"slo\": [|{|] \"sli\": \"requests\", \"target\": 0.999, \"budgetConsumer\": \"checkout\", \"policy\": \"feature work stops\" } }");
        Judged.Raises(SloRules.MissingOwner, Judged.File("\"owner\": [|\"nobody\"|]"));
    }

    [Test]
    public void OAG3004_to_OAG3007_not_where_everything_is_said() => Judged.IsFine(Judged.File(""));

    [Test]
    public void What_is_of_the_wrong_kind_is_reported_by_the_reader_alone() =>
        Judged.IsFine(Judged.File("\"sli\": 5, \"owner\": true, \"policy\": [], \"budgetConsumer\": {}, \"sla\": \"high\", \"windowDays\": \"a month\""));
}
