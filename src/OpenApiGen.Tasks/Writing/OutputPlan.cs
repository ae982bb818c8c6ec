using OpenApiGen.TypeScript;

namespace OpenApiGen.Writing;

/// <summary>What is to be done to a folder so that it holds what was generated, and what is in the way. Making a plan changes nothing.</summary>
/// <param name="Folder">The folder's full path.</param>
/// <param name="Changes">Its files, in order of path.</param>
/// <param name="Obstacles">Why the plan cannot be carried out, a sentence each; usually none.</param>
internal sealed record OutputPlan(string Folder, IReadOnlyList<FileChange> Changes, IReadOnlyList<string> Obstacles)
{
    /// <summary>True where there is nothing to do.</summary>
    public bool IsUpToDate => Changes.All(static c => c.Kind is ChangeKind.Unchanged or ChangeKind.Kept);

    /// <summary>Makes a plan.</summary>
    /// <param name="folder">The folder's full path; it need not be there.</param>
    /// <param name="files">What it is to hold.</param>
    /// <param name="earlier">Paths of what was generated into it before.</param>
    public static OutputPlan Of(string folder, IReadOnlyList<TypeScriptFile> files, IReadOnlyCollection<string> earlier)
    {
        var changes = new List<FileChange>();
        var obstacles = new List<string>();
        if (File.Exists(folder))
            return new OutputPlan(folder, [], [$"'{folder}' is a file, a folder is needed"]);

        foreach (TypeScriptFile file in files)
        {
            if (Obstacle(folder, file, earlier) is { } obstacle)
                obstacles.Add(obstacle);
            else
                changes.Add(Plan(folder, file));
        }

        var wanted = new HashSet<string>(files.Select(static f => f.Path), StringComparer.OrdinalIgnoreCase);
        changes.AddRange(earlier.Distinct().Where(p => !wanted.Contains(p) && IsOurs(folder, p)).Select(static p => new FileChange(p, ChangeKind.Removed, FileOwner.Generator, null)));
        changes.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new OutputPlan(folder, changes, obstacles);
    }

    /// <summary>Carries it out: all texts are written beside their places first, so that whatever goes wrong until then leaves everything as it was.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled, and nothing was changed.</exception>
    /// <exception cref="IOException">The folder or its device does not take it.</exception>
    /// <exception cref="UnauthorizedAccessException">A file must not be written.</exception>
    public void Apply(CancellationToken cancellation)
    {
        using var staged = new StagedFiles(Folder);
        foreach (FileChange change in Changes.Where(static c => c.Text is not null && c.Kind is ChangeKind.Created or ChangeKind.Updated))
        {
            cancellation.ThrowIfCancellationRequested();
            staged.Add(change.Path, change.Text!, change.Owner == FileOwner.User);
        }

        cancellation.ThrowIfCancellationRequested();
        staged.Commit();
        Remove(Folder, Changes.Where(static c => c.Kind == ChangeKind.Removed).Select(static c => c.Path));
    }

    /// <summary>Removes files of a folder that say that they are generated, and folders that are empty without them.</summary>
    /// <returns>How many were removed.</returns>
    public static int Remove(string folder, IEnumerable<string> paths)
    {
        int count = 0;
        foreach (string path in paths.Where(p => IsOurs(folder, p)))
        {
            string full = FolderPath.Below(folder, path)!;
            File.Delete(full);
            count++;
            for (string? above = Path.GetDirectoryName(full); above is not null && above.Length > folder.TrimEnd(Path.DirectorySeparatorChar).Length && !Directory.EnumerateFileSystemEntries(above).Any(); above = Path.GetDirectoryName(above))
                Directory.Delete(above);
        }

        return count;
    }

    private static bool IsOurs(string folder, string path) =>
        FolderPath.Below(folder, path) is { } full && File.Exists(full) && FolderPath.LinkOnTheWay(folder, path) is null && Marker.IsInFile(full);

    private static string? Obstacle(string folder, TypeScriptFile file, IReadOnlyCollection<string> earlier)
    {
        if (FolderPath.Below(folder, file.Path) is not { } full)
            return $"'{file.Path}' would not be in '{folder}'";

        if (FolderPath.LinkOnTheWay(folder, file.Path) is { } link)
            return file.Owner == FileOwner.User && link == full ? null : $"'{link}' is a link, through which files outside of the folder would be written";

        if (file.Owner == FileOwner.User)
            return Directory.Exists(full) ? $"'{full}' is a folder, a file is needed" : null;

        if (Directory.Exists(full))
            return $"'{full}' is a folder, a file is needed";

        // Somebody wrote it. The folder is not the one that was meant, or a name is taken.
        bool isForeign = File.Exists(full) && !Marker.IsInFile(full) && (Marker.IsIn(file.Text) || !earlier.Contains(file.Path)) && !IsEqual(full, file.Text);
        return isForeign ? $"'{full}' was not generated, and is not overwritten: choose another folder, or move it" : null;
    }

    private static FileChange Plan(string folder, TypeScriptFile file)
    {
        string full = FolderPath.Below(folder, file.Path)!;
        if (file.Owner == FileOwner.User)
            return File.Exists(full) || FolderPath.LinkOnTheWay(folder, file.Path) is not null ? new FileChange(file.Path, ChangeKind.Kept, file.Owner, null) : new FileChange(file.Path, ChangeKind.Created, file.Owner, file.Text);

        ChangeKind kind = !File.Exists(full) ? ChangeKind.Created : IsEqual(full, file.Text) ? ChangeKind.Unchanged : ChangeKind.Updated;
        return new FileChange(file.Path, kind, file.Owner, kind == ChangeKind.Unchanged ? null : file.Text);
    }

    /// <summary>Git may have made other line ends of them on this machine, which is no difference to anybody.</summary>
    private static bool IsEqual(string path, string text) => File.ReadAllText(path).Replace("\r\n", "\n") == text;
}
