using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Surfaces;

/// <summary>An operation of a contract.</summary>
/// <param name="Id">Its operationId; empty where it has none.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path template.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Span">Where it stands in the contract.</param>
public sealed record ContractOperation(string Id, string Method, string Path, IReadOnlyList<string> Tags, SourceSpan Span)
{
    /// <summary>Names of its parameters, and of the properties of its body's object.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>True where an anonymous caller is refused.</summary>
    public bool NeedsProof { get; init; }

    /// <summary>Method and path, which it has in any case.</summary>
    public string Route => $"{Method.ToUpperInvariant()} {Path}";

    /// <summary>What people call it.</summary>
    public string Name => Id.Length > 0 ? Id : Route;
}
