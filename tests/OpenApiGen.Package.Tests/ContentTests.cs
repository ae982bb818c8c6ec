using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using OpenApiGen.Generator;
using OpenApiGen.Testing;

namespace OpenApiGen.Package.Tests;

/// <summary>What is in the package, and what is not.</summary>
public sealed class ContentTests : IDisposable
{
    private const string Analyzers = PackageArchive.Analyzers;

    /// <summary>Where MSBuild finds what it loads.</summary>
    private const string Tasks = "tasks/netstandard2.0/";

    private const string Rules = "docs/rules/";

    private readonly PackageArchive _package = new("OpenApiGen");

    public void Dispose() => _package.Dispose();

    [Test]
    public void The_package_has_these_files_and_no_others() => Assert.That(
        _package.Files.Where(n => !n.StartsWith(Rules, StringComparison.Ordinal)),
        Is.EqualTo((string[])
        [
            "OpenApiGen.nuspec",
            "README.md",
            Analyzers + "OpenApiGen.CSharp.dll",
            Analyzers + "OpenApiGen.Core.dll",
            Analyzers + "OpenApiGen.Generator.dll",
            "build/net10.0/OpenApiGen.props",
            "build/net10.0/OpenApiGen.targets",
            "docs/decisions.md",
            "docs/documents.md",
            "docs/generated-code.md",
            "docs/interop.md",
            "docs/options.md",
            "docs/reading.md",
            "docs/slo.md",
            "docs/typescript.md",
            "icon.png",
            "lib/net10.0/OpenApiGen.Runtime.dll",
            "lib/net10.0/OpenApiGen.Runtime.xml",
            Tasks + "OpenApiGen.Core.dll",
            Tasks + "OpenApiGen.Tasks.dll",
            Tasks + "OpenApiGen.TypeScript.dll",
        ]));

    [Test]
    public void It_depends_on_ASP_NET_Core_and_nothing_else()
    {
        XElement nuspec = _package.Xml("OpenApiGen.nuspec");
        Assert.That(PackageArchive.Named(nuspec, "dependency"), Is.Empty);
        Assert.That(PackageArchive.Named(nuspec, "frameworkReference").Select(f => (string?)f.Attribute("name")), Is.EqualTo((string[])["Microsoft.AspNetCore.App"]));
    }

    [TestCase("readme", "README.md")]
    [TestCase("icon", "icon.png")]
    [TestCase("license", "MIT")]
    public void It_says_what_a_package_page_shows(string element, string expected) =>
        Assert.That(PackageArchive.Named(_package.Xml("OpenApiGen.nuspec"), element).Select(e => e.Value), Is.EqualTo((string[])[expected]));

    [Test]
    public void It_has_a_page_for_each_rule()
    {
        IEnumerable<string> ids = RuleCatalog.All.Select(r => r.Id);
        Assert.That(
            _package.Files.Where(n => n.StartsWith(Rules, StringComparison.Ordinal)),
            Is.EquivalentTo(ids.Select(i => $"{Rules}{i}.md").Append(Rules + "README.md").Append(Rules + "example.globalconfig")));
    }

    [Test]
    public void No_link_of_its_pages_is_dead() => Assert.That(_package.DeadLinks(), Is.Empty);

    [Test]
    public void Links_of_the_targets_are_those_of_rules() => Assert.That(
        PackageArchive.Named(_package.Xml("build/net10.0/OpenApiGen.targets"), "Error").Select(e => (string)e.Attribute("HelpLink")!),
        Is.Not.Empty.And.All.EqualTo(Diagnostics.Rules.OldCompiler.HelpLink));

