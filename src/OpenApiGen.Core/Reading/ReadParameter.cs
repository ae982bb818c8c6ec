using OpenApiGen.Model;

namespace OpenApiGen.Reading;

/// <summary>A parameter with the node it was read from; <see cref="Value"/> is null where the node is a body or form field of OpenAPI 2.0.</summary>
internal sealed record ReadParameter(Located At, string Name, string In, Parameter? Value)
{
    /// <summary>True where a reference led nowhere: an error was reported and this stands in.</summary>
    public bool IsStandIn { get; init; }

    /// <summary>What tells it from others: of two that are alike here one overrides the other. Names of headers ignore case.</summary>
    public (string In, string Name) Key => (In, In == "header" ? Name.ToUpperInvariant() : Name);
}
