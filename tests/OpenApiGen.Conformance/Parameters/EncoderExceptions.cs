using System.Text.Json.Nodes;

namespace OpenApiGen.Conformance.Parameters;

/// <summary>What an encoder does with some values that no decoder could undo, or that the specification says otherwise.</summary>
/// <param name="Encoder">The library.</param>
/// <param name="Reason">What it does.</param>
/// <param name="Concerns">Says which values it concerns.</param>
/// <param name="IsUnderstood">True where it is not what the specification says, and yet the value comes back.</param>
internal sealed record EncoderException(string Encoder, string Reason, Func<WireParameter, JsonNode, bool> Concerns, bool IsUnderstood = false);

/// <summary>Where encoders deviate. A test fails where one of these does not any more.</summary>
internal static class EncoderExceptions
{
    private const string SwaggerClient = "swagger-client";

    private const string OpenApiFetch = "openapi-fetch";

    public static IReadOnlyList<EncoderException> All { get; } =
    [
        new(SwaggerClient, "a list of OpenAPI 2.0 in a path is joined by commas, whatever its format is, and encoded as one value", static (p, v) =>
            p is { Version: "2.0", In: "path" } && HasSeveral(v) && (p.Style != "csv" || p.Shape == WireShape.Texts)),
        new(SwaggerClient, "a list of OpenAPI 2.0 in a header is joined by commas, whatever its format is", static (p, v) =>
            p is { Version: "2.0", In: "header", Style: not "csv" } && HasSeveral(v)),
        new(SwaggerClient, "style label without explode separates by dots, as tables before 3.0.4 and 3.1.1 had it", static (p, v) =>
            p is { Style: "label", Explode: false } && (p.Shape.IsObject || HasSeveral(v))),
        new(SwaggerClient, "names in objects are not encoded in a path", static (p, v) => p.In == "path" && HasReservedNames(v)),
        new(SwaggerClient, "a parameter whose value is empty text is left out", static (p, v) => p is { In: "query", Style: "form" } && v is JsonValue && v.ToString().Length == 0),
        new(SwaggerClient, "objects are written in style form where spaceDelimited or pipeDelimited is meant", static (p, _) =>
            p is { Style: "spaceDelimited" or "pipeDelimited", Shape.IsObject: true }),
        new(SwaggerClient, "lists and objects that are exploded become one encoded cookie", static (p, _) => p is { In: "cookie", Style: "form", Explode: true, Shape.IsScalar: false }),
        new(SwaggerClient, "commas between items of a cookie are encoded as those within items are", static (p, v) =>
            p is { In: "cookie", Style: "form", Explode: false } && (p.Shape == WireShape.Texts ? HasSeveral(v) : p.Shape.IsObject && Texts(v).Any(static t => t.Contains(',', StringComparison.Ordinal)))),
        new(SwaggerClient, "commas in cookies are encoded, where an object cannot have any but those that separate", static (p, _) =>
            p is { In: "cookie", Style: "form", Explode: false } && p.Shape == WireShape.Colors, IsUnderstood: true),
        new(SwaggerClient, "percent signs in cookies are not encoded", static (p, v) => p is { In: "cookie", Style: not "cookie" } && Texts(v).Any(static t => t.Contains('%', StringComparison.Ordinal))),
        new(SwaggerClient, "style cookie is not known: the text 'undefined' is sent", static (p, _) => p.Style == "cookie"),
        new(OpenApiFetch, "names in objects are not encoded", static (_, v) => HasReservedNames(v)),
        new(OpenApiFetch, "objects in spaceDelimited or pipeDelimited are joined by commas, without the parameter's name", static (p, _) =>
            p is { Style: "spaceDelimited" or "pipeDelimited", Shape.IsObject: true }),
    ];

    private static bool HasSeveral(JsonNode value) => value is JsonArray { Count: > 1 };

    private static bool HasReservedNames(JsonNode value) => value is JsonObject map && map.Any(static p => !p.Key.All(char.IsAsciiLetterOrDigit));

    private static IEnumerable<string> Texts(JsonNode value) => value switch
    {
        JsonArray items => items.Select(static i => i!.ToString()),
        JsonObject map => map.Select(static p => p.Value!.ToString()),
        _ => [value.ToString()],
    };
}
