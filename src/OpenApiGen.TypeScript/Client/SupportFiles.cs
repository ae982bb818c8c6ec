using System.Reflection;
using System.Text;

namespace OpenApiGen.TypeScript.Client;

/// <summary>What is the same in every client, written by hand in the folder Support and carried along as resources.</summary>
internal static class SupportFiles
{
    private const string Folder = "client/";

    /// <summary>Paths below the output folder with texts, in ordinal order.</summary>
    public static IReadOnlyList<(string Path, string Text)> All { get; } = Read();

    private static List<(string Path, string Text)> Read()
    {
        Assembly assembly = typeof(SupportFiles).Assembly;
        var files = new List<(string Path, string Text)>();
        foreach (string name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(Folder, StringComparison.Ordinal))
                continue;

            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            files.Add((name, reader.ReadToEnd().Replace("\r\n", "\n")));
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }
}