    /// <summary>Whatever else a compiler would have to load beside a generator collides with what other generators bring.</summary>
    [TestCase("OpenApiGen.Core.dll")]
    [TestCase("OpenApiGen.CSharp.dll")]
    [TestCase("OpenApiGen.Generator.dll")]
    public void What_compilers_load_refers_to_nothing_that_they_do_not_have(string assembly)
    {
        foreach (AssemblyName reference in _package.References(Analyzers + assembly))
        {
            Assert.That(
                reference.Name,
                Is.EqualTo("netstandard").Or.EqualTo("System.Collections.Immutable").Or.EqualTo("Microsoft.CodeAnalysis").Or.EqualTo("Microsoft.CodeAnalysis.CSharp").Or.StartsWith("OpenApiGen."));
            if (reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
                Assert.That(reference.Version, Is.EqualTo(new Version(4, 8, 0, 0)), "the slot that it is packed for");
            if (reference.Name.StartsWith("OpenApiGen.", StringComparison.Ordinal))
                Assert.That(_package.Has($"{Analyzers}{reference.Name}.dll"), Is.True);
        }
    }

    /// <summary>MSBuild has its own assemblies, and looks for all others beside a task.</summary>
    [TestCase("OpenApiGen.Core.dll")]
    [TestCase("OpenApiGen.Tasks.dll")]
    [TestCase("OpenApiGen.TypeScript.dll")]
    public void What_MSBuild_loads_refers_to_nothing_that_it_does_not_have(string assembly)
    {
        foreach (AssemblyName reference in _package.References(Tasks + assembly))
        {
            Assert.That(reference.Name, Is.EqualTo("netstandard").Or.EqualTo("Microsoft.Build.Framework").Or.EqualTo("Microsoft.Build.Utilities.Core").Or.StartsWith("OpenApiGen."));
            if (reference.Name!.StartsWith("OpenApiGen.", StringComparison.Ordinal))
                Assert.That(_package.Has($"{Tasks}{reference.Name}.dll"), Is.True);
        }
    }

    [Test]
    public void The_library_refers_to_shared_frameworks_only()
    {
        var shared = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => Path.GetDirectoryName(f) != TestContext.CurrentContext.TestDirectory)
            .Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        AssemblyName[] references = _package.References("lib/net10.0/OpenApiGen.Runtime.dll");
        Assert.That(references, Is.Not.Empty);
        Assert.That(references.Select(r => r.Name), Is.All.Matches<string>(shared.Contains));
    }

    /// <summary>Stack traces of users have lines, and debuggers need no server of symbols.</summary>
    [TestCase(Analyzers + "OpenApiGen.Core.dll")]
    [TestCase(Analyzers + "OpenApiGen.CSharp.dll")]
    [TestCase(Analyzers + "OpenApiGen.Generator.dll")]
    [TestCase("lib/net10.0/OpenApiGen.Runtime.dll")]
    [TestCase(Tasks + "OpenApiGen.Core.dll")]
    [TestCase(Tasks + "OpenApiGen.Tasks.dll")]
    [TestCase(Tasks + "OpenApiGen.TypeScript.dll")]
    public void Symbols_are_within_an_assembly(string assembly)
    {
        using PEReader file = _package.Assembly(assembly);
        DebugDirectoryEntry symbols = file.ReadDebugDirectory().Single(e => e.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using MetadataReaderProvider provider = file.ReadEmbeddedPortablePdbDebugDirectoryData(symbols);
        Assert.That(provider.GetMetadataReader().Documents, Is.Not.Empty);
    }

    [Test]
    public void Every_option_reaches_the_compiler_as_property() => Assert.That(
        PackageArchive.Named(_package.Xml("build/net10.0/OpenApiGen.props"), "CompilerVisibleProperty").Select(p => (string)p.Attribute("Include")!),
        Is.EquivalentTo(OptionNames.All.Append("RootNamespace")));

    [Test]
    public void Every_option_reaches_the_compiler_as_metadata()
    {
        IEnumerable<XElement> visible = PackageArchive.Named(_package.Xml("build/net10.0/OpenApiGen.props"), "CompilerVisibleItemMetadata").ToList();
        Assert.That(visible.Select(m => (string)m.Attribute("Include")!), Is.All.EqualTo("AdditionalFiles"));
        Assert.That(visible.Select(m => (string)m.Attribute("MetadataName")!), Is.EquivalentTo(Constants()));
        Assert.That(OptionNames.All.Append(OptionNames.IsContract), Is.EquivalentTo(Constants()));
    }

    private static string[] Constants() =>
        [.. typeof(OptionNames).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];
}
