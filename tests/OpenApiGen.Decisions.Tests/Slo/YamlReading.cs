using YamlDotNet.RepresentationModel;

namespace OpenApiGen.Decisions.Tests.Slo;

/// <summary>Reads YAML that we wrote, with a reader that we did not write.</summary>
internal static class YamlReading
{
    public static IReadOnlyList<YamlMappingNode> Documents(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. stream.Documents.Select(static d => (YamlMappingNode)d.RootNode)];
    }

    /// <summary>A value by keys and indexes; null where there is none.</summary>
    public static YamlNode? At(this YamlNode node, params object[] path)
    {
        foreach (object step in path)
        {
            if (step is int index)
                node = ((YamlSequenceNode)node).Children[index];
            else if (((YamlMappingNode)node).Children.TryGetValue(new YamlScalarNode((string)step), out YamlNode? value))
                node = value;
            else
                return null;
        }

        return node;
    }

    public static string? Text(this YamlNode node, params object[] path) => (node.At(path) as YamlScalarNode)?.Value;

    public static IReadOnlyList<YamlNode> Items(this YamlNode node, params object[] path) => [.. ((YamlSequenceNode)node.At(path)!).Children];
}
