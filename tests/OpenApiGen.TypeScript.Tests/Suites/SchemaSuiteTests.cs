using OpenApiGen.Conformance.Generating;
using OpenApiGen.Conformance.JsonSchema;
using OpenApiGen.Testing;

namespace OpenApiGen.TypeScript.Tests.Suites;

/// <summary>The JSON Schema Test Suite, judged by generated validators: a document for each group of the suite.</summary>
public sealed class SchemaSuiteTests
{
    /// <summary>Tests that cannot pass besides those that C# cannot pass either, with the reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["draft2020-12/const: float and integers are equal up to 64-bit representation limits: integer is valid"] = Int64,
        ["draft2020-12/const: float and integers are equal up to 64-bit representation limits: float is valid"] = Int64,
    };

    private const string Int64 = "the constant is 2^53, and z.int() refuses what JavaScript's numbers do not hold exactly";

    [Test]
    public async Task Generated_validators_judge_as_the_suite_says()
    {
        SharedData.Require("json-schema-test-suite");
        var judge = new ValidatorJudge("suite");
        var groups = new List<SchemaGroup>();
        var failures = new List<string>();
        foreach (SchemaSuite suite in SchemaSuite.All)
            foreach (SchemaGroup group in suite.Groups().Where(static g => !SchemaSuiteExceptions.All.ContainsKey(g.Name)))
            {
                var document = new JudgingDocument($"g{groups.Count}", suite.OpenApiVersion, group.Schema) { AssertFormats = suite.AssertsFormats };
                IReadOnlyList<string> errors = judge.Add(document, group.Tests.Select(static t => (ReadOnlyMemory<byte>)t.Data));
                if (errors.Count == 0)
                    groups.Add(group);
                else
                    failures.Add($"{group.Name}: refused: {string.Join("; ", errors)}");
            }

        string[][] verdicts = await judge.JudgeAsync();
        int count = 0;
        for (int i = 0; i < groups.Count; i++)
            for (int j = 0; j < groups[i].Tests.Count; j++)
            {
                SchemaTest test = groups[i].Tests[j];
                string name = $"{groups[i].Name}: {test.Description}";
                count++;
                bool isRight = verdicts[i][j] == (test.IsValid ? "true" : "false");
                if (isRight && Exceptions.ContainsKey(name))
                    failures.Add($"{name}: passes, and is no exception any more");
                else if (!isRight && !Exceptions.ContainsKey(name))
                    failures.Add($"{name}: {verdicts[i][j]}");
            }

        TestContext.Out.WriteLine($"{count - Exceptions.Count - failures.Count} of {count}, {Exceptions.Count} exceptions");
        Assert.That(count, Is.GreaterThan(2000));
        Assert.That(string.Join('\n', failures), Is.Empty);
    }
}
