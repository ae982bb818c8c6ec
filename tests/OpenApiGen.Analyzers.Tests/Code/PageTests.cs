using OpenApiGen.Analyzers.Code;
using OpenApiGen.Analyzers.Tests.Driving;
using OpenApiGen.Diagnostics;
using OpenApiGen.Testing;

namespace OpenApiGen.Analyzers.Tests.Code;

/// <summary>Pages of rules about code: their examples, made whole, are what they say.</summary>
public sealed class PageTests
{
    private static readonly Rule[] Rules = [CodeRules.UnregisteredHandler, CodeRules.MissingImplementation];

    [TestCaseSource(nameof(Rules))]
    public void A_page_begins_with_its_rule(Rule rule) =>
        Assert.That(RulePageText.Page(rule.Id), Does.StartWith($"# {rule.Id}: {rule.Title}\n\nSeverity: {rule.Severity.ToString().ToLowerInvariant()}\n\n"));

    [TestCaseSource(nameof(Rules))]
    public async Task What_a_page_says_raises_its_rule_does(Rule rule)
    {
        Assert.That((await Example(rule, "Raises it").FindAsync(new HandlerAnalyzer())).Select(d => d.Id), Is.EqualTo(new[] { rule.Id }));
        Assert.That(await Example(rule, "Does not").FindAsync(new HandlerAnalyzer()), Is.Empty);
    }

    private static AnalyzedProject Example(Rule rule, string heading)
    {
        string code = RulePageText.Blocks(RulePageText.Section(rule.Id, heading)).First(static b => b.Language == "csharp").Text;
        return code.Contains("MapShop", StringComparison.Ordinal)
            ? Contracts.WithHandlers().Source("using Demo;\nusing Demo.Contract;\n" + code)
            : Contracts.ShopProject().Library().Source("using Demo.Contract;\n" + code);
    }
}
