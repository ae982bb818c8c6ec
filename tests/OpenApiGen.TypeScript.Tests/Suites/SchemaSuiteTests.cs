using OpenApiGen.Conformance.Generating;
using OpenApiGen.Conformance.JsonSchema;
using OpenApiGen.Testing;

namespace OpenApiGen.TypeScript.Tests.Suites;

/// <summary>The JSON Schema Test Suite, judged by generated validators: a document for each group of the suite but those that C# cannot judge either.</summary>
public sealed class SchemaSuiteTests
{
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
                count++;
                if (verdicts[i][j] != (test.IsValid ? "true" : "false"))
                    failures.Add($"{groups[i].Name}: {test.Description}: {verdicts[i][j]}");
            }

        TestContext.Out.WriteLine($"{count - failures.Count} of {count}");
        Assert.That(count, Is.GreaterThan(2000));
        Assert.That(string.Join('\n', failures), Is.Empty);
    }
}
