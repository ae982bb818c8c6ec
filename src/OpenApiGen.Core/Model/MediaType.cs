namespace OpenApiGen.Model;

/// <summary>One entry of a <c>content</c> map.</summary>
public sealed record MediaType
{
    public required Place Place { get; init; }

    /// <summary>The media type or range as spelled, such as <c>application/json</c> or <c>text/*</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the content must be; null where nothing is said.</summary>
    public SchemaId? Schema { get; init; }

    /// <summary>What each item of a sequential media type must be (OpenAPI 3.2); else null.</summary>
    public SchemaId? ItemSchema { get; init; }

    /// <summary>How properties of a form become parts.</summary>
    public EquatableArray<FieldEncoding> Encodings { get; init; }

    public EquatableArray<JsonValue> Examples { get; init; }

    public EquatableArray<Extension> Extensions { get; init; }
}

/// <summary>How one property of a form-urlencoded or multipart body is written.</summary>
public sealed record FieldEncoding
{
    public required Place Place { get; init; }

    /// <summary>The property.</summary>
    public required string Property { get; init; }

    /// <summary>Media types of the part, comma separated; null where the default by type applies.</summary>
    public string? ContentType { get; init; }

    public ParameterStyle? Style { get; init; }

    public bool? Explode { get; init; }

    public bool AllowReserved { get; init; }

    public EquatableArray<Header> Headers { get; init; }
}
