namespace OpenApiGen.Runtime;

/// <summary>Finds pairs by their names, however many there are.</summary>
internal sealed class PairIndex
{
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);
    private readonly int[] _next;

    /// <summary>Makes an index.</summary>
    /// <param name="pairs">The pairs, which stay as they are.</param>
    /// <param name="keyLength">How much of a name counts; zero or less for a pair that is not to be found.</param>
    public PairIndex(List<(string Name, string Raw)> pairs, Func<string, int> keyLength)
    {
        _next = new int[pairs.Count];
        for (int i = pairs.Count - 1; i >= 0; i--)
        {
            string name = pairs[i].Name;
            int length = keyLength(name);
            if (length < 0 || (length == 0 && name.Length > 0))
                continue;

            string key = name[..length];
            _next[i] = _first.GetValueOrDefault(key, -1);
            _first[key] = i;
        }
    }

    /// <summary>The index of the first pair with a key, or -1.</summary>
    public int First(string key) => _first.GetValueOrDefault(key, -1);

    /// <summary>The index of the next pair with the same key, or -1.</summary>
    public int Next(int index) => _next[index];
}
