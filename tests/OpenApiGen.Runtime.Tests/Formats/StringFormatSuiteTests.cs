using System.Text.Json;
using OpenApiGen.Testing;

namespace OpenApiGen.Runtime.Tests;

/// <summary>The format suites of JSON Schema 2020-12, every case of them.</summary>
public sealed class StringFormatSuiteTests
{
    private const string Folder = "json-schema-test-suite/tests/draft2020-12/optional/format";

    /// <summary>Cases that cannot pass, each with its reason.</summary>
    private static readonly Dictionary<string, string> Exempt = new(StringComparer.Ordinal);

    public static IEnumerable<TestCaseData> Files => SharedData.Files(Folder, ".json").Select(static f => new TestCaseData(f).SetArgDisplayNames(Path.GetFileNameWithoutExtension(f)));

    [Test]
    public void The_suite_is_read() => Assert.That(Directory.GetFiles(SharedData.Require(Folder.Split('/'))), Has.Length.GreaterThan(20));

    [TestCaseSource(nameof(Files))]
    public void Every_case_is_judged_as_the_suite_says(string file)
    {
        var failures = new List<string>();
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
        int count = 0;
        foreach (JsonElement group in document.RootElement.EnumerateArray())
        {
            StringFormat? format = StringFormats.Find(group.GetProperty("schema").GetProperty("format").GetString()!);
            foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
            {
                count++;
                string name = $"{Path.GetFileNameWithoutExtension(file)}: {group.GetProperty("description")}: {test.GetProperty("description")}";
                JsonElement data = test.GetProperty("data");
                bool isValid = data.ValueKind != JsonValueKind.String || format is null || format.IsMatch(data.GetString()!);
                bool isRight = isValid == test.GetProperty("valid").GetBoolean();
                if (isRight == Exempt.ContainsKey(name))
                    failures.Add((isRight ? "passes and need not be exempt: " : "") + name + " " + data.GetRawText());
            }
        }

        TestContext.Out.WriteLine($"{count} cases");
        Assert.That(failures, Is.Empty);
    }
}
