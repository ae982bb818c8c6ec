using System.Text.Json.Nodes;
using OpenApiGen.Core.Tests.Reading;
using OpenApiGen.Model;
using OpenApiGen.Reading;
using OpenApiGen.Shapes;

namespace OpenApiGen.Core.Tests.Shapes;

/// <summary>A shape and what is checked besides accept exactly what the schema accepts.</summary>
public sealed class ShapeInvariantTests
{
    [Test]
    public void Shape_and_check_accept_what_the_schema_accepts()
    {
        string[] found = [.. Enumerable.Range(0, 500).Select(Difference).OfType<string>().Take(3)];
        Assert.That(found, Is.Empty);
    }

    /// <summary>For long runs by hand: OPENAPIGEN_SHAPE_SEEDS says how many.</summary>
    [Test, Explicit("Takes as long as it is told to.")]
    public void Shape_and_check_accept_what_very_many_schemas_accept()
    {
        int count = int.Parse(Environment.GetEnvironmentVariable("OPENAPIGEN_SHAPE_SEEDS") ?? "100000", System.Globalization.CultureInfo.InvariantCulture);
        string[] found = [.. Enumerable.Range(1_000_000, count).Select(Difference).OfType<string>().OrderBy(d => d.Length).Take(5)];
        Assert.That(found, Is.Empty);
    }

    [Test]
    public void Random_schemas_accept_some_values_and_refuse_some()
    {
        int accepted = 0;
        int total = 0;
        for (int seed = 0; seed < 200; seed++)
        {
            var random = new RandomSchemas(seed);
            JsonObject schemas = random.Schemas();
            var judge = new DocumentJudge(schemas);
            for (int i = 0; i < 40; i++, total++)
                accepted += judge.Accepts(schemas["S0"], random.Value()) ? 1 : 0;
        }

        Assert.That(accepted, Is.InRange(total / 10, total * 9 / 10));
    }

    /// <summary>The first value on which the judges of a seed's schemas differ; null where they agree.</summary>
    private static string? Difference(int seed)
    {
        var random = new RandomSchemas(seed);
        JsonObject schemas = random.Schemas();
        string text = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Demo", ["version"] = "1" },
            ["components"] = new JsonObject { ["schemas"] = schemas.DeepClone() },
        }.ToJsonString();
        var file = new SourceFile("a.json", text);
        Contract contract = ContractReader.Read(file, [file], CancellationToken.None).Contract!;
        var shaper = new Shaper(contract);
        var shapes = new ShapeJudge(shaper);
        var document = new DocumentJudge(schemas);

        for (int name = 0; name < RandomSchemas.Count; name++)
        {
            if (contract.Schemas.FirstOrDefault(s => s.Name == $"S{name}") is null)
                continue;

            SchemaId id = contract.IdOf($"S{name}");
            for (int i = 0; i < 25; i++)
            {
                JsonNode? value = random.Value();
                string json = value?.ToJsonString() ?? "null";
                bool expected = document.Accepts(schemas[$"S{name}"], value);
                if (shapes.Accepts(id, value) != expected)
                    return $"seed {seed}: S{name} {(expected ? "accepts" : "refuses")} {json} as {shaper[id].GetType().Name}\n{schemas.ToJsonString()}";
            }
        }

        return null;
    }
}
