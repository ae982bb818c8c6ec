using OpenApiGen.Model;

namespace OpenApiGen.CSharp;

/// <summary>What users choose about the code of one document.</summary>
public sealed record CSharpOptions
{
    /// <summary>The namespace of everything that is generated.</summary>
    public required string Namespace { get; init; }

    /// <summary>Names the service: <c>AddX</c>, <c>MapX</c>. Null takes <c>x-openapigen-name</c> of <c>info</c>, else its title.</summary>
    public string? ServiceName { get; init; }

    /// <summary>True for public types, false for internal ones.</summary>
    public bool IsPublic { get; init; } = true;

    public ErrorBodyFormat ErrorFormat { get; init; }

    /// <summary>True where System.Text.Json is to read and write every model in the contract's form; false makes only what the service itself needs.</summary>
    public bool JsonInterop { get; init; } = true;

    /// <summary>True where a format limits strings; false where it only describes.</summary>
    public bool AssertFormats { get; init; } = true;

    public OperationFilter Filter { get; init; } = new();
}
