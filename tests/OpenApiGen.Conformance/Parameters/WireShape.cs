using System.Text.Json.Nodes;

namespace OpenApiGen.Conformance.Parameters;

/// <summary>What a parameter's value is.</summary>
/// <param name="Name">Its name in paths and reports.</param>
/// <param name="Schema">The schema.</param>
internal sealed record WireShape(string Name, string Schema)
{
    public static WireShape Text { get; } = new("text", """{ "type": "string" }""");

    public static WireShape Number { get; } = new("number", """{ "type": "integer" }""");

    public static WireShape Texts { get; } = new("texts", """{ "type": "array", "items": { "type": "string" } }""");

    public static WireShape Numbers { get; } = new("numbers", """{ "type": "array", "items": { "type": "integer" } }""");

    /// <summary>The object of the specification's examples.</summary>
    public static WireShape Colors { get; } = new("colors", """{ "type": "object", "properties": { "R": { "type": "integer" }, "G": { "type": "integer" }, "B": { "type": "integer" } }, "additionalProperties": false }""");

    /// <summary>An object whose properties are of several types.</summary>
    public static WireShape Person { get; } = new("person", """{ "type": "object", "properties": { "role": { "type": "string" }, "level": { "type": "integer" }, "ratio": { "type": "number" }, "active": { "type": "boolean" } }, "additionalProperties": false }""");

    /// <summary>An object whose properties have any names.</summary>
    public static WireShape Map { get; } = new("map", """{ "type": "object", "additionalProperties": { "type": "string" } }""");

    /// <summary>The shapes of the specification's table.</summary>
    public static IReadOnlyList<WireShape> OfExamples { get; } = [Text, Texts, Colors];

    public static IReadOnlyList<WireShape> All { get; } = [.. OfExamples, Number, Numbers, Person, Map];

    /// <summary>What OpenAPI 2.0 can say.</summary>
    public static IReadOnlyList<WireShape> Lists { get; } = [Texts, Numbers];

    public bool IsScalar => this == Text || this == Number;

    public bool IsObject => this == Colors || this == Person || this == Map;

    public JsonObject ToJson() => JsonNode.Parse(Schema)!.AsObject();
}
