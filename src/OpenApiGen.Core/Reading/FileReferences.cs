using OpenApiGen.Text;

namespace OpenApiGen.Reading;

/// <summary>Finds which files a document refers to.</summary>
public static class FileReferences
{
    /// <summary>A document and the files that it refers to, directly or through others, in order of path.</summary>
    /// <param name="document">The document.</param>
    /// <param name="files">All files there are.</param>
    public static IReadOnlyList<SourceFile> Closure(SourceFile document, IReadOnlyList<SourceFile> files)
    {
        // Files that are known by another address than their path may be meant by any reference.
        var found = new HashSet<SourceFile> { document };
        var open = new Queue<SourceFile>();
        open.Enqueue(document);
        while (open.Count > 0)
        {
            SourceFile current = open.Dequeue();
            foreach (string target in Targets(current))
                foreach (SourceFile file in files)
                    if ((file.Address == target || file.Tree.Root?["$id"]?.Text == target || file.Tree.Root?["$self"]?.Text == target) && found.Add(file))
                        open.Enqueue(file);
        }

        return [.. found.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>What a file may refer to outside of itself: references as they are written, and as addresses. Most of them are files; which are is not known here.</summary>
    public static IReadOnlyCollection<string> Targets(SourceFile file)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        if (file.Tree.Root is { } root)
            Collect(root, file, targets, []);

        return targets;
    }

    private static void Collect(Node node, SourceFile file, HashSet<string> targets, HashSet<Node> seen)
    {
        for (int i = 0; i < node.Count; i++)
        {
            Node value = node.ValueAt(i);

            // References, and values of discriminator mappings: strings that name a file.
            if (value.IsString && node.IsMapping && value.Text.Length > 0 && value.Text[0] != '#' && MayNameFile(node.KeyAt(i).Text, value.Text))
            {
                int hash = value.Text.IndexOf('#');
                string resource = hash < 0 ? value.Text : value.Text.Substring(0, hash);
                targets.Add(resource);
                targets.Add(FileAddress.Combine(file.Address, resource.IndexOf('%') < 0 ? resource : Uri.UnescapeDataString(resource)));
            }
            else if (value.Count > 0 && seen.Add(value))
            {
                Collect(value, file, targets, seen);
            }
        }
    }

    private static bool MayNameFile(string key, string value) =>
        key is "$ref" or "$dynamicRef" || (value.Length < 200 && value.IndexOf(' ') < 0 && (value.IndexOf("#/", StringComparison.Ordinal) > 0
            || value.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || value.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || value.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)));
}
