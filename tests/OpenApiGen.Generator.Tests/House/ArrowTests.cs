using OpenApiGen.Testing;

namespace OpenApiGen.Generator.Tests.House;

/// <summary>Who may know whom, as docs/architecture.md says, held on what was restored and built.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["OpenApiGen.Core"] = [],
        ["OpenApiGen.CSharp"] = ["OpenApiGen.Core"],
        ["OpenApiGen.Generator"] = ["OpenApiGen.Core", "OpenApiGen.CSharp"],
        ["OpenApiGen.Runtime"] = [],
    };

    /// <summary>What neither a compiler's guest nor a library has any business with, although the framework has it.</summary>
    private static readonly string[] Strangers = ["System.Console", "System.Diagnostics.Process", "Microsoft.Build.", "Microsoft.VisualStudio.", "NuGet."];

    private static IEnumerable<string> Projects => Directory.EnumerateDirectories(Path.Combine(SharedData.Repository, "src")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);

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
    [TestCase("OpenApiGen.Runtime")]
    public void A_library_is_given_nothing_by_packages(string project) => Assert.That(RestoredProject.Of(project).Packages, Is.Empty);

    [TestCaseSource(nameof(Projects))]
    public void What_a_project_is_given_stays_with_it(string project) => Assert.That(RestoredProject.Of(project).Leaking, Is.Empty);

    [TestCase("OpenApiGen.Core")]
    [TestCase("OpenApiGen.CSharp")]
    public void What_reads_and_prints_stands_on_netstandard_alone(string project) =>
        Assert.That(BuiltAssembly.Of(project).Assemblies.Except(Allowed[project]), Is.EqualTo(new[] { "netstandard" }));

    [Test]
    public void The_generator_knows_the_compiler_and_what_its_interface_is_made_of() =>
        Assert.That(
            BuiltAssembly.Of("OpenApiGen.Generator").Assemblies.Except(Allowed["OpenApiGen.Generator"]),
            Is.SubsetOf(new[] { "netstandard", "System.Collections.Immutable", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp" }));

    [Test]
    public void What_generated_code_calls_knows_ASP_NET_Core_and_nothing_else() =>
        Assert.That(
            BuiltAssembly.Of("OpenApiGen.Runtime").Assemblies,
            Is.All.Match(@"^(System|Microsoft\.AspNetCore|Microsoft\.Extensions)\.|^Microsoft\.Net\.Http\.Headers$"));

    [TestCaseSource(nameof(Projects))]
    public void No_assembly_mentions_a_stranger(string project) =>
        Assert.That(BuiltAssembly.Of(project).Types.Where(t => Strangers.Any(s => t == s || s.EndsWith('.') && t.StartsWith(s, StringComparison.Ordinal))), Is.Empty);

    [TestCase("OpenApiGen.Core")]
    [TestCase("OpenApiGen.CSharp")]
    [TestCase("OpenApiGen.Generator")]
    public void What_compilers_load_touches_no_disk_and_no_network(string project) =>
        Assert.That(
            BuiltAssembly.Of(project).Types.Where(t => t.StartsWith("System.Net.", StringComparison.Ordinal) || t is "System.IO.File" or "System.IO.Directory" or "System.IO.FileStream" or "System.IO.FileInfo" or "System.IO.DirectoryInfo"),
            Is.Empty);
}
