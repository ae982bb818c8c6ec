using OpenApiGen.Model;

namespace OpenApiGen.TypeScript.Planning;

/// <summary>An operation in TypeScript.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Name">The name of its function: in camel case, unique in the document, such as <c>listUsers</c>.</param>
/// <param name="RequestType">The interface in types.ts of what a client sends, such as <c>ListUsersRequest</c>; null where a request carries nothing.</param>
/// <param name="ResponseType">The union in types.ts of all documented responses, such as <c>ListUsersResponse</c>.</param>
/// <param name="Bodies">Its request's body by media type; empty where it has none.</param>
/// <param name="Responses">Documented responses, one for each status and media type.</param>
internal sealed record OperationPlan(
    Operation Operation, string Name, string? RequestType, string ResponseType, IReadOnlyList<BodyPlan> Bodies, IReadOnlyList<ResponsePlan> Responses)
{
    /// <summary>The validator in validators.ts of decoded parameters, such as <c>ListUsersParameters</c>; null where there are none.</summary>
    public string? ParametersValidator { get; init; }

    /// <summary>Why no server can serve it: it answers 501; null where it can be served.</summary>
    public string? Problem { get; init; }

    /// <summary>Where a server answers 501 in its place; null where it can be served, and where another operation is already.</summary>
    public string? StubPath { get; set; }

    /// <summary>True where a server has a route for it.</summary>
    public bool HasRoute => Problem is null || StubPath is not null;

    /// <summary>The path at which a server answers.</summary>
    public string RoutePath => StubPath ?? Operation.Path;

    /// <summary>Parameters of a place, in order of the document, each name once.</summary>
    public IEnumerable<Parameter> ParametersIn(ParameterLocation place) => Operation.Parameters.Where(p => p.In == place).GroupBy(p => p.Name, StringComparer.Ordinal).Select(g => g.First());

    /// <summary>True where handlers and callers name the body's media type, because there are several or the contract leaves it to the client.</summary>
    public bool HasContentType => Bodies.Count > 1 || Bodies.Any(b => MediaKind.IsRange(b.Media.Name));
}

/// <summary>What the content of a body is to TypeScript.</summary>
internal enum ContentKind : byte
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>A JSON value.</summary>
    Json,

    /// <summary>application/x-www-form-urlencoded, a typed object.</summary>
    Form,

    /// <summary>multipart/form-data, a typed object in which binary strings are Blobs.</summary>
    Multipart,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Bytes.</summary>
    Binary,

    /// <summary>JSON values, one after the other: NDJSON, JSON text sequences, data of server-sent events.</summary>
    Sequence,

    /// <summary>Server-sent events whose schema describes the events themselves (data, event, id, retry).</summary>
    Events,
}

/// <summary>A request's body of one media type.</summary>
/// <param name="Media">The media type.</param>
/// <param name="Kind">What it is to TypeScript.</param>
/// <param name="Schema">What is typed and validated; null where nothing is.</param>
internal sealed record BodyPlan(MediaType Media, ContentKind Kind, SchemaId? Schema)
{
    /// <summary>An expression of validators.ts without qualifier, such as <c>NewUser</c>; null where nothing is validated.</summary>
    public string? Validator { get; set; }
}

/// <summary>A documented response of one status and media type.</summary>
/// <param name="Response">The response.</param>
/// <param name="Media">The media type; null where there is no content.</param>
/// <param name="Kind">What its body is to TypeScript.</param>
/// <param name="Schema">What the body, or an item of a sequence, is; null where nothing is said.</param>
internal sealed record ResponsePlan(Response Response, MediaType? Media, ContentKind Kind, SchemaId? Schema)
{
    /// <summary>An expression of validators.ts without qualifier; null where nothing is validated.</summary>
    public string? Validator { get; set; }
}
