namespace OpenApiGen.Tool;

/// <summary>Ends a verb with a message for people.</summary>
/// <param name="exitCode">What the tool ends with.</param>
/// <param name="message">What is wrong, and what to do.</param>
internal sealed class ToolException(int exitCode, string message) : Exception(message)
{
    public int ExitCode => exitCode;
}
