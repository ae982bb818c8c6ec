using OpenApiGen.Testing;

namespace OpenApiGen.Generator.Tests.House;

/// <summary>Who may know whom, as docs/architecture.md says, held on what was restored and built.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["OpenApiGen.Core"] = [],
        ["OpenApiGen.CSharp"] = ["OpenApiGen.Core"],
        ["OpenApiGen.TypeScript"] = ["OpenApiGen.Core"],
        ["OpenApiGen.Decisions"] = ["OpenApiGen.Core"],
        ["OpenApiGen.Generator"] = ["OpenApiGen.Core", "OpenApiGen.CSharp"],
        ["OpenApiGen.Analyzers"] = ["OpenApiGen.Core", "OpenApiGen.Decisions"],
        ["OpenApiGen.CodeFixes"] = ["OpenApiGen.Core"],
        ["OpenApiGen.Tasks"] = ["OpenApiGen.Core", "OpenApiGen.TypeScript"],
        ["OpenApiGen.Tool"] = ["OpenApiGen.Core", "OpenApiGen.Decisions", "OpenApiGen.TypeScript"],
        ["OpenApiGen.Runtime"] = [],
    };

    /// <summary>What neither a compiler's guest nor a library has any business with, although the framework has it.</summary>
    private static readonly string[] Strangers = ["System.Console", "System.Diagnostics.Process", MSBuild, "Microsoft.VisualStudio.", "NuGet."];

    private const string MSBuild = "Microsoft.Build.";

    /// <summary>What MSBuild is a host of.</summary>
    private const string Tasks = "OpenApiGen.Tasks";

    /// <summary>What talks to people on a console.</summary>
    private const string Tool = "OpenApiGen.Tool";

    private static IEnumerable<string> Projects => Directory.EnumerateDirectories(Path.Combine(SharedData.Repository, "src")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);

    /// <summary>What is a guest in another program.</summary>
    private static IEnumerable<string> Guests => Projects.Where(p => p != Tool);

    [Test]
    public void Every_project_has_its_arrows() => Assert.That(Projects, Is.EquivalentTo(Allowed.Keys));

    [TestCaseSource(nameof(Projects))]
    public void A_project_is_given_no_project_that_it_must_not_know(string project) =>
        Assert.That(RestoredProject.Of(project).Projects, Is.EquivalentTo(Allowed[project]));

    [TestCaseSource(nameof(Projects))]
    public void An_assembly_refers_to_none_of_ours_that_it_must_not_know(string project) =>
        Assert.That(BuiltAssembly.Of(project).Assemblies.Where(a => a.StartsWith("OpenApiGen", StringComparison.Ordinal)), Is.SubsetOf(Allowed[project]));

    [TestCase("OpenApiGen.Core")]
    [TestCase("OpenApiGen.CSharp")]
    [TestCase("OpenApiGen.TypeScript")]
    [TestCase("OpenApiGen.Decisions")]
    [TestCase("OpenApiGen.Runtime")]
    public void A_library_is_given_nothing_by_packages(string project) => Assert.That(RestoredProject.Of(project).Packages, Is.Empty);

    [TestCaseSource(nameof(Guests))]
    public void What_a_project_is_given_stays_with_it(string project) => Assert.That(RestoredProject.Of(project).Leaking, Is.Empty);

    [TestCase("OpenApiGen.Core")]
    [TestCase("OpenApiGen.CSharp")]
    [TestCase("OpenApiGen.TypeScript")]
    [TestCase("OpenApiGen.Decisions")]
    public void What_reads_and_prints_stands_on_netstandard_alone(string project) =>
        Assert.That(BuiltAssembly.Of(project).Assemblies.Except(Allowed[project]), Is.EqualTo(new[] { "netstandard" }));

    [TestCase("OpenApiGen.Generator")]
    [TestCase("OpenApiGen.Analyzers")]
    public void A_guest_of_compilers_knows_them_and_what_their_interface_is_made_of(string project) =>
        Assert.That(
            BuiltAssembly.Of(project).Assemblies.Except(Allowed[project]),
            Is.SubsetOf(new[] { "netstandard", "System.Collections.Immutable", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp" }));

    [Test]
    public void A_guest_of_MSBuild_knows_it_and_what_it_does() =>
        Assert.That(BuiltAssembly.Of(Tasks).Assemblies.Except(Allowed[Tasks]), Is.EquivalentTo(new[] { "netstandard", "Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core" }));

    [Test]
    public void What_generated_code_calls_knows_ASP_NET_Core_and_nothing_else() =>
        Assert.That(
            BuiltAssembly.Of("OpenApiGen.Runtime").Assemblies,
            Is.All.Match(@"^(System|Microsoft\.AspNetCore|Microsoft\.Extensions)\.|^Microsoft\.Net\.Http\.Headers$"));

    /// <summary>A host of code fixes has workspaces besides, and not always the composition that they are made with.</summary>
    [Test]
    public void Code_fixes_know_compilers_and_workspaces() =>
        Assert.That(
            BuiltAssembly.Of("OpenApiGen.CodeFixes").Assemblies.Except(Allowed["OpenApiGen.CodeFixes"]),
            Is.SubsetOf(new[] { "netstandard", "System.Collections.Immutable", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces" }));

    [TestCaseSource(nameof(Guests))]
    public void No_assembly_mentions_a_stranger(string project) =>
        Assert.That(BuiltAssembly.Of(project).Types.Where(t => Strangers.Where(s => s != MSBuild || project != Tasks).Any(s => t == s || s.EndsWith('.') && t.StartsWith(s, StringComparison.Ordinal))), Is.Empty);

    [TestCase("OpenApiGen.Core")]
    [TestCase("OpenApiGen.CSharp")]
    [TestCase("OpenApiGen.TypeScript")]
    [TestCase("OpenApiGen.Decisions")]
    [TestCase("OpenApiGen.Generator")]
    [TestCase("OpenApiGen.Analyzers")]
    [TestCase("OpenApiGen.CodeFixes")]
    public void What_reads_prints_and_judges_touches_no_disk_and_no_network(string project) =>
        Assert.That(
            BuiltAssembly.Of(project).Types.Where(t =>
                (t.StartsWith("System.Net.", StringComparison.Ordinal) && t is not ("System.Net.IPAddress" or "System.Net.Sockets.AddressFamily"))
                || t is "System.IO.File" or "System.IO.Directory" or "System.IO.FileStream" or "System.IO.FileInfo" or "System.IO.DirectoryInfo"),
            Is.Empty);
}
