using OpenApiGen.Decisions.Surfaces;
using System.Reflection;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Slo;
using OpenApiGen.Diagnostics;
using OpenApiGen.Testing;
using OpenApiGen.Text;

namespace OpenApiGen.Decisions.Tests.Slo;

/// <summary>Pages of rules about objectives say what is so.</summary>
public sealed class SloPageTests
{
    private static readonly SuccessThresholds Floor = new() { Uptime = 0.995 };

    private static readonly ContractOperation[] Operations = [Operation("listOrders"), Operation("deleteOrder", "admin")];

    private static IEnumerable<Rule> Rules =>
        typeof(SloRules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static f => (Rule)f.GetValue(null)!);

    private static ContractOperation Operation(string id, params string[] tags) =>
        new(id, "get", "/" + id, tags, new SourceSpan("openapi.yaml", 0, 1, new LinePosition(0, 0), new LinePosition(0, 1)));

    [TestCaseSource(nameof(Rules))]
    public void A_page_has_the_title_and_severity_of_its_rule_and_examples_that_hold(Rule rule)
    {
        Assert.That(RulePageText.Page(rule.Id), Does.StartWith($"# {rule.Id}: {rule.Title}\n\nSeverity: {rule.Severity.ToString().ToLowerInvariant()}\n"));
        Assert.That(Ids("Raises it", rule), Is.EqualTo(new[] { rule.Id }));
        Assert.That(Ids("Does not", rule), Is.Empty);
    }

    private static IEnumerable<string> Ids(string heading, Rule rule)
    {
        string example = RulePageText.Blocks(RulePageText.Section(rule.Id, heading)).First(static b => b.Language == "json").Text;
        Assert.That(OpenApiGen.Decisions.Reading.DecisionFileReader.Read("decision-profile.json", example).Findings, Is.Empty);
        return Judged.Findings(example, Floor, rule == SloRules.UncoveredOperation ? Operations : null).Select(static f => f.Rule.Id).Distinct();
    }
}
