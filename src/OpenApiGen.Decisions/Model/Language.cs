namespace OpenApiGen.Decisions.Model;

/// <summary>What a team writes services in.</summary>
public enum Language : byte
{
    TypeScript,
    Python,
    Go,
    Rust,
    Java,
    Kotlin,
    DotNet,
}
