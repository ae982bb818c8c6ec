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

    /// <summary>Writes a file, wholly or not at all.</summary>
    public static void Write(string path, string text)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
            throw new ToolException(ExitCodes.Usage, $"there is no folder '{folder}'");

        string temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}");
        try
        {
            File.WriteAllText(temporary, text);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
