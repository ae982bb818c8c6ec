using OpenApiGen.Text;

namespace OpenApiGen.Reading;

/// <summary>Schemas that have an address of their own (<c>$id</c>), names inside them (<c>$anchor</c>, <c>$dynamicAnchor</c>), and documents with <c>$self</c>.</summary>
internal sealed class ResourceIndex
{
    private readonly Dictionary<string, Located> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Resource, string Name), Located> _anchors = [];
    private readonly Dictionary<SourceFile, string> _addresses = [];

    public ResourceIndex(IReadOnlyList<SourceFile> files)
    {
        foreach (SourceFile file in files)
        {
            if (file.Tree.Root is not { IsMapping: true } root)
                continue;

            string address = root["$self"] is { IsString: true } self ? FileAddress.Combine(file.Address, WithoutFragment(self.Text)) : file.Address;
            _addresses[file] = address;
            var located = new Located(file, root, "", address);
            if (address != file.Address)
                AddResource(address, located);

            // Most documents have none of these keywords and are spared the walk.
            if (Mentions(file.Text, "$id") || Mentions(file.Text, "$anchor") || Mentions(file.Text, "$dynamicAnchor"))
                Walk(located, names: false);
        }
    }

    /// <summary>The base address of a file's root.</summary>
    public string AddressOf(SourceFile file) => _addresses.TryGetValue(file, out string? address) ? address : file.Address;

    /// <summary>The schema or document with an address of its own.</summary>
    public Located? Resource(string address) => _resources.TryGetValue(address, out Located found) ? found : null;

    /// <summary>The schema that is named inside a resource.</summary>
    public Located? Anchor(string resource, string name) => _anchors.TryGetValue((resource, name), out Located found) ? found : null;

    /// <summary>A URI without an empty or other fragment.</summary>
    public static string WithoutFragment(string uri) => uri.IndexOf('#') is >= 0 and int hash ? uri.Substring(0, hash) : uri;

    private static bool Mentions(string text, string keyword) => text.IndexOf(keyword, StringComparison.Ordinal) >= 0;

    private void AddResource(string address, Located at)
    {
        if (!_resources.ContainsKey(address))
            _resources.Add(address, at);
    }

    private void Walk(Located at, bool names)
    {
        if (at.Node.IsSequence)
        {
            for (int i = 0; i < at.Count; i++)
                Walk(at.Item(i), names: false);

            return;
        }

        if (!at.Node.IsMapping)
            return;

        if (!names)
            at = Register(at);

        for (int i = 0; i < at.Count; i++)
        {
            string key = at.KeyText(i);

            // In these, keys are keywords no longer: data that may look like a schema, or names that users chose.
            if (!names && (key is "enum" or "const" or "default" or "example" or "examples" || key.StartsWith("x-", StringComparison.Ordinal)))
                continue;

            Walk(at.Entry(i), !names && key is "properties" or "patternProperties" or "$defs" or "definitions" or "dependentSchemas" or "schemas");
        }
    }

    private Located Register(Located at)
    {
        if (at.PeekText("$id") is { } id && WithoutFragment(id) is { Length: > 0 } relative)
        {
            at = at with { Base = FileAddress.Combine(at.Base, relative) };
            AddResource(at.Base, at);
        }

        foreach (string keyword in (string[])["$anchor", "$dynamicAnchor"])
            if (at.PeekText(keyword) is { } name && !_anchors.ContainsKey((at.Base, name)))
                _anchors.Add((at.Base, name), at);

        return at;
    }
}
