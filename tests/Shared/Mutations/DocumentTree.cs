using System.Text.Json.Nodes;
using OpenApiGen.Text;

namespace OpenApiGen.Testing;

/// <summary>Documents as trees that can be changed.</summary>
internal static class DocumentTree
{
    /// <summary>The content of a text; null where the text is not sound.</summary>
    public static JsonNode? Of(string name, string text)
    {
        TextTree tree = name.EndsWith(".json", StringComparison.Ordinal) ? JsonTreeReader.Read(text) : YamlTreeReader.Read(text);
        return tree.Root is { IsMapping: true } root && tree.Problems.Count == 0 ? Convert(root) : null;
    }

    private static JsonNode? Convert(Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Null:
                return null;
            case NodeKind.Boolean:
                return JsonValue.Create(node.Text == "true");
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
                return JsonValue.Create(node.Text);
        }
    }
}
