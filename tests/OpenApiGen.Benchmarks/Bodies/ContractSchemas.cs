using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using YamlDotNet.Serialization;

namespace OpenApiGen.Benchmarks.Bodies;

/// <summary>The measured contract's schemas for NJsonSchema.</summary>
internal static class ContractSchemas
{
    /// <summary>A schema of the contract, with those that it refers to.</summary>
    public static JsonSchema Read(string name)
    {
        string text = File.ReadAllText(Documents.InRepository("tests", "OpenApiGen.Benchmarks", "Bodies", "orders.openapi.yaml"));
        var document = (Dictionary<object, object>)new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(text)!;
        string schemas = JsonSerializer.Serialize(((Dictionary<object, object>)document["components"])["schemas"]).Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);

        // The schema itself is the root: a root that only refers to it is not always resolved.
        JsonObject root = JsonNode.Parse(schemas)![name]!.AsObject();
        root["definitions"] = JsonNode.Parse(schemas);
        return JsonSchema.FromJsonAsync(root.ToJsonString()).GetAwaiter().GetResult();
    }
}
