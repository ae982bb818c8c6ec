namespace OpenApiGen.Tool.Files;

/// <summary>Reads and writes whole files.</summary>
internal static class TextFiles
{
    /// <summary>Reads a file that has to be there.</summary>
    public static string Read(string path)
    {
        if (!File.Exists(path))
            throw new ToolException(ExitCodes.Usage, Directory.Exists(path) ? $"'{path}' is a folder, a file is needed" : $"there is no file '{path}'");

        return File.ReadAllText(path);
    }

    /// <summary>Writes a file, wholly or not at all; through a link to where it leads, and with the rights that the file had.</summary>
    public static void Write(string path, string text)
    {
        string target = Path.GetFullPath(path);
        if (new FileInfo(target).LinkTarget is not null)
            target = File.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName ?? target;

        string folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder))
            throw new ToolException(ExitCodes.Usage, $"there is no folder '{folder}'");

        var file = new FileInfo(target);
        if (file is { Exists: true, IsReadOnly: true })
            throw new ToolException(ExitCodes.Usage, $"'{path}' is read-only");

        try
        {
            // Nothing is lost with an empty file. Devices and pipes say that they are such, and must not be replaced.
            if (file is { Exists: true, Length: 0 })
                File.WriteAllText(target, text);
            else
                Replace(file, folder, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCodes.Usage, $"'{path}' cannot be written: {Reason(exception)}");
        }
    }

    private static void Replace(FileInfo file, string folder, string text)
    {
        string temporary = Path.Combine(folder, $".{file.Name}.{Guid.NewGuid():N}");
        try
        {
            File.WriteAllText(temporary, text);
            if (file.Exists && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, file.UnixFileMode);

            File.Move(temporary, file.FullName, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Not the system's sentence, which names a temporary file.</summary>
    private static string Reason(Exception exception) => exception is UnauthorizedAccessException ? "access to its folder is denied" : "its folder or device does not take it";
}
