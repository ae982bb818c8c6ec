using System.ComponentModel;

namespace OpenApiGen.Runtime;

/// <summary>How a body is read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum BodyKind : byte
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary>application/x-www-form-urlencoded.</summary>
    Form,

    /// <summary>multipart/form-data.</summary>
    Multipart,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Bytes, which the handler reads as they come.</summary>
    Stream,
}

/// <summary>One media type that an operation accepts.</summary>
/// <param name="mediaType">The media type or range, as the contract spells it.</param>
/// <param name="kind">How it is read.</param>
/// <param name="shape">Of forms: what its fields stand for; else null.</param>
/// <param name="fields">Of forms: fields whose text is not of style form with explode.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BodyRules(string mediaType, BodyKind kind, TextShape? shape = null, params FieldRules[] fields)
{
    internal string MediaType { get; } = mediaType;

    internal BodyKind Kind { get; } = kind;

    internal TextShape? Shape { get; } = shape;

    /// <summary>Of bytes: the largest number of them. Larger ones are answered with 413.</summary>
    public long MaxLength { get; init; } = long.MaxValue;

    internal FieldRules? Field(string name)
    {
        foreach (FieldRules field in fields)
            if (field.Name == name)
                return field;

        return null;
    }
}

/// <summary>How one field of a form is written.</summary>
/// <param name="name">The field.</param>
/// <param name="style">How its value becomes text.</param>
/// <param name="explode">Whether items and properties travel apart.</param>
/// <param name="contentTypes">Media types that its part may have, comma separated; null where any will do.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FieldRules(string name, TextStyle style, bool explode, string? contentTypes = null)
{
    internal string Name { get; } = name;

    internal TextStyle Style { get; } = style;

    internal bool Explode { get; } = explode;

    internal string[]? ContentTypes { get; } = contentTypes?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
