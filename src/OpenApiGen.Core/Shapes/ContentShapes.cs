using OpenApiGen.Model;

namespace OpenApiGen.Shapes;

/// <summary>What the content of bodies is to typed languages.</summary>
public static class ContentShapes
{
    /// <summary>True for JSON, which content of any media type is unless it is bytes.</summary>
    public static bool IsJson(this Shaper shaper, MediaType media) => MediaKind.IsJson(media.Name) || (MediaKind.Essence(media.Name) == "*/*" && !shaper.IsBinary(media));

    /// <summary>True for text that somebody may hold as a whole: what is described as binary may be long.</summary>
    public static bool IsText(this Shaper shaper, MediaType media) =>
        MediaKind.IsText(media.Name) && !MediaKind.IsSequence(media.Name) && (media.Schema is null || !shaper.IsBinary(media));

    /// <summary>True for bytes: nothing is said of the content, or that it is binary.</summary>
    public static bool IsBinary(this Shaper shaper, MediaType media) => media.Schema is not { } id || IsBinary(shaper[shaper.Resolve(id, out _)]);

    /// <summary>True for binary text.</summary>
    public static bool IsBinary(Shape shape) =>
        shape is StringShape { Schema.Format: "binary" }
        || (shape is StringShape or AnyShape { Check: null } && shape.Schema is { ContentMediaType: not null, ContentEncoding: null });

    /// <summary>True where a schema describes the fields of a server-sent event, as OpenAPI 3.2 means it; many describe the data of one instead.</summary>
    public static bool IsEvent(this Shaper shaper, SchemaId id) => IsEvent(shaper, id, []);

    /// <param name="shaper">The shapes.</param>
    /// <param name="id">The schema.</param>
    /// <param name="seen">Unions that are being looked at already: one may contain itself.</param>
    private static bool IsEvent(Shaper shaper, SchemaId id, HashSet<int> seen)
    {
        SchemaId target = shaper.Resolve(id, out _);
        return shaper[target] switch
        {
            ObjectShape shape => shape.Properties.Any(p => p.Name == "data") && shape.Properties.All(p => p.Name is "data" or "event" or "id" or "retry"),
            UnionShape union => !seen.Add(target.Index) || union.Branches.All(b => IsEvent(shaper, b, seen)),
            _ => false,
        };
    }
}
