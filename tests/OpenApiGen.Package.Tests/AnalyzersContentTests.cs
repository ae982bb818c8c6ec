using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using OpenApiGen.Testing;

namespace OpenApiGen.Package.Tests;

/// <summary>What is in the package OpenApiGen.Analyzers, and what is not.</summary>
public sealed class AnalyzersContentTests : IDisposable
{
    private const string Analyzers = PackageArchive.Analyzers;

    private readonly PackageArchive _package = new("OpenApiGen.Analyzers");

    public void Dispose() => _package.Dispose();

    [Test]
    public void The_package_has_these_files_and_no_others() => Assert.That(
        _package.Files.Where(n => !n.StartsWith("docs/rules/", StringComparison.Ordinal)),
        Is.EqualTo((string[])
        [
            "OpenApiGen.Analyzers.nuspec",
            "README.md",
            Analyzers + "OpenApiGen.Analyzers.dll",
            Analyzers + "OpenApiGen.CodeFixes.dll",
            Analyzers + "OpenApiGen.Core.dll",
            Analyzers + "OpenApiGen.Decisions.dll",
            "build/OpenApiGen.Analyzers.props",
            "build/OpenApiGen.Analyzers.targets",
            "docs/decisions.md",
            "docs/documents.md",
            "docs/generated-code.md",
            "docs/interop.md",
            "docs/options.md",
            "docs/reading.md",
            "docs/slo.md",
            "icon.png",
            "schemas/decision-profile.schema.json",
            "schemas/profile.schema.json",
        ]));

    [Test]
    public void It_has_a_page_for_each_rule() => Assert.That(
        _package.Files.Where(n => n.StartsWith("docs/rules/OAG", StringComparison.Ordinal)),
        Is.EquivalentTo(RuleCatalog.All.Select(r => $"docs/rules/{r.Id}.md")));

    [Test]
    public void It_depends_on_nothing_and_stays_with_the_project() => Assert.That(
        (PackageArchive.Named(_package.Xml("OpenApiGen.Analyzers.nuspec"), "dependency").Count(), PackageArchive.Named(_package.Xml("OpenApiGen.Analyzers.nuspec"), "developmentDependency").Single().Value),
        Is.EqualTo((0, "true")));

    [Test]
    public void No_link_of_its_pages_is_dead() => Assert.That(_package.DeadLinks(), Is.Empty);

    [TestCase("OpenApiGen.Core.dll")]
    [TestCase("OpenApiGen.Decisions.dll")]
    [TestCase("OpenApiGen.Analyzers.dll")]
    [TestCase("OpenApiGen.CodeFixes.dll")]
    public void What_compilers_load_refers_to_nothing_that_they_do_not_have(string assembly)
    {
        foreach (AssemblyName reference in _package.References(Analyzers + assembly))
        {
            Assert.That(reference.Name, Is.EqualTo("netstandard").Or.EqualTo("System.Collections.Immutable").Or.StartsWith("Microsoft.CodeAnalysis").Or.StartsWith("OpenApiGen."));
            if (reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
                Assert.That(reference.Version, Is.EqualTo(new Version(4, 8, 0, 0)), "the slot that it is packed for");
            if (reference.Name.StartsWith("OpenApiGen.", StringComparison.Ordinal))
                Assert.That(_package.Has($"{Analyzers}{reference.Name}.dll"), Is.True, reference.Name);
        }
    }

    [Test]
    public void Symbols_are_within_an_assembly()
    {
        foreach (string assembly in _package.Files.Where(static f => f.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using PEReader file = _package.Assembly(assembly);
            Assert.That(file.ReadDebugDirectory().Any(e => e.Type == DebugDirectoryEntryType.EmbeddedPortablePdb), Is.True, assembly);
        }
    }

    [Test]
    public void Links_of_the_targets_are_those_of_rules() => Assert.That(
        PackageArchive.Named(_package.Xml("build/OpenApiGen.Analyzers.targets"), "Error").Select(e => (string)e.Attribute("HelpLink")!),
        Is.EqualTo((string[])[Diagnostics.Rules.MixedVersions.HelpLink]));

    [TestCase("decision-profile")]
    [TestCase("profile")]
    public void Schemas_are_JSON(string name)
    {
        using var schema = JsonDocument.Parse(_package.Text($"schemas/{name}.schema.json"));
        Assert.That(schema.RootElement.GetProperty("$id").GetString(), Is.EqualTo("urn:openapigen:schema:" + name));
    }
}
