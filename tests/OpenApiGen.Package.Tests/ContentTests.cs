using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OpenApiGen.Generator;
using OpenApiGen.Testing;

namespace OpenApiGen.Package.Tests;

/// <summary>What is in the package, and what is not.</summary>
public sealed partial class ContentTests
{
    private const string Analyzers = "analyzers/dotnet/roslyn4.8/cs/";

    private const string Rules = "docs/rules/";

    private ZipArchive _package = null!;

    [OneTimeSetUp]
    public void Open() => _package = ZipFile.OpenRead(PackedPackage.File);

    [OneTimeTearDown]
    public void Close() => _package.Dispose();

    [Test]
    public void The_package_has_these_files_and_no_others() => Assert.That(
        _package.Entries.Select(e => e.FullName).Where(n => !IsPlumbing(n) && !n.StartsWith(Rules, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        Is.EqualTo((string[])
        [
            "OpenApiGen.nuspec",
            "README.md",
            Analyzers + "OpenApiGen.CSharp.dll",
            Analyzers + "OpenApiGen.Core.dll",
            Analyzers + "OpenApiGen.Generator.dll",
            "build/net10.0/OpenApiGen.props",
            "build/net10.0/OpenApiGen.targets",
            "docs/documents.md",
            "docs/generated-code.md",
            "docs/interop.md",
            "docs/options.md",
            "docs/reading.md",
            "icon.png",
            "lib/net10.0/OpenApiGen.Runtime.dll",
            "lib/net10.0/OpenApiGen.Runtime.xml",
        ]));

    [Test]
    public void It_depends_on_ASP_NET_Core_and_nothing_else()
    {
        XElement nuspec = Xml("OpenApiGen.nuspec");
        Assert.That(Named(nuspec, "dependency"), Is.Empty);
        Assert.That(Named(nuspec, "frameworkReference").Select(f => (string?)f.Attribute("name")), Is.EqualTo((string[])["Microsoft.AspNetCore.App"]));
    }

    [TestCase("readme", "README.md")]
    [TestCase("icon", "icon.png")]
    [TestCase("license", "MIT")]
    public void It_says_what_a_package_page_shows(string element, string expected) =>
        Assert.That(Named(Xml("OpenApiGen.nuspec"), element).Select(e => e.Value), Is.EqualTo((string[])[expected]));

    [Test]
    public void It_has_a_page_for_each_rule()
    {
        IEnumerable<string> ids = RuleCatalog.All.Select(r => r.Id);
        Assert.That(
            _package.Entries.Select(e => e.FullName).Where(n => n.StartsWith(Rules, StringComparison.Ordinal)),
            Is.EquivalentTo(ids.Select(i => $"{Rules}{i}.md").Append(Rules + "README.md").Append(Rules + "example.globalconfig")));
    }

    /// <summary>Pages are read where they were packed, and the readme on a page of a feed, where no file is beside it.</summary>
    [Test]
    public void No_link_of_its_pages_is_dead()
    {
        foreach (ZipArchiveEntry page in _package.Entries.Where(e => e.FullName.EndsWith(".md", StringComparison.Ordinal)))
        {
            IEnumerable<string> links = Link().Matches(PackedPackage.Read(page.FullName)).Select(m => m.Groups[1].Value).Where(l => !l.StartsWith("https://", StringComparison.Ordinal) && l[0] != '#');
            if (page.FullName == "README.md")
                Assert.That(links, Is.Empty);
            foreach (string link in links)
                Assert.That(_package.GetEntry(Path.GetRelativePath("/", Path.GetFullPath(link.Split('#')[0], "/" + Path.GetDirectoryName(page.FullName))).Replace('\\', '/')), Is.Not.Null, $"{page.FullName}: {link}");
        }
    }

    [Test]
    public void Links_of_the_targets_are_those_of_rules() => Assert.That(
        Named(Xml("build/net10.0/OpenApiGen.targets"), "Error").Select(e => (string)e.Attribute("HelpLink")!),
        Is.Not.Empty.And.All.EqualTo(Diagnostics.Rules.OldCompiler.HelpLink));

    /// <summary>Whatever else a compiler would have to load beside a generator collides with what other generators bring.</summary>
    [TestCase("OpenApiGen.Core.dll")]
    [TestCase("OpenApiGen.CSharp.dll")]
    [TestCase("OpenApiGen.Generator.dll")]
    public void What_compilers_load_refers_to_nothing_that_they_do_not_have(string assembly)
    {
        foreach (AssemblyName reference in References(Analyzers + assembly))
        {
            Assert.That(
                reference.Name,
                Is.EqualTo("netstandard").Or.EqualTo("System.Collections.Immutable").Or.EqualTo("Microsoft.CodeAnalysis").Or.EqualTo("Microsoft.CodeAnalysis.CSharp").Or.StartsWith("OpenApiGen."));
            if (reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
                Assert.That(reference.Version, Is.EqualTo(new Version(4, 8, 0, 0)), "the slot that it is packed for");
            if (reference.Name.StartsWith("OpenApiGen.", StringComparison.Ordinal))
                Assert.That(_package.GetEntry($"{Analyzers}{reference.Name}.dll"), Is.Not.Null);
        }
    }

    [Test]
    public void The_library_refers_to_shared_frameworks_only()
    {
        var shared = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => Path.GetDirectoryName(f) != TestContext.CurrentContext.TestDirectory)
            .Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        AssemblyName[] references = References("lib/net10.0/OpenApiGen.Runtime.dll");
        Assert.That(references, Is.Not.Empty);
        Assert.That(references.Select(r => r.Name), Is.All.Matches<string>(shared.Contains));
    }

    /// <summary>Stack traces of users have lines, and debuggers need no server of symbols.</summary>
    [TestCase(Analyzers + "OpenApiGen.Core.dll")]
    [TestCase(Analyzers + "OpenApiGen.CSharp.dll")]
    [TestCase(Analyzers + "OpenApiGen.Generator.dll")]
    [TestCase("lib/net10.0/OpenApiGen.Runtime.dll")]
    public void Symbols_are_within_an_assembly(string assembly)
    {
        using PEReader file = Assembly(assembly);
        DebugDirectoryEntry symbols = file.ReadDebugDirectory().Single(e => e.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using MetadataReaderProvider provider = file.ReadEmbeddedPortablePdbDebugDirectoryData(symbols);
        Assert.That(provider.GetMetadataReader().Documents, Is.Not.Empty);
    }

    [Test]
    public void Every_option_reaches_the_compiler_as_property() => Assert.That(
        Named(Xml("build/net10.0/OpenApiGen.props"), "CompilerVisibleProperty").Select(p => (string)p.Attribute("Include")!),
        Is.EquivalentTo(OptionNames.All.Append("RootNamespace")));

    [Test]
    public void Every_option_reaches_the_compiler_as_metadata()
    {
        IEnumerable<XElement> visible = Named(Xml("build/net10.0/OpenApiGen.props"), "CompilerVisibleItemMetadata").ToList();
        Assert.That(visible.Select(m => (string)m.Attribute("Include")!), Is.All.EqualTo("AdditionalFiles"));
        Assert.That(visible.Select(m => (string)m.Attribute("MetadataName")!), Is.EquivalentTo(Constants()));
        Assert.That(OptionNames.All.Append(OptionNames.IsContract), Is.EquivalentTo(Constants()));
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    private static string[] Constants() =>
        [.. typeof(OptionNames).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];

    /// <summary>What the container format itself needs.</summary>
    private static bool IsPlumbing(string name) =>
        name is "_rels/.rels" or "[Content_Types].xml" || name.StartsWith("package/services/metadata/core-properties/", StringComparison.Ordinal);

    private static IEnumerable<XElement> Named(XElement root, string name) => root.Descendants().Where(e => e.Name.LocalName == name);

    private XElement Xml(string entry)
    {
        using Stream stream = _package.GetEntry(entry)!.Open();
        return XElement.Load(stream);
    }

    private PEReader Assembly(string entry)
    {
        using Stream stream = _package.GetEntry(entry)!.Open();
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        return new PEReader(copy);
    }

    private AssemblyName[] References(string entry)
    {
        using PEReader file = Assembly(entry);
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(r => metadata.GetAssemblyReference(r).GetAssemblyName())];
    }
}
