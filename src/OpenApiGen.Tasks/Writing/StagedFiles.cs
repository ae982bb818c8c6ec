namespace OpenApiGen.Writing;

/// <summary>Files that wait beside their places, and are put there all at once. What is not put there is removed again, folders included.</summary>
/// <param name="folder">The folder of all of them.</param>
internal sealed class StagedFiles(string folder) : IDisposable
{
    private readonly List<(string Temporary, string Target, bool IsUsers)> _files = [];
    private readonly Stack<string> _folders = new();

    /// <summary>Writes a text beside the place of a file.</summary>
    /// <param name="path">The file, below the folder.</param>
    /// <param name="text">Its text.</param>
    /// <param name="isUsers">True for a file that gives way to one that somebody made in the meantime.</param>
    public void Add(string path, string text, bool isUsers)
    {
        string target = FolderPath.Below(folder, path) ?? throw new IOException($"'{path}' would not be in '{folder}'");
        string parent = Path.GetDirectoryName(target)!;
        Create(parent);

        string temporary = Path.Combine(parent, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        _files.Add((temporary, target, isUsers));

        // A copy has the rights of the file that it takes the place of; a read-only one refuses to be written.
        if (File.Exists(target))
            File.Copy(target, temporary);

        File.WriteAllText(temporary, text);
    }

    /// <summary>Puts all of them where they belong.</summary>
    public void Commit()
    {
        foreach ((string temporary, string target, bool isUsers) in _files)
        {
            if (isUsers && File.Exists(target))
                File.Delete(temporary);
            else if (File.Exists(target))
                File.Replace(temporary, target, null);
            else
                File.Move(temporary, target);
        }

        _files.Clear();
        _folders.Clear();
    }

    public void Dispose()
    {
        try
        {
            foreach ((string temporary, _, _) in _files.Where(static f => File.Exists(f.Temporary)))
                File.Delete(temporary);

            foreach (string made in _folders.Where(static f => Directory.Exists(f) && !Directory.EnumerateFileSystemEntries(f).Any()))
                Directory.Delete(made);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whatever went wrong before is what people have to know.
        }
    }

    private void Create(string path)
    {
        if (Directory.Exists(path))
            return;

        Create(Path.GetDirectoryName(path) ?? throw new IOException($"there is no '{path}'"));
        Directory.CreateDirectory(path);
        _folders.Push(path);
    }
}
