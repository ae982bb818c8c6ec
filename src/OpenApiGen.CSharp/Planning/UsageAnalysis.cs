using OpenApiGen.Model;
using OpenApiGen.Shapes;

namespace OpenApiGen.CSharp.Planning;

/// <summary>Finds out which schemas are used in which direction, and which of them differ between directions.</summary>
internal sealed class UsageAnalysis
{
    private readonly Shaper _shaper;
    private readonly CancellationToken _cancellation;
    private readonly HashSet<int> _directional = [];
    private readonly HashSet<int> _withFiles = [];
    private readonly FormFiles _files;
    private readonly List<(SchemaId Child, PropertyShape? Property)> _children = [];
    private readonly HashSet<(int Id, Usage Usage)> _used = [];
    private readonly HashSet<(int Id, Usage Usage)> _read = [];
    private readonly HashSet<(int Id, Usage Usage)> _written = [];

    /// <param name="shaper">The shapes of the contract's schemas.</param>
    /// <param name="roots">Schemas that operations use.</param>
    /// <param name="files">Which parts of forms are files.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public UsageAnalysis(Shaper shaper, IReadOnlyList<(SchemaId Schema, Usage Usage)> roots, FormFiles files, CancellationToken cancellation)
    {
        _shaper = shaper;
        _cancellation = cancellation;
        _files = files;
        FindDifferences(roots.Select(r => r.Schema));
        Mark(roots);
    }

    /// <summary>The usages that occur of a schema that is no alias.</summary>
    public bool IsUsed(SchemaId id, Usage usage) => _used.Contains((id.Index, usage));

    /// <summary>True where requests carry it.</summary>
    public bool IsRead(SchemaId id, Usage usage) => _read.Contains((id.Index, usage));

    /// <summary>True where answers carry it.</summary>
    public bool IsWritten(SchemaId id, Usage usage) => _written.Contains((id.Index, usage));

    /// <summary>Ids of all schemas in use, in order.</summary>
    public IEnumerable<int> Used => _used.Select(u => u.Id).Distinct().OrderBy(i => i);

    /// <summary>The usage that makes a difference for a schema, within one that is given.</summary>
    public Usage Variant(SchemaId id, Usage usage) =>
        usage == Usage.Form ? (_withFiles.Contains(id.Index) ? Usage.Form : Variant(id, Usage.Request))
        : usage != Usage.Neutral && _directional.Contains(id.Index) ? usage
        : Usage.Neutral;

    /// <summary>True where a property does not travel in a direction.</summary>
    public static bool IsLeftOut(PropertyShape property, Usage usage) =>
        (property.ReadOnly && usage is Usage.Request or Usage.Form) || (property.WriteOnly && usage == Usage.Response);

    /// <summary>True for what a multipart form sends as a file.</summary>
    public bool IsFile(SchemaId id) => _files.IsFile(id);

    private void FindDifferences(IEnumerable<SchemaId> roots)
    {
        var parents = new Dictionary<int, List<int>>();
        var seen = new HashSet<int>();
        var open = new Stack<SchemaId>();
        foreach (SchemaId root in roots)
            Push(root);

        while (open.Count > 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            SchemaId id = open.Pop();
            Shape shape = _shaper[id];
            if (IsFile(id))
                _withFiles.Add(id.Index);

            if (shape is ObjectShape { Properties: var properties } && properties.Any(p => p.ReadOnly || p.WriteOnly))
                _directional.Add(id.Index);

            foreach ((SchemaId child, _) in Children(shape))
            {
                SchemaId target = Push(child);
                if (!parents.TryGetValue(target.Index, out List<int>? list))
                    parents.Add(target.Index, list = []);

                list.Add(id.Index);
            }
        }

        Spread(_directional, parents);
        Spread(_withFiles, parents);

        SchemaId Push(SchemaId id)
        {
            SchemaId target = _shaper.Resolve(id, out _);
            if (seen.Add(target.Index))
                open.Push(target);

            return target;
        }
    }

    private static void Spread(HashSet<int> marked, Dictionary<int, List<int>> parents)
    {
        var open = new Stack<int>(marked);
        while (open.Count > 0)
            if (parents.TryGetValue(open.Pop(), out List<int>? list))
                foreach (int parent in list)
                    if (marked.Add(parent))
                        open.Push(parent);
    }

    private void Mark(IReadOnlyList<(SchemaId Schema, Usage Usage)> roots)
    {
        var open = new Stack<(SchemaId Id, Usage Usage)>();
        var seen = new HashSet<(int, Usage)>();
        foreach ((SchemaId schema, Usage usage) in roots)
            Push(schema, usage);

        while (open.Count > 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            (SchemaId id, Usage usage) = open.Pop();
            Usage variant = Variant(id, usage);
            _used.Add((id.Index, variant));
            (usage == Usage.Response ? _written : _read).Add((id.Index, variant));
            foreach ((SchemaId child, PropertyShape? property) in Children(_shaper[id]))
                if (property is null || !IsLeftOut(property, usage))
                    Push(child, usage);
        }

        void Push(SchemaId id, Usage usage)
        {
            SchemaId target = _shaper.Resolve(id, out _);
            if (seen.Add((target.Index, usage)))
                open.Push((target, usage));
        }
    }

    /// <summary>What a shape is made of, in a list that the next call uses again.</summary>
    private List<(SchemaId Child, PropertyShape? Property)> Children(Shape shape)
    {
        _children.Clear();
        switch (shape)
        {
            case ObjectShape value:
                foreach (PropertyShape property in value.Properties)
                    _children.Add((property.Schema, property));

                AddChild(value.Additional);
                break;
            case ArrayShape value:
                AddChild(value.Item);
                break;
            case MapShape value:
                AddChild(value.Value);
                break;
            case UnionShape value:
                foreach (SchemaId branch in value.Branches)
                    AddChild(branch);

                break;
        }

        return _children;
    }

    private void AddChild(SchemaId? id)
    {
        if (id is { } child)
            _children.Add((child, null));
    }
}
