using System.Text.RegularExpressions;
using OpenApiGen.Diagnostics;
using OpenApiGen.Generator.Tests.Driving;
using OpenApiGen.Testing;

namespace OpenApiGen.Generator.Tests.Documentation;

/// <summary>Pages say what is so.</summary>
public sealed partial class DocumentationTests
{
    /// <summary>A defect of the generator cannot be shown, and what targets say is shown in Package.Tests.</summary>
    private static readonly string[] WithoutExamples = ["OAG0017", "OAG0024", "OAG0027"];

    /// <summary>Rules of the generator; pages of others are run where their analyzers are tested.</summary>
    private static IEnumerable<string> WithExamples => RuleCatalog.All.Select(r => r.Id).Where(i => i.StartsWith("OAG0", StringComparison.Ordinal)).Except(WithoutExamples);

    private static string Options { get; } = File.ReadAllText(Path.Combine(SharedData.Repository, "docs", "options.md"));

    /// <summary>Options that are one of several words, with these words.</summary>
    private static IEnumerable<TestCaseData> Choices => ChoiceRow().Matches(Options).Select(m => new TestCaseData(m.Groups["name"].Value, Word().Matches(m.Groups["values"].Value).Select(w => w.Groups[1].Value).ToArray()));

    [Test]
    public void The_table_of_rules_is_what_there_is() => Assert.That(
        RuleRow().Matches(File.ReadAllText(Path.Combine(RulePage.Folder, "README.md"))).Select(m => m.Value),
        Is.EqualTo(RuleCatalog.All.Select(r => $"| [{r.Id}]({r.Id}.md) | {r.Title} | {r.Severity.ToString().ToLowerInvariant()} |")));

    [Test]
    public void Every_page_is_of_a_rule() => Assert.That(
        Directory.EnumerateFiles(RulePage.Folder, "OAG*.md").Select(Path.GetFileNameWithoutExtension),
        Is.EquivalentTo(RuleCatalog.All.Select(r => r.Id)));

    [Test]
    public void The_example_of_a_global_configuration_is_the_file_that_is_shipped() => Assert.That(
        File.ReadAllText(Path.Combine(RulePage.Folder, "README.md")),
        Does.Contain($"```ini\n{File.ReadAllText(Path.Combine(RulePage.Folder, "example.globalconfig"))}```\n"));

    [TestCaseSource(nameof(WithExamples))]
    public void What_a_page_says_raises_its_rule_does(string id)
    {
        var page = new RulePage(id);
        Assert.That(page.HasExamples, Is.True);
        Assert.That(page.Messages("Raises it"), Has.Some.Contains($" {id}: "));
        Assert.That(page.Messages("Does not"), Is.Empty);
    }

    [Test]
    public void The_table_of_options_is_what_there_is() => Assert.That(
        OptionRow().Matches(Options).SelectMany(m => Word().Matches(m.Value)).Select(w => w.Groups[1].Value),
        Is.EquivalentTo(OptionNames.All.Append(OptionNames.IsContract).Append("OpenApiGenDefaultItems")));

    [TestCaseSource(nameof(Choices))]
    public void An_option_has_the_values_that_its_row_says(string name, string[] values)
    {
        string[] With(string value) => new Project().File("openapi.yaml", "openapi: 3.1.0\ninfo: { title: Demo, version: '1' }\npaths: {}\n").Property(name, value).Run().Messages;

        foreach (string value in values)
            Assert.That(With(value), Is.Empty);

        Assert.That(With("nonsense"), Has.Some.EndsWith($"'nonsense' is not a value of {name}: use {string.Join(" or ", values)}"));
    }

    [Test]
    public void All_options_of_several_words_are_asked() => Assert.That(Choices.Count(), Is.GreaterThanOrEqualTo(5));

    [GeneratedRegex(@"^\| \[OAG.*\|$", RegexOptions.Multiline)]
    private static partial Regex RuleRow();

    /// <summary>The first cell of a row about an option.</summary>
    [GeneratedRegex(@"^\| `OpenApiGen[^|]*\|", RegexOptions.Multiline)]
    private static partial Regex OptionRow();

    /// <summary>A row whose values are at least two words in code.</summary>
    [GeneratedRegex(@"^\| `(?<name>OpenApiGen\w+)` \| (?<values>`\w+`(, `\w+`)+) \|", RegexOptions.Multiline)]
    private static partial Regex ChoiceRow();

    [GeneratedRegex(@"`(\w+)`")]
    private static partial Regex Word();
}
