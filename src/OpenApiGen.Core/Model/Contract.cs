namespace OpenApiGen.Model;

/// <summary>Which OpenAPI a document was written in.</summary>
public enum SpecificationVersion : byte
{
    OpenApi20,
    OpenApi30,
    OpenApi31,
    OpenApi32,
}

/// <summary>
/// A contract: everything that a document says, references resolved, dialects made one, positions left behind.
/// Equal documents, up to white space and comments, have equal contracts.
/// </summary>
public sealed record Contract
{
    /// <summary>Path of the file with the <c>openapi</c> or <c>swagger</c> key.</summary>
    public required string File { get; init; }

    public required SpecificationVersion Version { get; init; }

    public required Info Info { get; init; }

    public EquatableArray<Server> Servers { get; init; }

    public EquatableArray<Tag> Tags { get; init; }

    /// <summary>Operations in order of the document.</summary>
    public EquatableArray<Operation> Operations { get; init; }

    /// <summary>Requests that the server may send, by name.</summary>
    public EquatableArray<Operation> Webhooks { get; init; }

    public EquatableArray<SecurityScheme> SecuritySchemes { get; init; }

    /// <summary>Every schema, named ones first; referred to by <see cref="SchemaId"/>.</summary>
    public EquatableArray<Schema> Schemas { get; init; }

    public EquatableArray<Extension> Extensions { get; init; }

    /// <summary>True where errors were reported, so that parts of this contract stand in for what could not be read.</summary>
    public bool HasErrors { get; init; }

    /// <summary>The schema of an id.</summary>
    public Schema this[SchemaId id] => Schemas[id.Index];
}

/// <summary>What a document says of itself.</summary>
public sealed record Info(string Title, string Version, string? Description, EquatableArray<Extension> Extensions);

/// <summary>A base address.</summary>
public sealed record Server(string Url, string? Description, EquatableArray<ServerVariable> Variables);

/// <summary>A placeholder of a server's address.</summary>
public sealed record ServerVariable(string Name, string Default, EquatableArray<string> Values);

/// <summary>A group of operations.</summary>
public sealed record Tag(string Name, string? Summary, string? Description, string? Parent, EquatableArray<Extension> Extensions);
