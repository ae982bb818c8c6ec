using OpenApiGen.Text;

namespace OpenApiGen.Reading;

/// <summary>
/// Schemas that have an address of their own (<c>$id</c>), names inside them (<c>$anchor</c>, <c>$dynamicAnchor</c>), and documents with <c>$self</c>.
/// In files that declare themselves as draft 4, <c>id</c> is both.
/// </summary>
internal sealed class ResourceIndex
{
    private readonly Dictionary<string, Located> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Resource, string Name), Located> _anchors = [];
    private readonly Dictionary<SourceFile, string> _addresses = [];
    private readonly Dictionary<string, Dictionary<string, Located>> _dynamicAnchors = new(StringComparer.Ordinal);
    private readonly Dictionary<Node, string> _bases = [];

    public ResourceIndex(IReadOnlyList<SourceFile> files)
    {
        foreach (SourceFile file in files)
        {
            if (file.Tree.Root is not { IsMapping: true } root)
                continue;

            string address = root["$self"] is { IsString: true } self ? FileAddress.Combine(file.Address, WithoutFragment(self.Text)) : file.Address;
            _addresses[file] = address;
            var located = new Located(file, root, PointerTrail.Root, address);
            if (address != file.Address)
                AddResource(address, located);

            // Most documents have none of these keywords and are spared the walk.
            if (Mentions(file.Text, "$id") || Mentions(file.Text, "$anchor") || Mentions(file.Text, "$dynamicAnchor") || IsDraft4(file))
                Walk(located, names: false);
        }
    }

    /// <summary>The base address of a file's root.</summary>
    public string AddressOf(SourceFile file) => _addresses.TryGetValue(file, out string? address) ? address : file.Address;

    /// <summary>The schema or document with an address of its own.</summary>
    public Located? Resource(string address) => _resources.TryGetValue(address, out Located found) ? found : null;

    /// <summary>The schema that is named inside a resource.</summary>
    public Located? Anchor(string resource, string name) => _anchors.TryGetValue((resource, name), out Located found) ? found : null;

    /// <summary>The same value, references inside it resolved against its own address where it has one.</summary>
    public Located Enter(Located at) => _bases.TryGetValue(at.Node, out string? address) ? at with { Base = address } : at;

    /// <summary>True where any resource has a <c>$dynamicAnchor</c>.</summary>
    public bool HasDynamicAnchors => _dynamicAnchors.Count > 0;

    /// <summary>The schemas in a resource that a <c>$dynamicAnchor</c> names, by name; null where there are none.</summary>
    public IReadOnlyDictionary<string, Located>? DynamicAnchors(string resource) => _dynamicAnchors.TryGetValue(resource, out Dictionary<string, Located>? found) ? found : null;

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
        bool isDraft4 = IsDraft4(at.File);
        if (isDraft4 && at.PeekText("$ref") is not null)
            return at;

        string? id = at.PeekText(isDraft4 ? "id" : "$id");
        if (id is not null && WithoutFragment(id) is { Length: > 0 } relative)
        {
            at = at with { Base = FileAddress.Combine(at.Base, relative) };
            AddResource(at.Base, at);
            _bases[at.Node] = at.Base;
        }

        if (isDraft4)
        {
            if (id?.IndexOf('#') is >= 0 and int hash)
                AddAnchor(at, id.Substring(hash + 1));
        }
        else
        {
            AddAnchor(at, at.PeekText("$anchor"));
            AddAnchor(at, at.PeekText("$dynamicAnchor"));
            AddDynamicAnchor(at, at.PeekText("$dynamicAnchor"));
        }

        return at;
    }

    private void AddAnchor(Located at, string? name)
    {
        if (name is { Length: > 0 } && !_anchors.ContainsKey((at.Base, name)))
            _anchors.Add((at.Base, name), at);
    }

    private void AddDynamicAnchor(Located at, string? name)
    {
        if (name is null)
            return;

        if (!_dynamicAnchors.TryGetValue(at.Base, out Dictionary<string, Located>? names))
            _dynamicAnchors.Add(at.Base, names = new Dictionary<string, Located>(StringComparer.Ordinal));

        if (!names.ContainsKey(name))
            names.Add(name, at);
    }

    private static bool IsDraft4(SourceFile file) => file.Tree.Root?["$schema"] is { IsString: true } dialect && dialect.Text.IndexOf("/draft-04/", StringComparison.Ordinal) >= 0;
}
