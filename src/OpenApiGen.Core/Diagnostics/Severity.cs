namespace OpenApiGen.Diagnostics;

/// <summary>How much a diagnostic matters, as compilers count it.</summary>
public enum Severity : byte
{
    Info,
    Warning,
    Error,
}
