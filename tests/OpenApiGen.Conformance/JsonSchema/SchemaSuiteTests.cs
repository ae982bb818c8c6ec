using System.Net;
using OpenApiGen.Conformance.Generating;
using OpenApiGen.Testing;

namespace OpenApiGen.Conformance.JsonSchema;

/// <summary>The JSON Schema Test Suite, judged by generated services over HTTP: a document for each group of the suite.</summary>
public sealed class SchemaSuiteTests
{
    private static readonly Scoreboard Scores = new("JSON Schema Test Suite");

    public static IEnumerable<TestCaseData> Files => SchemaSuite.All.Select(static s => new TestCaseData(s.Name).SetArgDisplayNames(s.Name));

    [Test]
    public void The_suite_is_there()
    {
        SharedData.Require("json-schema-test-suite");
        Assert.That(SchemaSuite.All.Count(), Is.GreaterThan(100));
    }

    [TestCaseSource(nameof(Files))]
    public async Task Generated_services_judge_as_the_suite_says(string name)
    {
        SchemaSuite suite = SchemaSuite.All.Single(s => s.Name == name);
        var failures = new List<string>();
        var groups = new List<(SchemaGroup Group, JudgingDocument Document)>();
        var sources = new List<string>();
        foreach (SchemaGroup group in suite.Groups())
        {
            var document = new JudgingDocument($"G{groups.Count}", suite.OpenApiVersion, group.Schema) { AssertFormats = suite.AssertsFormats };
            IReadOnlyList<string> code = document.Generate(out IReadOnlyList<string> errors);
            if (errors.Count == 0)
            {
                groups.Add((group, document));
                sources.AddRange(code);
            }
            else if (!IsException(group))
            {
                failures.Add($"{group.Name}: refused: {string.Join("; ", errors)}");
            }
        }

        sources.Add(JudgingDocument.Registration(groups.Select(static g => g.Document)));
        await using GeneratedService service = await GeneratedService.StartAsync(sources);
        foreach ((SchemaGroup group, JudgingDocument document) in groups)
        {
            string[] wrong = await JudgeAsync(service, group, document);
            if (!IsException(group))
                failures.AddRange(wrong);
            else if (wrong.Length == 0)
                failures.Add($"{group.Name}: passes, and is no exception any more");
        }

        int count = suite.Groups().Where(static g => !IsException(g)).Sum(static g => g.Tests.Count);
        int exceptions = suite.Groups().Where(IsException).Sum(static g => g.Tests.Count);
        Scores.Add(suite.Kind, count - failures.Count, count, exceptions);
        Assert.That(string.Join('\n', failures), Is.Empty);
    }

    [Test]
    public void Every_exception_is_a_group_of_the_suite()
    {
        SharedData.Require("json-schema-test-suite");
        Assert.That(SchemaSuiteExceptions.All.Keys, Is.SubsetOf(SchemaSuite.All.SelectMany(static s => s.Groups()).Select(static g => g.Name)));
    }

    private static async Task<string[]> JudgeAsync(GeneratedService service, SchemaGroup group, JudgingDocument document)
    {
        var wrong = new List<string>();
        foreach (SchemaTest test in group.Tests)
        {
            (HttpStatusCode status, string body) = await service.PostAsync(document.Path, test.Data);
            if (status != (test.IsValid ? HttpStatusCode.NoContent : HttpStatusCode.BadRequest))
                wrong.Add($"{group.Name}: {test.Description}: {(int)status} {body}");
        }

        return [.. wrong];
    }

    private static bool IsException(SchemaGroup group) => SchemaSuiteExceptions.All.ContainsKey(group.Name);
}
