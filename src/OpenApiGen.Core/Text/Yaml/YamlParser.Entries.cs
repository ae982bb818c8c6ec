namespace OpenApiGen.Text.Yaml;

/// <summary>What is known of the keys of a mapping while it is read.</summary>
/// <param name="children">Where its entries are to be pushed.</param>
internal struct MappingKeys(NodeStack children)
{
    /// <summary>The place of its first key.</summary>
    public readonly int First = children.Count;

    public KeySet Known = new(children, children.Count);

    /// <summary>Whether one of them is a merge key.</summary>
    public bool Merges;
}

/// <summary>Adding entries and items to collections; merge keys.</summary>
internal sealed partial class YamlParser
{
    /// <summary>The scalar <c>&lt;&lt;</c> that was read last, without quotes and tag.</summary>
    private Node? _mergeKey;

    private bool IsMergeKey(Node? key) => key is not null && ReferenceEquals(key, _mergeKey);

    private void AddItem(Node? item)
    {
        if (item is null)
            return;

        CountNodes(1);
        _children.Push(item);
    }

    private void AddEntry(ref MappingKeys keys, Node? key, Node? value, bool merges)
    {
        if (key is null || value is null)
            return;

        if (key.Kind is NodeKind.Sequence or NodeKind.Mapping)
        {
            _problems.Report(SyntaxProblemKind.Unsupported, key.Start, key.End, $"a {(key.Kind == NodeKind.Mapping ? "mapping" : "sequence")} is used as a key, where a string is expected");
            return;
        }

        if (key.Kind != NodeKind.String)
            key = AsSpelled(key);

        CountNodes(2);
        if (keys.Known.IsNew(key.Text))
        {
            keys.Merges |= merges;
            _children.Push(key);
            _children.Push(value);
        }
        else
        {
            _problems.ReportDuplicate(key);
        }
    }

    /// <summary>A key whose text is what is written, not the value that the core schema reads in it.</summary>
    private Node AsSpelled(Node key)
    {
        int start = key.Start, end = key.End;
        if (end - start >= 2 && _text[start] is '"' or '\'')
        {
            start++;
            end--;
        }

        return end - start == key.Text.Length && string.CompareOrdinal(_text, start, key.Text, 0, end - start) == 0
            ? key
            : new Node(key.Kind, _interner.Get(_text, start, end - start), key.Start, key.End);
    }

    /// <summary>
    /// The entries of a mapping with those that its merge key brings, in the merge key's place. The mapping's own entries win,
    /// then those of the mapping that is merged first.
    /// </summary>
    private Node Merge(Node mapping)
    {
        int at = mapping.IndexOf("<<");
        Node source = mapping.ValueAt(at);
        if (!IsMergeable(source))
        {
            _problems.Report(SyntaxProblemKind.Unsupported, source.Start, source.End, "a mapping or a sequence of mappings is expected behind '<<'");
            return mapping;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < mapping.Count; i++)
            known.Add(mapping.KeyAt(i).Text);

        var merged = new Node(NodeKind.Mapping, mapping.Start) { End = mapping.End };
        for (int i = 0; i < mapping.Count; i++)
        {
            if (i != at)
                merged.Add(mapping.KeyAt(i), mapping.ValueAt(i));
            else if (source.IsMapping)
                AddMissing(merged, source, known);
            else
                for (int j = 0; j < source.Count; j++)
                    AddMissing(merged, source.ValueAt(j), known);
        }

        return merged;
    }

    private static bool IsMergeable(Node source)
    {
        if (!source.IsSequence)
            return source.IsMapping;

        for (int i = 0; i < source.Count; i++)
            if (!source.ValueAt(i).IsMapping)
                return false;

        return true;
    }

    private static void AddMissing(Node merged, Node source, HashSet<string> known)
    {
        for (int i = 0; i < source.Count; i++)
            if (known.Add(source.KeyAt(i).Text))
                merged.Add(source.KeyAt(i), source.ValueAt(i));
    }
}
