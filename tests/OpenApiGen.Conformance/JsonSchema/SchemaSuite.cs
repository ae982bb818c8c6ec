using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApiGen.Testing;

namespace OpenApiGen.Conformance.JsonSchema;

/// <summary>A file of the JSON Schema Test Suite.</summary>
/// <param name="Name">Its name below the suite's folder, without extension, such as <c>draft4/allOf</c>.</param>
/// <param name="FullPath">Where it is.</param>
internal sealed record SchemaSuite(string Name, string FullPath)
{
    private const string Folder = "json-schema-test-suite/tests";

    /// <summary>The required files of the drafts that OpenAPI 3.0 and 3.1 are nearest to, and the optional ones about formats.</summary>
    public static IEnumerable<SchemaSuite> All =>
        from file in SharedData.Files(Folder, ".json")
        let name = Path.ChangeExtension(file[(file.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length + 1)..], null)
        where name.StartsWith("draft4/", StringComparison.Ordinal) || name.StartsWith("draft2020-12/", StringComparison.Ordinal)
        where !name.Contains("/optional/", StringComparison.Ordinal) || name.Contains("/optional/format/", StringComparison.Ordinal)
        select new SchemaSuite(name, file);

    /// <summary>The OpenAPI version whose schemas are of this draft.</summary>
    public string OpenApiVersion => Name.StartsWith("draft4/", StringComparison.Ordinal) ? "3.0.4" : "3.1.1";

    /// <summary>What part of the suite this is, for reports.</summary>
    public string Kind => Name[..Name.IndexOf('/', StringComparison.Ordinal)] + (AssertsFormats ? ", optional formats" : ", required");

    public bool AssertsFormats => Name.Contains("/optional/format/", StringComparison.Ordinal);

    public IEnumerable<SchemaGroup> Groups()
    {
        JsonArray groups = JsonNode.Parse(File.ReadAllText(FullPath))!.AsArray();
        for (int i = 0; i < groups.Count; i++)
        {
            JsonObject group = groups[i]!.AsObject();
            yield return new SchemaGroup(
                $"{Name}: {(string)group["description"]!}",
                Declare(group["schema"]),
                [.. group["tests"]!.AsArray().Select(static t => new SchemaTest((string)t!["description"]!, JsonSerializer.SerializeToUtf8Bytes(t["data"]), (bool)t["valid"]!))]);
        }
    }

    /// <summary>Draft 4 files leave out what their folder says.</summary>
    private JsonNode? Declare(JsonNode? schema)
    {
        if (schema is JsonObject definition && OpenApiVersion.StartsWith("3.0", StringComparison.Ordinal))
            definition.TryAdd("$schema", "http://json-schema.org/draft-04/schema#");

        return schema;
    }
}

/// <summary>A schema with instances.</summary>
internal sealed record SchemaGroup(string Name, JsonNode? Schema, IReadOnlyList<SchemaTest> Tests);

/// <summary>An instance, and whether it is valid.</summary>
internal sealed record SchemaTest(string Description, byte[] Data, bool IsValid);
