using System.Text.Json.Nodes;

namespace OpenApiGen.Testing;

/// <summary>Documents to damage: one of each version that uses about everything, and those of strangers where they are on this machine.</summary>
internal static class MutationSources
{
    /// <summary>Larger documents only make less of the time.</summary>
    private const int MaximumLength = 40_000;

    /// <summary>Names, texts, and trees where the text is sound.</summary>
    public static IReadOnlyList<(string Name, string Text, JsonNode? Tree)> All { get; } =
    [
        .. Own().Select(d => (d.Name, d.Text, DocumentTree.Of(d.Name, d.Text))),
        .. SharedData.Files("openapi", ".json", ".yaml", ".yml")
            .Select(f => (Name: Path.GetFileName(f), Text: File.ReadAllText(f)))
            .Where(d => d.Text.Length is > 100 and < MaximumLength)
            .Select(d => (d.Name, d.Text, DocumentTree.Of(d.Name, d.Text))),
    ];

    private static IEnumerable<(string Name, string Text)> Own()
    {
        string folder = Path.Combine(SharedData.Repository, "tests", "Shared", "Mutations");
        return Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllText(f)));
    }
}
