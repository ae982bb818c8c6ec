using System.Runtime.CompilerServices;

namespace OpenApiGen.Benchmarks;

/// <summary>The documents that are measured: those named in OPENAPIGEN_BENCH_DOCUMENTS, else the sample's.</summary>
public static class Documents
{
    /// <summary>Absolute paths.</summary>
    public static IEnumerable<string> Paths =>
        Environment.GetEnvironmentVariable("OPENAPIGEN_BENCH_DOCUMENTS") is { Length: > 0 } list
            ? list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            : [InRepository("samples", "UserService", "openapi.yaml")];

    /// <summary>Names of <see cref="Paths"/> for tables.</summary>
    public static IEnumerable<string> Names => Paths.Select(p => Path.GetFileName(p));

    /// <summary>The text of a document.</summary>
    public static string Read(string name) => File.ReadAllText(Paths.First(p => Path.GetFileName(p) == name));

    /// <summary>The path of a file of this repository.</summary>
    public static string InRepository(params string[] parts) => Path.Combine([Repository(), .. parts]);

    private static string Repository([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
