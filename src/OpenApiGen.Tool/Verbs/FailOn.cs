using OpenApiGen.Diagnostics;

namespace OpenApiGen.Tool.Verbs;

/// <summary>The least severity at which a verb ends with 1.</summary>
internal static class FailOn
{
    /// <summary>The severity of a word; warning where there is none.</summary>
    public static Severity Parse(string? word) => word?.ToLowerInvariant() switch
    {
        null or "warning" => Severity.Warning,
        "info" => Severity.Info,
        "error" => Severity.Error,
        _ => throw new ToolException(ExitCodes.Usage, $"--fail-on must be info, warning or error, not '{word}'"),
    };
}
