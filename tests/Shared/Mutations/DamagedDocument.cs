using System.Text.Json.Nodes;

namespace OpenApiGen.Testing;

/// <summary>Documents with something wrong in them.</summary>
internal static class DamagedDocument
{
    /// <summary>A document damaged in the way of a seed.</summary>
    /// <param name="seed">Chooses the damage.</param>
    /// <param name="name">The document's file name.</param>
    /// <param name="text">Its text.</param>
    /// <param name="tree">Its content; null where the text is not sound.</param>
    /// <returns>The text with a name whose ending fits it. Every JSON text is YAML, too, and is read as such now and then.</returns>
    public static (string Name, string Text) Of(int seed, string name, string text, JsonNode? tree)
    {
        (string damaged, bool isJson) = new DocumentMutator(seed).Mutate(text, tree);
        return (Path.ChangeExtension(name, isJson && seed % 4 != 0 ? ".json" : ".yaml"), damaged);
    }
}
