using System.Text.Json;
using OpenApiGen.Text;

namespace OpenApiGen.Core.Tests.Text;

/// <summary>https://github.com/yaml/yaml-test-suite: every case, read in place.</summary>
public sealed class YamlTestSuiteTests
{
    private const string ComplexKey = "a mapping or a sequence is a key, which no OpenAPI document contains";

    /// <summary>Sound YAML that is refused or has problems, and why.</summary>
    private static readonly Dictionary<string, string> Refused = new()
    {
        ["2JQS"] = "the empty key occurs twice",
        ["4FJ6"] = ComplexKey,
        ["6BFJ"] = ComplexKey,
        ["6PBE"] = ComplexKey,
        ["9MMW"] = ComplexKey,
        ["KK5P"] = ComplexKey,
        ["LX3P"] = ComplexKey,
        ["M2N8/00"] = ComplexKey,
        ["M2N8/01"] = ComplexKey,
        ["M5DY"] = ComplexKey,
        ["Q9WF"] = ComplexKey,
        ["RZP5"] = ComplexKey,
        ["SBG9"] = ComplexKey,
        ["V9D5"] = ComplexKey,
        ["X38W"] = ComplexKey,
        ["XW4D"] = ComplexKey,
    };

    /// <summary>
    /// Invalid by a line in quotes or brackets that is not indented enough, or by a tab on an empty line behind a block scalar:
    /// reported, and read as it is meant.
    /// </summary>
    private static readonly HashSet<string> Tolerated = ["9C9N", "DK95/01", "QB6E", "VJP3/00", "Y79Y/000", "Y79Y/003"];

    private static IEnumerable<TestCaseData> Cases(Func<string, bool> isWanted) =>
        SharedCases.Of("yaml-test-suite", f => Path.GetFileName(f) == "in.yaml" && isWanted(Path.GetDirectoryName(f)!), ".yaml");

    private static IEnumerable<TestCaseData> InvalidCases() => Cases(IsInvalid);

    private static IEnumerable<TestCaseData> CasesWithJson() => Cases(static d => HasJson(d) && !IsInvalid(d));

    private static IEnumerable<TestCaseData> CasesWithoutJson() => Cases(static d => !HasJson(d) && !IsInvalid(d));

    private static bool IsInvalid(string folder) => File.Exists(Path.Combine(folder, "error"));

    private static bool HasJson(string folder) => File.Exists(Path.Combine(folder, "in.json"));

    [TestCaseSource(nameof(InvalidCases))]
    public void Invalid_yaml_is_refused(string file)
    {
        string text = File.ReadAllText(file);
        SyntaxProblemKind[] problems = [.. YamlTreeReader.ReadStream(text).SelectMany(t => t.Problems).Select(p => p.Kind)];
        if (Tolerated.Contains(Name(file)))
            Assert.That(problems, Is.EqualTo(new[] { SyntaxProblemKind.Tolerated }), text);
        else
            Assert.That(problems, Has.One.EqualTo(SyntaxProblemKind.Malformed), text);
    }

    [TestCaseSource(nameof(CasesWithJson))]
    public void Valid_yaml_reads_as_its_json(string file)
    {
        string text = File.ReadAllText(file);
        IReadOnlyList<TextTree> trees = YamlTreeReader.ReadStream(text);
        Assert.That(trees.SelectMany(t => t.Problems).Select(Readable), Is.Empty, text);

        List<JsonElement> expected = JsonValues(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(file)!, "in.json")));
        Assert.That(trees, Has.Count.EqualTo(expected.Count), text);
        for (int i = 0; i < expected.Count; i++)
            Assert.That(JsonComparison.Difference(expected[i], trees[i].Root), Is.Null, text);
    }

    [TestCaseSource(nameof(CasesWithoutJson))]
    public void Valid_yaml_beyond_json_reads_unless_it_is_listed(string file)
    {
        string text = File.ReadAllText(file);
        string[] problems = [.. YamlTreeReader.ReadStream(text).SelectMany(t => t.Problems).Select(Readable)];
        string name = Name(file);
        if (Refused.TryGetValue(name, out string? reason))
            Assert.That(problems, Is.Not.Empty, $"{name} reads now, though {reason}: remove it from the list");
        else
            Assert.That(problems, Is.Empty, text);
    }

    private static string Name(string file)
    {
        string folder = Path.GetDirectoryName(file)!.Replace('\\', '/');
        return folder[(folder.LastIndexOf("/yaml-test-suite/", StringComparison.Ordinal) + "/yaml-test-suite/".Length)..];
    }

    private static string Readable(SyntaxProblem problem) => $"{problem.Kind} at {problem.Start}: {problem.Message}";

    private static List<JsonElement> JsonValues(byte[] json)
    {
        var values = new List<JsonElement>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowMultipleValues = true });
        while (reader.Read())
            values.Add(JsonElement.ParseValue(ref reader));

        return values;
    }
}
