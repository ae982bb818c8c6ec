using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using OpenApiGen.Writing;

namespace OpenApiGen.Tasks;

/// <summary>Removes what was generated, and what remembers it. Files of users stay, and so does what does not say any more that it is generated.</summary>
public sealed class CleanTypeScript : Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The file that remembers the last run.</summary>
    [Required]
    public string StateFile { get; set; } = "";

    /// <summary>The file that keeps builds of several target frameworks of a project apart.</summary>
    [Required]
    public string LockFile { get; set; } = "";

    /// <summary>What else is to be removed.</summary>
    public ITaskItem[] Besides { get; set; } = [];

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            using IDisposable held = BuildLock.Take(LockFile, _cancellation.Token);
            var state = TypeScriptState.Read(StateFile);
            foreach (string folder in state.Folders)
                OutputPlan.Remove(folder, state.PathsIn(folder));

            foreach (string file in Besides.Select(static b => b.GetMetadata("FullPath")).Append(StateFile))
                File.Delete(file);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // As cleaning does elsewhere: what cannot be removed is no reason to fail.
            Log.LogMessage(MessageImportance.High, "{0}", exception.Message);
        }

        return true;
    }
}
