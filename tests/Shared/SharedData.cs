using System.Runtime.CompilerServices;

namespace OpenApiGen.Testing;

/// <summary>Third-party documents and suites that lie beside the repository and are read in place, never copied.</summary>
internal static class SharedData
{
    /// <summary>The repository's root folder.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder of shared data: OPENAPIGEN_SHARED_DATA, else ../shared/data beside the repository.</summary>
    private static string Root { get; } =
        Environment.GetEnvironmentVariable("OPENAPIGEN_SHARED_DATA") is { Length: > 0 } folder
            ? folder
            : System.IO.Path.GetFullPath(System.IO.Path.Combine(Repository, "..", "shared", "data"));

    /// <summary>The full path of shared data; the running test is skipped where it is absent.</summary>
    public static string Require(params string[] path)
    {
        string full = System.IO.Path.Combine([Root, .. path]);
        if (!System.IO.Path.Exists(full))
        {
            Assert.Ignore($"{full} is not on this machine.");
        }

        return full;
    }

    /// <summary>Files below a shared folder in ordinal order; empty where the folder is absent, for use as a test case source.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions)
    {
        string full = System.IO.Path.Combine(Root, folder);
        return !Directory.Exists(full)
            ? []
            : Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories)
                .Where(f => extensions.Length == 0 || extensions.Contains(System.IO.Path.GetExtension(f), StringComparer.Ordinal))
                .Order(StringComparer.Ordinal);
    }

    private static string FindRepository([CallerFilePath] string thisFile = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(thisFile)!, "..", ".."));
}
