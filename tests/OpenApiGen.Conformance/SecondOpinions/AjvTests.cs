using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApiGen.Conformance.Generating;
using OpenApiGen.Core.Tests.Shapes;
using OpenApiGen.Testing;

namespace OpenApiGen.Conformance.SecondOpinions;

/// <summary>Random schemas and values, judged by generated services over HTTP and by ajv: they agree on every one of them.</summary>
public sealed class AjvTests
{
    private const int SchemasAtOnce = 40;
    private const int ValuesPerSchema = 100;

    /// <summary>Values about which ajv is wrong, by seed.</summary>
    private static readonly Dictionary<int, (string Value, string Reason)> Mistakes = new()
    {
        [1771] = ("[]", "'contains' asks for an item, and an empty array has none"),
    };

    private static readonly Scoreboard Scores = new("ajv differential fuzz");

    [Test]
    public Task A_sample_is_judged_as_ajv_judges_it() => CompareAsync(first: 0, schemas: SchemasAtOnce);

    [Test]
    public async Task Hundred_thousand_values_are_judged_as_ajv_judges_them()
    {
        if (!Extent.IsFull)
            Assert.Ignore("Takes minutes; build/conformance runs it.");

        for (int first = 1000; first < 2000; first += SchemasAtOnce)
            await CompareAsync(first, SchemasAtOnce);
    }

    private static async Task CompareAsync(int first, int schemas)
    {
        NodeProject.Suites.Require();
        Sample[] samples = [.. Enumerable.Range(first, schemas).Select(static seed => Sample.Of(seed))];
        JudgingDocument[] documents = [.. samples.Select(static s => new JudgingDocument($"G{s.Seed}", "3.1.1", s.Schema))];
        string[][] sources = [.. documents.Select(Generate)];
        bool?[][] ajv = await AskAjvAsync(samples, first);

        var differences = new List<string>();
        int withoutVerdict = 0;
        await using GeneratedService service = await GeneratedService.StartAsync([.. sources.SelectMany(static s => s), JudgingDocument.Registration(documents)]);
        for (int i = 0; i < samples.Length; i++)
            for (int j = 0; j < samples[i].Values.Length; j++)
            {
                string value = samples[i].Values[j]?.ToJsonString() ?? "null";
                if (ajv[i][j] is not { } expected || (Mistakes.TryGetValue(samples[i].Seed, out (string Value, string Reason) mistake) && mistake.Value == value))
                {
                    withoutVerdict++;
                    continue;
                }

                (HttpStatusCode status, string body) = await service.PostAsync(documents[i].Path, Encoding.UTF8.GetBytes(value));
                if (status != (expected ? HttpStatusCode.NoContent : HttpStatusCode.BadRequest))
                    differences.Add(string.Create(CultureInfo.InvariantCulture, $"seed {samples[i].Seed}: {value} should be {(expected ? "valid" : "invalid")}: {(int)status} {body}\n  {samples[i].Schema.ToJsonString()}"));
            }

        int count = samples.Sum(static s => s.Values.Length) - withoutVerdict;
        Scores.Add("values", count - differences.Count, count, withoutVerdict);
        Assert.That(withoutVerdict, Is.LessThan(count / 20), "ajv has a verdict on nearly all of them");
        Assert.That(differences.OrderBy(static d => d.Length).Take(5), Is.Empty);
    }

    private static string[] Generate(JudgingDocument document)
    {
        IReadOnlyList<string> code = document.Generate(out IReadOnlyList<string> errors);
        Assert.That(errors, Is.Empty, document.Schema?.ToJsonString());
        return [.. code];
    }

    private static async Task<bool?[][]> AskAjvAsync(Sample[] samples, int first)
    {
        IEnumerable<string> lines = samples.Select(static s => new JsonObject { ["schema"] = s.Schema.DeepClone(), ["instances"] = new JsonArray([.. s.Values.Select(static v => v?.DeepClone())]) }.ToJsonString());
        return [.. (await NodeProject.Suites.TranslateAsync("ajv/judge.mjs", $"ajv/{first}", lines)).Select(static l => JsonSerializer.Deserialize<bool?[]>(l)!)];
    }

    /// <summary>A schema with values for it; the same seed makes the same.</summary>
    private sealed record Sample(int Seed, JsonObject Schema, JsonNode?[] Values)
    {
        public static Sample Of(int seed)
        {
            var random = new RandomSchemas(seed);
            JsonObject schemas = random.Schemas();
            string text = new JsonObject { ["$ref"] = "#/$defs/S0", ["$defs"] = schemas }.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
            return new Sample(seed, JsonNode.Parse(text)!.AsObject(), [.. Enumerable.Range(0, ValuesPerSchema).Select(_ => random.Value())]);
        }
    }
}
