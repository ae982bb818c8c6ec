using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenApiGen.Analyzers.Decisions;
using OpenApiGen.Analyzers.Tests.Driving;
using OpenApiGen.Testing;

namespace OpenApiGen.Analyzers.Tests.Documentation;

/// <summary>What pages about decisions say raises a rule does, and what they say does not does not. Pages of OAG3xxx are run in OpenApiGen.Decisions.Tests.</summary>
public sealed partial class DecisionPageTests
{
    private static IEnumerable<string> Ids => RuleCatalog.All.Select(static r => r.Id).Where(static i => i.StartsWith("OAG2", StringComparison.Ordinal));

    [TestCaseSource(nameof(Ids))]
    public async Task What_a_page_says_raises_its_rule_does(string id)
    {
        Assert.That(await RaisedAsync(RulePageText.Section(id, "Raises it")), Has.Member(id));
        Assert.That(await RaisedAsync(RulePageText.Section(id, "Does not")), Has.No.Member(id));
    }

    [Test]
    public async Task The_example_of_the_page_about_decisions_is_sound()
    {
        string text = RulePageText.Blocks(File.ReadAllText(Path.Combine(SharedData.Repository, "docs", "decisions.md"))).Where(b => b.Language == "json").MaxBy(b => b.Text.Length).Text;
        Assert.That(text, Does.Contain("\"approvers\""));
        IEnumerable<Diagnostic> found = await new AnalyzedProject().Library().Property("OpenApiGenToday", "2026-11-26").File("decision-profile.json", text).FindAsync(new DecisionAnalyzer());
        Assert.That(found.Where(d => d.Severity > DiagnosticSeverity.Info), Is.Empty);
    }

    private static async Task<IEnumerable<string>> RaisedAsync(string section)
    {
        AnalyzedProject project = new AnalyzedProject().Library().MayFail().Property("OpenApiGenToday", "2026-11-26");
        foreach ((string language, string text) in RulePageText.Blocks(section))
        {
            switch (language)
            {
                case "json":
                    project.File("decision-profile.json", text);
                    break;
                case "yaml":
                    project.File("openapi.yaml", text);
                    break;
                case "sql":
                    project.File("schema.sql", text);
                    break;
                case "csharp":
                    project.Source(text);
                    break;
                case "xml":
                    foreach (Match package in Package().Matches(text))
                        project.Reference(new AnalyzedProject(package.Groups[1].Value).Library());
                    break;
                default:
                    continue;
            }
        }

        return (await project.FindAsync(new DecisionAnalyzer(), new UsedMemberAnalyzer())).Select(static d => d.Id).Distinct();
    }

    [GeneratedRegex("<PackageReference Include=\"([^\"]+)\"")]
    private static partial Regex Package();
}
