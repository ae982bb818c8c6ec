using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using OpenApiGen.Writing;

namespace OpenApiGen.Tasks;

/// <summary>Says what the last run had to say, also where this build had nothing to do, so that no warning vanishes by building twice.</summary>
public sealed class ReportTypeScript : Task
{
    /// <summary>The file that remembers the last run.</summary>
    [Required]
    public string StateFile { get; set; } = "";

    /// <summary>The files that are generated, users' own left out.</summary>
    [Output]
    public ITaskItem[] Files { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var state = TypeScriptState.Read(StateFile);
        foreach (TypeScriptState.Remark remark in state.Remarks)
            MessageLog.Write(Log, remark.Severity, remark.Id, remark.File, remark.Line, remark.Column, remark.Message);

        Files = [.. state.FilesWritten.Select(static f => new TaskItem(ItemText.Escape(f)))];
        return true;
    }
}
