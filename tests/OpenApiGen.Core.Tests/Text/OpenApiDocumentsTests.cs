using System.Text.Json;
using OpenApiGen.Text;

namespace OpenApiGen.Core.Tests.Text;

/// <summary>Real documents, read by others too.</summary>
public sealed class OpenApiDocumentsTests
{
    private static IEnumerable<TestCaseData> YamlDocuments() => SharedCases.Of("openapi", ".yaml", ".yml");

    private static IEnumerable<TestCaseData> JsonDocuments() => SharedCases.Of("openapi", ".json");

    [TestCaseSource(nameof(YamlDocuments))]
    public void Yaml_reads_as_YamlDotNet_reads_it(string file)
    {
        string text = File.ReadAllText(file);
        TextTree tree = YamlTreeReader.Read(text);
        if (Path.GetFileName(file) == "docker-v1.25.yaml")
            (text, tree) = Indented(text, tree);

        Assert.That(tree.Problems, Is.Empty);
        Assert.That(YamlDotNetComparison.Difference(text, tree.Root, out int nodes), Is.Null);
        Assert.That(nodes, Is.GreaterThan(1));
    }

    /// <summary>YamlDotNet refuses quoted strings whose second line is not indented enough, where we and most others go on: spaces repair each.</summary>
    private static (string Text, TextTree Tree) Indented(string text, TextTree tree)
    {
        Assert.That(tree.Problems.Select(p => p.Kind), Is.Not.Empty.And.All.EqualTo(SyntaxProblemKind.Tolerated));
        Assert.That(() => YamlDotNetComparison.Difference(text, tree.Root, out _), Throws.InstanceOf<YamlDotNet.Core.SyntaxErrorException>());

        // The first such line of a string is reported, so that the next one shows when it is repaired.
        TextTree repaired = tree;
        while (repaired.Problems.Count > 0)
        {
            text = repaired.Problems.Reverse().Aggregate(text, static (t, p) => t.Insert(p.Start, "                "));
            repaired = YamlTreeReader.Read(text);
        }

        Assert.That(TreeComparison.Difference(tree.Root!, repaired.Root!, withPlaces: false), Is.Null);
        return (text, repaired);
    }

    [TestCaseSource(nameof(JsonDocuments))]
    public void Json_reads_as_System_Text_Json_reads_it(string file)
    {
        string text = File.ReadAllText(file);
        TextTree tree = JsonTreeReader.Read(text);
        Assert.That(tree.Problems, Is.Empty);
        using var expected = JsonDocument.Parse(text);
        Assert.That(JsonComparison.Difference(expected.RootElement, tree.Root), Is.Null);
    }

    [TestCaseSource(nameof(JsonDocuments))]
    public void Json_is_yaml(string file)
    {
        string text = File.ReadAllText(file);
        TextTree yaml = YamlTreeReader.Read(text);
        Assert.That(yaml.Problems, Is.Empty);
        Assert.That(TreeComparison.Difference(JsonTreeReader.Read(text).Root!, yaml.Root!), Is.Null);
    }
}
