using OpenApiGen.Diagnostics;
using OpenApiGen.TypeScript;
using OpenApiGen.Writing;

namespace OpenApiGen.Tool.Scaffolding;

/// <summary>What a run does to files.</summary>
internal enum ScaffoldMode : byte
{
    /// <summary>It writes them.</summary>
    Write,

    /// <summary>It says what it would write.</summary>
    DryRun,

    /// <summary>It says whether it would write anything.</summary>
    Check,
}

/// <summary>A run of <c>openapigen scaffold</c>.</summary>
/// <param name="Document">The document, as it was named.</param>
/// <param name="Output">The folder, as it was named.</param>
/// <param name="Options">What was asked for.</param>
/// <param name="Mode">What it does to files.</param>
/// <param name="Findings">What people should know about the document.</param>
/// <param name="Code">The code; null where the document has errors.</param>
/// <param name="Plan">What becomes of files; null where the document has errors.</param>
internal sealed record Scaffold(
    string Document, string Output, TypeScriptOptions Options, ScaffoldMode Mode, IReadOnlyList<Diagnostic> Findings, TypeScriptOutput? Code, OutputPlan? Plan)
{
    /// <summary>Files of a kind.</summary>
    public IReadOnlyList<FileChange> Of(ChangeKind kind) => [.. (Plan?.Changes ?? []).Where(c => c.Kind == kind)];

    /// <summary>How many files are not as they should be.</summary>
    public int ChangeCount => (Plan?.Changes ?? []).Count(static c => c.Kind is not (ChangeKind.Unchanged or ChangeKind.Kept));
}
