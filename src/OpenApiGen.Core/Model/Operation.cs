namespace OpenApiGen.Model;

/// <summary>One method on one path.</summary>
public sealed record Operation
{
    public required Place Place { get; init; }

    /// <summary>As written; null where the document has none.</summary>
    public string? OperationId { get; init; }

    /// <summary>The HTTP method, upper case, or as spelled where OpenAPI 3.2's additionalOperations name it.</summary>
    public required string Method { get; init; }

    /// <summary>The path template, or the name of a webhook.</summary>
    public required string Path { get; init; }

    public EquatableArray<string> Tags { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public bool Deprecated { get; init; }

    public EquatableArray<Parameter> Parameters { get; init; }

    public RequestBody? RequestBody { get; init; }

    public EquatableArray<Response> Responses { get; init; }

    /// <summary>Any one of these suffices; empty where nobody has to prove anything.</summary>
    public EquatableArray<SecurityRequirement> Security { get; init; }

    public EquatableArray<Server> Servers { get; init; }

    public EquatableArray<Callback> Callbacks { get; init; }

    public EquatableArray<Extension> Extensions { get; init; }
}

/// <summary>A request that the server sends back to its client.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Operation">What is sent; its path is a runtime expression.</param>
public sealed record Callback(string Name, Operation Operation);

/// <summary>A request's body.</summary>
public sealed record RequestBody(Place Place, string? Description, bool Required, EquatableArray<MediaType> Content);

/// <summary>One documented response.</summary>
public sealed record Response
{
    public required Place Place { get; init; }

    /// <summary>A status code (<c>201</c>), a range (<c>4XX</c>) or <c>default</c>.</summary>
    public required string Status { get; init; }

    public string? Description { get; init; }

    public EquatableArray<Header> Headers { get; init; }

    public EquatableArray<MediaType> Content { get; init; }
}
