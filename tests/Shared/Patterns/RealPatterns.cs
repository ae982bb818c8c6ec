using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace OpenApiGen.Testing;

/// <summary>The patterns of real documents and of the JSON Schema test suite.</summary>
internal static class RealPatterns
{
    /// <summary>All distinct patterns, in ordinal order.</summary>
    public static IReadOnlyList<string> All()
    {
        var patterns = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string folder in new[] { "openapi", "json-schema-test-suite/tests/draft2020-12", "json-schema-test-suite/tests/draft4" })
        {
            foreach (string file in SharedData.Files(folder, ".json"))
                AddJson(file, patterns);

            foreach (string file in SharedData.Files(folder, ".yaml", ".yml"))
                AddYaml(file, patterns);
        }

        return [.. patterns];
    }

    private static void AddJson(string file, SortedSet<string> patterns)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            Walk(document.RootElement);
        }
        catch (JsonException)
        {
            // Some documents are broken on purpose.
        }

        void Walk(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
                foreach (JsonElement item in element.EnumerateArray())
                    Walk(item);

            if (element.ValueKind != JsonValueKind.Object)
                return;

            foreach (JsonProperty property in element.EnumerateObject())
            {
                if (property.Name == "pattern" && property.Value.ValueKind == JsonValueKind.String)
                    patterns.Add(property.Value.GetString()!);

                if (property.Name == "patternProperties" && property.Value.ValueKind == JsonValueKind.Object)
                    patterns.UnionWith(property.Value.EnumerateObject().Select(p => p.Name));

                Walk(property.Value);
            }
        }
    }

    private static void AddYaml(string file, SortedSet<string> patterns)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(File.ReadAllText(file)));
        }
        catch (YamlException)
        {
            // Some documents are broken on purpose.
        }

        var seen = new HashSet<YamlNode>(ReferenceEqualityComparer.Instance);
        foreach (YamlDocument document in stream.Documents)
            Walk(document.RootNode);

        void Walk(YamlNode node)
        {
            if (!seen.Add(node))
                return;

            if (node is YamlSequenceNode sequence)
                foreach (YamlNode item in sequence)
                    Walk(item);

            if (node is not YamlMappingNode mapping)
                return;

            foreach ((YamlNode key, YamlNode value) in mapping)
            {
                string? name = (key as YamlScalarNode)?.Value;
                if (name == "pattern" && value is YamlScalarNode { Value: { } pattern })
                    patterns.Add(pattern);

                if (name == "patternProperties" && value is YamlMappingNode properties)
                    patterns.UnionWith(properties.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value!));

                Walk(value);
            }
        }
    }
}
