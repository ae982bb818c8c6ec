namespace OpenApiGen.Model;

/// <summary>The form of error answers of a service.</summary>
public enum ErrorBodyFormat : byte
{
    Envelope,
    ProblemDetails,
}
