using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApiGen.Text;

namespace OpenApiGen.Testing;

/// <summary>Documents to damage: one of each version that uses about everything, and those of strangers where they are on this machine.</summary>
internal static class MutationSources
{
    /// <summary>Larger documents only make less of the time.</summary>
    private const int MaximumLength = 40_000;

    /// <summary>Names, texts, and trees where the text is sound.</summary>
    public static IReadOnlyList<(string Name, string Text, JsonNode? Tree)> All { get; } =
    [
        .. Own().Select(d => (d.Name, d.Text, Tree(d.Text, isJson: false))),
        .. SharedData.Files("openapi", ".json", ".yaml", ".yml")
            .Select(f => (Name: Path.GetFileName(f), Text: File.ReadAllText(f)))
            .Where(d => d.Text.Length is > 100 and < MaximumLength)
            .Select(d => (d.Name, d.Text, Tree(d.Text, d.Name.EndsWith(".json", StringComparison.Ordinal)))),
    ];

    private static IEnumerable<(string Name, string Text)> Own()
    {
        string folder = Path.Combine(SharedData.Repository, "tests", "Shared", "Mutations");
        return Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllText(f)));
    }

    private static JsonNode? Tree(string text, bool isJson)
    {
        TextTree tree = isJson ? JsonTreeReader.Read(text) : YamlTreeReader.Read(text);
        return tree.Root is { IsMapping: true } root && tree.Problems.Count == 0 ? Convert(root) : null;
    }

    private static JsonNode? Convert(Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Null:
                return null;
            case NodeKind.Boolean:
                return System.Text.Json.Nodes.JsonValue.Create(node.Text == "true");
            case NodeKind.Integer or NodeKind.Float when !node.Text.Contains('n', StringComparison.Ordinal):
                return JsonNode.Parse(node.Text);
            case NodeKind.Sequence:
                var list = new JsonArray();
                for (int i = 0; i < node.Count; i++)
                    list.Add(Convert(node.ValueAt(i)));

                return list;
            case NodeKind.Mapping:
                var mapping = new JsonObject();
                for (int i = 0; i < node.Count; i++)
                    mapping[node.KeyAt(i).Text] = Convert(node.ValueAt(i));

                return mapping;
            default:
                return System.Text.Json.Nodes.JsonValue.Create(node.Text);
        }
    }
}
