using System.CommandLine;

namespace OpenApiGen.Tool.Verbs;

/// <summary><c>openapigen slo</c>.</summary>
internal static class SloVerb
{
    public static Command Create(ToolConsole console) => new("slo", "Service level objectives.");
}
