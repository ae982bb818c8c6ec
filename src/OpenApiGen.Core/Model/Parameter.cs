namespace OpenApiGen.Model;

/// <summary>Where a parameter travels.</summary>
public enum ParameterLocation : byte
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>OpenAPI 3.2: the whole query string is one value.</summary>
    QueryString,
}

/// <summary>How a value becomes text, as OpenAPI's <c>style</c> says.</summary>
public enum ParameterStyle : byte
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,

    /// <summary>OpenAPI 3.2: like form, joined by <c>; </c> and without percent-encoding.</summary>
    Cookie,

    /// <summary>OpenAPI 2.0's collectionFormat tsv.</summary>
    TabDelimited,
}

/// <summary>A parameter of an operation, those of its path included.</summary>
public sealed record Parameter
{
    public required Place Place { get; init; }

    public required string Name { get; init; }

    public required ParameterLocation In { get; init; }

    public required ParameterStyle Style { get; init; }

    public required bool Explode { get; init; }

    public required bool Required { get; init; }

    /// <summary>What the value must be, after decoding; the schema of <see cref="ContentType"/> where that is set.</summary>
    public required SchemaId Schema { get; init; }

    /// <summary>The media type of a <c>content</c> parameter; null where <see cref="Style"/> applies.</summary>
    public string? ContentType { get; init; }

    /// <summary>Reserved characters come without percent-encoding.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>A present but empty query value is accepted.</summary>
    public bool AllowEmptyValue { get; init; }

    public bool Deprecated { get; init; }

    public string? Description { get; init; }

    public EquatableArray<JsonValue> Examples { get; init; }

    public EquatableArray<Extension> Extensions { get; init; }
}

/// <summary>A header of a response or of a multipart part; its style is always simple.</summary>
public sealed record Header
{
    public required Place Place { get; init; }

    public required string Name { get; init; }

    public required SchemaId Schema { get; init; }

    public required bool Required { get; init; }

    public bool Explode { get; init; }

    /// <summary>The media type of a header described by <c>content</c>; else null.</summary>
    public string? ContentType { get; init; }

    public bool Deprecated { get; init; }

    public string? Description { get; init; }
}
