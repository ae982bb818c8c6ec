using System.Reflection;

namespace OpenApiGen.Writing;

/// <summary>Paths of files below a folder, none of which leads out of it.</summary>
internal static class FolderPath
{
    /// <summary>Not part of netstandard2.0. MSBuild of Visual Studio runs where there is no such property; links are rare there.</summary>
    private static readonly PropertyInfo? LinkTarget = typeof(FileSystemInfo).GetProperty("LinkTarget");

    /// <summary>The full path of a file of a folder; null for what would not be in it.</summary>
    /// <param name="folder">The folder's full path.</param>
    /// <param name="path">With slashes, such as <c>handlers/users.ts</c>.</param>
    public static string? Below(string folder, string path)
    {
        foreach (string segment in path.Split('/'))
            if (segment.Trim(' ', '.').Length == 0 || segment.IndexOfAny(['\\', ':', '\0', '\n', '\r']) >= 0)
                return null;

        return Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
    }

    /// <summary>The first link on the way from a folder, which may be one itself, to a file in it; null where there is none. Through links, files outside would be written.</summary>
    public static string? LinkOnTheWay(string folder, string path)
    {
        string current = folder;
        foreach (string segment in path.Split('/'))
        {
            current = Path.Combine(current, segment);
            if (LinkTarget?.GetValue(new FileInfo(current)) is not null)
                return current;
        }

        return null;
    }
}
