using OpenApiGen.Model;

namespace OpenApiGen.Reading;

/// <summary>
/// Settles what <c>$dynamicRef</c> means. By JSON Schema (core, 8.2.3.2) it leads to the schema with that <c>$dynamicAnchor</c> in the outermost
/// resource on the way from where judging began. So a schema from which such a reference can be reached is a template with the names as
/// parameters: here it is copied once for every set of arguments that occurs, and nothing dynamic is left.
/// </summary>
internal sealed class DynamicScopes
{
    /// <summary>Copies that are made at most; templates of templates can ask for any number.</summary>
    private const int MaximumCopies = 5_000;

    private readonly List<Schema> _schemas;
    private readonly Schema[] _originals;
    private readonly IReadOnlyDictionary<int, DynamicReference> _references;
    private readonly Func<int, IReadOnlyDictionary<string, SchemaId>?> _anchorsOf;
    private readonly string[] _names;
    private readonly HashSet<int>[] _reachable;
    private readonly Dictionary<(int Schema, string Arguments), int> _made = [];
    private readonly Queue<(int Made, int Original, SchemaId?[] Arguments)> _queue = [];

    /// <param name="schemas">The table; schemas are replaced in it, and copies added.</param>
    /// <param name="references">Dynamic references by the index of the schema that has them.</param>
    /// <param name="anchorsOf">Schemas that are named in the resource that a schema belongs to; null where there are none.</param>
    public DynamicScopes(List<Schema> schemas, IReadOnlyDictionary<int, DynamicReference> references, Func<int, IReadOnlyDictionary<string, SchemaId>?> anchorsOf)
    {
        _schemas = schemas;
        _originals = [.. schemas];
        _references = references;
        _anchorsOf = anchorsOf;
        _names = [.. references.Values.Select(r => r.Name).Distinct().OrderBy(n => n, StringComparer.Ordinal)];
        _reachable = FindReachable();
    }

    /// <summary>Copies, as pairs of indexes: the copy's and the original's.</summary>
    public List<(int Copy, int Original)> Copies { get; } = [];

    /// <summary>True where there were so many copies to make that some schemas keep what their references mean by themselves.</summary>
    public bool IsCutShort { get; private set; }

    public void Settle()
    {
        var nothing = new SchemaId?[_names.Length];
        for (int i = 0; i < _originals.Length; i++)
            Instance(new SchemaId(i), nothing);

        while (_queue.Count > 0)
        {
            (int made, int original, SchemaId?[] arguments) = _queue.Dequeue();
            Schema schema = SchemaLinks.Map(_originals[original], id => Instance(id, arguments));
            if (_references.TryGetValue(original, out DynamicReference reference) && arguments[NameIndex(reference.Name)] is { } argument)
            {
                SchemaId[] parts = [.. schema.AllOf];
                parts[reference.Position] = Instance(argument, arguments);
                schema.AllOf = new EquatableArray<SchemaId>(parts);
            }

            if (made != original)
                schema.Name = null;

            _schemas[made] = schema;
        }
    }

    /// <summary>The schema for arguments that are known where it is used; those that its own resource gives come after them.</summary>
    private SchemaId Instance(SchemaId id, SchemaId?[] known)
    {
        HashSet<int> parameters = _reachable[id.Index];
        if (parameters.Count == 0)
            return id;

        IReadOnlyDictionary<string, SchemaId>? anchors = _anchorsOf(id.Index);
        var arguments = new SchemaId?[_names.Length];
        bool isOwn = true;
        foreach (int parameter in parameters)
        {
            SchemaId? own = anchors is not null && anchors.TryGetValue(_names[parameter], out SchemaId found) ? found : null;
            arguments[parameter] = known[parameter] ?? own;
            isOwn &= arguments[parameter] == own;
        }

        (int, string) key = (id.Index, string.Join(",", arguments.Select(a => a?.ToString())));
        if (_made.TryGetValue(key, out int made))
            return new SchemaId(made);

        if (!isOwn && Copies.Count >= MaximumCopies)
        {
            IsCutShort = true;
            return id;
        }

        made = id.Index;
        if (!isOwn)
        {
            made = _schemas.Count;
            _schemas.Add(_originals[id.Index]);
            Copies.Add((made, id.Index));
        }

        _made.Add(key, made);
        _queue.Enqueue((made, id.Index, arguments));
        return new SchemaId(made);
    }

    /// <summary>By schema, the names of dynamic references that judging by it may come to, as indexes.</summary>
    private HashSet<int>[] FindReachable()
    {
        var users = new List<int>[_originals.Length];
        for (int i = 0; i < users.Length; i++)
            users[i] = [];

        ILookup<string, int> candidates = Enumerable.Range(0, _originals.Length)
            .SelectMany(i => _anchorsOf(i) ?? new Dictionary<string, SchemaId>(), (_, anchor) => (anchor.Key, anchor.Value.Index))
            .Distinct()
            .ToLookup(a => a.Key, a => a.Index);
        for (int i = 0; i < _originals.Length; i++)
        {
            foreach (SchemaId link in SchemaLinks.Of(_originals[i]))
                users[link.Index].Add(i);

            if (_references.TryGetValue(i, out DynamicReference reference))
                foreach (int candidate in candidates[reference.Name])
                    users[candidate].Add(i);
        }

        var reachable = new HashSet<int>[_originals.Length];
        for (int i = 0; i < reachable.Length; i++)
            reachable[i] = [];

        var open = new Stack<(int Schema, int Name)>();
        foreach (KeyValuePair<int, DynamicReference> reference in _references)
            open.Push((reference.Key, NameIndex(reference.Value.Name)));

        while (open.Count > 0)
        {
            (int schema, int name) = open.Pop();
            if (reachable[schema].Add(name))
                foreach (int user in users[schema])
                    open.Push((user, name));
        }

        return reachable;
    }

    private int NameIndex(string name) => Array.BinarySearch(_names, name, StringComparer.Ordinal);
}
