using System.Text.Json.Nodes;

namespace OpenApiGen.Decisions.Tests.Schemas;

/// <summary>A place of files that a schema describes.</summary>
/// <param name="File">The schema.</param>
/// <param name="Path">Where in a file, such as <c>slo[].alerts</c>.</param>
/// <param name="Schema">What is there, its reference followed.</param>
/// <param name="Reference">What stands at the place itself: a reference, or the schema.</param>
/// <param name="Put">Makes a file that has a value there, and nothing else but what leads to it.</param>
internal sealed record SchemaPlace(FileSchema File, string Path, JsonObject Schema, JsonObject Reference, Func<JsonNode?, JsonNode> Put)
{
    /// <summary>All places of a schema, alternatives apart.</summary>
    public static IEnumerable<SchemaPlace> Of(FileSchema file) => Below(file, "", file.Root, static n => n!);

    /// <summary>True for an object with fields, which is not the same as one whose keys people choose.</summary>
    public bool HasFields => Schema["properties"] is not null;

    /// <summary>True for an object.</summary>
    public bool IsObject => (string?)(Schema["type"] as JsonValue) == "object";

    /// <summary>The words that are offered here; null where there are none.</summary>
    public IReadOnlyList<string>? Words =>
        Schema["anyOf"] is JsonArray branches && branches.Select(static b => b!["enum"]).OfType<JsonArray>().FirstOrDefault() is { } words ? [.. words.Select(static w => (string)w!)] : null;

    /// <summary>A file with a value here.</summary>
    public string With(JsonNode? value) => Put(value).ToJsonString();

    public override string ToString() => $"{File} {(Path.Length == 0 ? "(root)" : Path)}";

    private static IEnumerable<SchemaPlace> Below(FileSchema file, string path, JsonObject reference, Func<JsonNode?, JsonNode> put)
    {
        JsonObject schema = Follow(file, reference);
        yield return new SchemaPlace(file, path, schema, reference, put);

        IEnumerable<SchemaPlace> below = (schema["anyOf"] as JsonArray ?? []).SelectMany(b => Below(file, path, b!.AsObject(), put));
        if (schema["items"] is JsonObject items)
            below = below.Concat(Below(file, path + "[]", items, n => put(new JsonArray(n))));

        below = below.Concat((schema["properties"] as JsonObject ?? []).SelectMany(p => Below(file, $"{path}.{p.Key}".TrimStart('.'), p.Value!.AsObject(), n => put(new JsonObject { [p.Key] = n }))));
        if (schema["additionalProperties"] is JsonObject free)
            below = below.Concat(Below(file, path + ".*", free, n => put(new JsonObject { ["chosen"] = n })));

        foreach (SchemaPlace place in below)
            yield return place;
    }

    private static JsonObject Follow(FileSchema file, JsonObject schema)
    {
        const string Definitions = "#/$defs/";
        while ((string?)schema["$ref"] is { } reference)
        {
            Assert.That(reference, Does.StartWith(Definitions));
            schema = file.Root["$defs"]![reference[Definitions.Length..]]!.AsObject();
        }

        return schema;
    }
}
