namespace OpenApiGen.Text;

/// <summary>The keys of a mapping that is being read, to find the second of two equal ones.</summary>
/// <param name="entries">Where the mapping's keys and values lie in turn.</param>
/// <param name="first">The place of its first key.</param>
internal struct KeySet(NodeStack entries, int first)
{
    /// <summary>Up to here comparing all keys is cheaper than hashing each.</summary>
    private const int Few = 8;

    private HashSet<string>? _many;

    /// <summary>Whether the mapping lacks a key, which the caller then adds.</summary>
    public bool IsNew(string key)
    {
        if (_many is not null)
            return _many.Add(key);

        int end = entries.Count;
        for (int i = first; i < end; i += 2)
            if (entries[i].Text == key)
                return false;

        if (end - first == 2 * Few)
        {
            _many = new HashSet<string>(StringComparer.Ordinal) { key };
            for (int i = first; i < end; i += 2)
                _many.Add(entries[i].Text);
        }

        return true;
    }
}
