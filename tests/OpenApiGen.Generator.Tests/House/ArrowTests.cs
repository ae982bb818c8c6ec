using System.Reflection;
using System.Xml.Linq;
using OpenApiGen.Testing;

namespace OpenApiGen.Generator.Tests.House;

/// <summary>Who may know whom, as docs/architecture.md says.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["OpenApiGen.Core"] = [],
        ["OpenApiGen.CSharp"] = ["OpenApiGen.Core"],
        ["OpenApiGen.Generator"] = ["OpenApiGen.Core", "OpenApiGen.CSharp"],
        ["OpenApiGen.Runtime"] = [],
    };

    /// <summary>Packages that leave no trace in what is shipped.</summary>
    private static readonly string[] BuildOnly = ["PolySharp", "Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.CodeAnalysis.PublicApiAnalyzers"];

    private static IEnumerable<string> Projects => Directory.EnumerateDirectories(Path.Combine(SharedData.Repository, "src")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);

    [Test]
    public void Every_project_has_its_arrows() => Assert.That(Projects, Is.EquivalentTo(Allowed.Keys));

    [TestCaseSource(nameof(Projects))]
    public void A_project_refers_to_no_project_that_it_must_not_know(string project) =>
        Assert.That(References(project, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/'))), Is.SubsetOf(Allowed[project]));

    [TestCase("OpenApiGen.Core")]
    [TestCase("OpenApiGen.CSharp")]
    [TestCase("OpenApiGen.Runtime")]
    public void A_library_has_no_packages(string project) =>
        Assert.That(References(project, "PackageReference").Except(BuildOnly), Is.Empty);

    [Test]
    public void Only_the_generator_knows_the_compiler()
    {
        Assert.That(AssembliesOf(typeof(Model.Contract).Assembly), Is.EquivalentTo(new[] { "netstandard" }));
        Assert.That(AssembliesOf(typeof(CSharp.CSharpGenerator).Assembly), Is.EquivalentTo(new[] { "netstandard", "OpenApiGen.Core" }));
        Assert.That(AssembliesOf(typeof(ContractGenerator).Assembly), Has.Some.StartsWith("Microsoft.CodeAnalysis"));
    }

    [Test]
    public void What_generated_code_calls_knows_ASP_NET_Core_and_nothing_of_ours() =>
        Assert.That(
            AssembliesOf(typeof(OperationResult).Assembly).Where(a => !a.StartsWith("System.", StringComparison.Ordinal) && !a.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) && !a.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)),
            Is.SubsetOf(new[] { "Microsoft.Net.Http.Headers" }));

    private static IEnumerable<string> References(string project, string item)
    {
        string folder = Path.Combine(SharedData.Repository, "src", project);
        return new[] { Path.Combine(folder, project + ".csproj") }
            .SelectMany(f => XDocument.Load(f).Descendants(item).Select(e => e.Attribute("Include")?.Value ?? ""));
    }

    private static IEnumerable<string> AssembliesOf(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);
}
