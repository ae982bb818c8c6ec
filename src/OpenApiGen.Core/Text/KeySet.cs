namespace OpenApiGen.Text;

/// <summary>The keys of a mapping that is being read, to find the second of two equal ones.</summary>
internal struct KeySet
{
    /// <summary>Up to here comparing all keys is cheaper than hashing each.</summary>
    private const int Few = 8;

    private HashSet<string>? _many;

    /// <summary>Whether a mapping lacks a key, which the caller then adds to both.</summary>
    public bool IsNew(Node mapping, string key)
    {
        if (_many is not null)
            return _many.Add(key);

        for (int i = 0; i < mapping.Count; i++)
            if (mapping.KeyAt(i).Text == key)
                return false;

        if (mapping.Count == Few)
        {
            _many = new HashSet<string>(StringComparer.Ordinal) { key };
            for (int i = 0; i < mapping.Count; i++)
                _many.Add(mapping.KeyAt(i).Text);
        }

        return true;
    }
}
