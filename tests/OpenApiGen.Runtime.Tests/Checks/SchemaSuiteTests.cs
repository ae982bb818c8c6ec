using System.Text;
using System.Text.Json;
using OpenApiGen.Testing;

namespace OpenApiGen.Runtime.Tests;

/// <summary>The required suites of JSON Schema draft 4 and 2020-12, and of the optional ones those about formats and large numbers.</summary>
public sealed class SchemaSuiteTests
{
    private const string Folder = "json-schema-test-suite/tests";

    public static IEnumerable<TestCaseData> Files => SharedData.Files(Folder, ".json")
        .Where(static f => !f.Contains("/optional/", StringComparison.Ordinal) || AssertsFormat(f) || Path.GetFileName(f) is "bignum.json" or "float-overflow.json")
        .Where(static f => f.Contains("/draft4/", StringComparison.Ordinal) || f.Contains("/draft2020-12/", StringComparison.Ordinal))
        .Select(static f => new TestCaseData(f).SetArgDisplayNames(Name(f)));

    [Test]
    public void The_suite_is_read() => Assert.That(Directory.GetFiles(SharedData.Require(Folder.Split('/')), "*.json", SearchOption.AllDirectories), Has.Length.GreaterThan(80));

    [TestCaseSource(nameof(Files))]
    public void Every_group_is_judged_as_the_suite_says(string file)
    {
        SchemaDialect dialect = file.Contains("/draft4/", StringComparison.Ordinal) ? SchemaDialect.Draft4 : SchemaDialect.Draft202012;
        var failures = new List<string>();
        int passed = 0;
        int exempt = 0;
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
        foreach (JsonElement group in document.RootElement.EnumerateArray())
        {
            string name = $"{Name(file)}: {group.GetProperty("description")}";
            string? failure = Judge(group, dialect, AssertsFormat(file));
            bool isExempt = SchemaSuiteExemptions.All.ContainsKey(name);
            if (isExempt && failure is null)
                failures.Add($"{name}: passes and need not be exempt");
            else if (!isExempt && failure is not null)
                failures.Add($"{name}: {failure}");

            exempt += isExempt ? 1 : 0;
            passed += isExempt ? 0 : group.GetProperty("tests").GetArrayLength();
        }

        TestContext.Out.WriteLine($"{passed} cases, {exempt} groups exempt");
        Assert.That(string.Join('\n', failures), Is.Empty);
    }

    /// <summary>What is wrong with a group; null where all of it passes.</summary>
    private static string? Judge(JsonElement group, SchemaDialect dialect, bool assertsFormat)
    {
        SchemaChecks checks;
        int negation;
        try
        {
            (checks, negation) = SchemaCompiler.Compile(group.GetProperty("schema"), dialect, assertsFormat);
        }
        catch (NotSupportedException reason)
        {
            return reason.Message;
        }

        foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
        {
            byte[] json = Encoding.UTF8.GetBytes(test.GetProperty("data").GetRawText());
            bool expected = test.GetProperty("valid").GetBoolean();
            if (Judge(checks, 0, json) != expected)
                return $"{test.GetProperty("description")} should be {expected}";

            if (Judge(checks, negation, json) == expected)
                return $"{test.GetProperty("description")} should be {expected} quietly";
        }

        return null;
    }

    private static bool Judge(SchemaChecks checks, int index, byte[] json)
    {
        var input = new JsonInput(json);
        Assert.That(input.Start(), Is.True);
        bool isValid = input.Check(checks, index);
        Assert.That(input.IsValid, Is.EqualTo(isValid));
        input.Skip();
        input.Finish();

        var violations = new List<Violation>();
        int count = input.Violations?.Count ?? 0;
        input.Violations?.MoveTo(violations, "");
        Assert.That(violations, Has.Count.EqualTo(count));
        return isValid;
    }

    private static bool AssertsFormat(string file) => file.Contains("/optional/format/", StringComparison.Ordinal);

    private static string Name(string file) => Path.ChangeExtension(file[(file.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length + 1)..], null);
}
