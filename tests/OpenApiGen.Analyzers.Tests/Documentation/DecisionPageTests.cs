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
        Assert.That(await RaisedAsync(Section(id, "Raises it")), Has.Member(id));
        Assert.That(await RaisedAsync(Section(id, "Does not")), Has.No.Member(id));
    }

    [Test]
    public async Task The_example_of_the_page_about_decisions_is_sound()
    {
        string text = Blocks(File.ReadAllText(Path.Combine(SharedData.Repository, "docs", "decisions.md"))).Where(b => b.Language == "json").MaxBy(b => b.Text.Length).Text;
        Assert.That(text, Does.Contain("\"approvers\""));
        IEnumerable<Diagnostic> found = await new AnalyzedProject().Library().Property("OpenApiGenToday", "2026-11-26").File("decision-profile.json", text).FindAsync(new DecisionAnalyzer());
        Assert.That(found.Where(d => d.Severity > DiagnosticSeverity.Info), Is.Empty);
    }

    private static async Task<IEnumerable<string>> RaisedAsync(string section)
    {
        AnalyzedProject project = new AnalyzedProject().Library().MayFail().Property("OpenApiGenToday", "2026-11-26");
        foreach ((string language, string text) in Blocks(section))
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

    private static string Section(string id, string heading)
    {
        string page = File.ReadAllText(Path.Combine(SharedData.Repository, "docs", "rules", id + ".md"));
        int start = page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        Assert.That(start, Is.Positive);
        int end = page.IndexOf("\n## ", start + 4, StringComparison.Ordinal);
        return page[start..(end < 0 ? page.Length : end)];
    }

    private static IEnumerable<(string Language, string Text)> Blocks(string markdown) => Block().Matches(markdown).Select(static m => (m.Groups[1].Value, m.Groups[2].Value));

    [GeneratedRegex("```(\\w+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("<PackageReference Include=\"([^\"]+)\"")]
    private static partial Regex Package();
}
