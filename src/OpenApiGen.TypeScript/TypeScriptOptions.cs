using OpenApiGen.Model;

namespace OpenApiGen.TypeScript;

/// <summary>What serves the operations under Node.</summary>
public enum ServerFramework : byte
{
    /// <summary>Nothing: there is no server among the files.</summary>
    None,

    /// <summary>Express 5.</summary>
    Express,

    /// <summary>Fastify 5.</summary>
    Fastify,

    /// <summary>Koa 3 with @koa/router.</summary>
    Koa,
}

/// <summary>What becomes of integers of format int64, of which JavaScript's numbers hold 53 bits.</summary>
public enum Int64Form : byte
{
    /// <summary>A number; values beyond 2^53 are refused.</summary>
    Number,

    /// <summary>A bigint; JSON is read and written without losing a digit.</summary>
    BigInt,
}

/// <summary>What users choose about the TypeScript of one document.</summary>
public sealed record TypeScriptOptions
{
    /// <summary>False where only types are wanted; a server needs validators in any case.</summary>
    public bool WithValidators { get; init; } = true;

    /// <summary>True where a client is wanted.</summary>
    public bool WithClient { get; init; }

    public ServerFramework Framework { get; init; }

    /// <summary>Names the service where operations have no tag. Null takes <c>x-openapigen-name</c> of <c>info</c>, else its title.</summary>
    public string? ServiceName { get; init; }

    public ErrorBodyFormat ErrorFormat { get; init; }

    /// <summary>True where a format limits strings; false where it only describes.</summary>
    public bool AssertFormats { get; init; } = true;

    public Int64Form Int64 { get; init; }

    public OperationFilter Filter { get; init; } = new();
}
