using OpenApiGen.Model;

namespace OpenApiGen.Shapes;

/// <summary>The schemas of a contract, and further ones that are made of them.</summary>
public sealed class SchemaTable
{
    private readonly List<Schema> _schemas;
    private readonly Dictionary<Schema, SchemaId> _added = new(ReferenceComparer.Instance);

    /// <summary>Begins with the contract's schemas under their own ids.</summary>
    public SchemaTable(EquatableArray<Schema> schemas)
    {
        _schemas = [.. schemas];
        ContractCount = _schemas.Count;
    }

    /// <summary>How many schemas the contract itself has.</summary>
    public int ContractCount { get; }

    /// <summary>The schema of an id.</summary>
    public Schema this[SchemaId id] => _schemas[id.Index];

    /// <summary>Gives a made schema an id.</summary>
    public SchemaId Add(Schema schema)
    {
        if (_added.TryGetValue(schema, out SchemaId known))
            return known;

        var id = new SchemaId(_schemas.Count);
        _schemas.Add(schema);
        _added.Add(schema, id);
        return id;
    }

    private sealed class ReferenceComparer : IEqualityComparer<Schema>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(Schema? x, Schema? y) => ReferenceEquals(x, y);

        public int GetHashCode(Schema obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
