using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using OpenApiGen.Conformance.Generating;
using OpenApiGen.Core.Tests.Shapes;
using OpenApiGen.TypeScript.Tests.Judging;

namespace OpenApiGen.TypeScript.Tests.Suites;

/// <summary>Random schemas and values, judged by generated validators, and by generated services in C#: they agree on every one of them.</summary>
public sealed class AgreementTests
{
    private const int Schemas = 40;
    private const int ValuesPerSchema = 100;

    [Test]
    public async Task Validators_accept_what_services_in_C_sharp_accept()
    {
        PrintedCorpus.Tools.Require();
        var judge = new ValidatorJudge("agreement");
        var documents = new List<JudgingDocument>();
        var values = new List<byte[][]>();
        for (int seed = 0; seed < Schemas; seed++)
        {
            (JsonObject schema, byte[][] made) = Sample(seed);
            documents.Add(new JudgingDocument($"G{seed}", "3.1.1", schema));
            values.Add(made);
            Assert.That(judge.Add(documents[seed], made.Select(static v => (ReadOnlyMemory<byte>)v)), Is.Empty);
        }

        Task<string[][]> verdicts = judge.JudgeAsync();
        string[] sources = [.. documents.SelectMany(static d => d.Generate(out _)), JudgingDocument.Registration(documents)];
        await using GeneratedService service = await GeneratedService.StartAsync(sources);
        var differences = new List<string>();
        for (int i = 0; i < documents.Count; i++)
            for (int j = 0; j < values[i].Length; j++)
            {
                (HttpStatusCode status, string body) = await service.PostAsync(documents[i].Path, values[i][j]);
                string expected = status == HttpStatusCode.NoContent ? "true" : "false";
                if ((await verdicts)[i][j] != expected)
                    differences.Add($"seed {i}: {Encoding.UTF8.GetString(values[i][j])} is {(await verdicts)[i][j]}, and {(int)status} in C#: {body}\n  {documents[i].Schema!.ToJsonString()}");
            }

        TestContext.Out.WriteLine($"{Schemas * ValuesPerSchema - differences.Count} of {Schemas * ValuesPerSchema}");
        Assert.That(differences.OrderBy(static d => d.Length).Take(5), Is.Empty);
    }

    /// <summary>A schema with values for it; the same seed makes the same.</summary>
    private static (JsonObject Schema, byte[][] Values) Sample(int seed)
    {
        var random = new RandomSchemas(seed);
        string text = new JsonObject { ["$ref"] = "#/$defs/S0", ["$defs"] = random.Schemas() }.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        return (JsonNode.Parse(text)!.AsObject(), [.. Enumerable.Range(0, ValuesPerSchema).Select(_ => Encoding.UTF8.GetBytes(random.Value()?.ToJsonString() ?? "null"))]);
    }
}
