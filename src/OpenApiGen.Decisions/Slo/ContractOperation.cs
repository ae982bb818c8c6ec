using OpenApiGen.Diagnostics;

namespace OpenApiGen.Decisions.Slo;

/// <summary>An operation of a contract, as objectives refer to it.</summary>
/// <param name="Id">Its operationId; empty where it has none.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path template.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Span">Where it stands in the contract.</param>
public sealed record ContractOperation(string Id, string Method, string Path, IReadOnlyList<string> Tags, SourceSpan Span);
