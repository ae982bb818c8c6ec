using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using OpenApiGen.Diagnostics;
using OpenApiGen.Writing;

namespace OpenApiGen.Tasks;

/// <summary>Writes the TypeScript of all documents of a project, or nothing where one of them has an error.</summary>
public sealed class GenerateTypeScript : Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>What <see cref="PlanTypeScript"/> made of the project; none where its last document is gone.</summary>
    public ITaskItem[] Jobs { get; set; } = [];

    /// <summary>The file that remembers this run; its neighbours are the stamp and the options.</summary>
    [Required]
    public string StateFile { get; set; } = "";

    /// <summary>Made anew where the run succeeds, for targets that look at times.</summary>
    [Required]
    public string StampFile { get; set; } = "";

    /// <summary>The file that keeps builds of several target frameworks of a project apart.</summary>
    [Required]
    public string LockFile { get; set; } = "";

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            using (BuildLock.Take(LockFile, _cancellation.Token))
                Run(_cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            // MSBuild knows that it has cancelled, and says so.
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            MessageLog.Refuse(Log, Jobs.Length > 0 ? new TypeScriptJob(Jobs[0]).OutputDirectory : "", "OutputDirectory", exception.Message, Jobs.Length > 0 ? new TypeScriptJob(Jobs[0]).Place : default);
        }

        return !Log.HasLoggedErrors;
    }

    private void Run(CancellationToken cancellation)
    {
        // What is written while this runs is newer, and makes the next build run again.
        DateTime start = DateTime.UtcNow;
        var before = TypeScriptState.Read(StateFile);
        var made = new List<(TypeScriptJob Job, DocumentFiles Document, MadeCode Code)>();
        foreach (TypeScriptJob job in Jobs.Select(static j => new TypeScriptJob(j)))
        {
            if (Make(job, cancellation) is { } one)
                made.Add(one);
        }

        foreach ((TypeScriptJob job, _, MadeCode code) in made)
            foreach (Diagnostic error in code.All.Where(static d => d.Rule.Severity == Severity.Error))
                MessageLog.Write(Log, error);

        List<OutputPlan> plans = Log.HasLoggedErrors ? [] : [.. made.Select(m => OutputPlan.Of(m.Job.OutputDirectory, [.. m.Code.Output!.Files], before.PathsIn(m.Job.OutputDirectory)))];
        for (int i = 0; i < plans.Count; i++)
            foreach (string obstacle in plans[i].Obstacles)
                Refuse(made[i].Job, obstacle);

        List<Diagnostic> remarks = [.. made.SelectMany(static m => m.Code.All.Where(d => d.Rule.Severity != Severity.Error && (m.Job.ReportsReading || m.Code.OfMaking.Contains(d))))];
        if (Log.HasLoggedErrors)
        {
            // Nobody will replay them.
            foreach (Diagnostic remark in remarks)
                MessageLog.Write(Log, remark);

            return;
        }

        for (int i = 0; i < plans.Count; i++)
            Apply(plans[i], made[i].Job, cancellation);

        Forget(before, plans);
        TypeScriptState.Of(plans, made.SelectMany(static m => m.Document.Files), remarks).Write(StateFile);
        File.WriteAllText(StampFile, "");
        File.SetLastWriteTimeUtc(StampFile, start);
    }

    private (TypeScriptJob, DocumentFiles, MadeCode)? Make(TypeScriptJob job, CancellationToken cancellation)
    {
        try
        {
            DocumentFiles document = DocumentFiles.Load(job.Document, cancellation);
            return (job, document, MadeCode.Of(document, job.Making, job.Reading, job.StatedFilter, cancellation));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            MessageLog.Refuse(Log, job.Document, "OpenApiGenTypeScript", exception.Message, job.Place);
            return null;
        }
    }

    private void Apply(OutputPlan plan, TypeScriptJob job, CancellationToken cancellation)
    {
        plan.Apply(cancellation);
        int changed = plan.Changes.Count(static c => c.Kind is not (ChangeKind.Unchanged or ChangeKind.Kept));
        if (changed > 0)
            Log.LogMessage(MessageImportance.High, "{0} -> {1} ({2} of {3} files)", Path.GetFileName(job.Document), plan.Folder, changed, plan.Changes.Count);
    }

    /// <summary>Removes what earlier runs wrote into folders that are written into no more.</summary>
    private static void Forget(TypeScriptState before, List<OutputPlan> plans)
    {
        foreach (string folder in before.Folders.Where(f => plans.All(p => p.Folder != f)))
            OutputPlan.Remove(folder, before.PathsIn(folder));
    }

    private void Refuse(TypeScriptJob job, string why) => MessageLog.Refuse(Log, job.OutputDirectory, "OutputDirectory", why, job.Place);
}
