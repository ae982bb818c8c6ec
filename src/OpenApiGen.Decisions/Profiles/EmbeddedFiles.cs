using System.Reflection;
using System.Text;

namespace OpenApiGen.Decisions.Profiles;

/// <summary>Files within this assembly.</summary>
internal static class EmbeddedFiles
{
    private static readonly Assembly Home = typeof(EmbeddedFiles).Assembly;

    /// <summary>Names that begin with a prefix, sorted.</summary>
    public static IEnumerable<string> Names(string prefix) =>
        Home.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(static n => n, StringComparer.Ordinal);

    /// <summary>The text of a file.</summary>
    public static string Text(string name)
    {
        using Stream stream = Home.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
