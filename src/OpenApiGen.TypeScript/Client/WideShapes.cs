using OpenApiGen.Model;
using OpenApiGen.Shapes;
using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Client;

/// <summary>
/// Where integers of 64 bits are in what a server sends, as types.ts has them: JSON itself does not tell a bigint from a number.
/// Nothing else of a schema is kept.
/// </summary>
internal sealed class WideShapes
{
    private readonly ApiPlan _api;
    private readonly Contract _contract;
    private readonly bool[] _isWide;
    private readonly List<DeclaredSchema> _used = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public WideShapes(ApiPlan api)
    {
        _api = api;
        _contract = api.Contract;
        _isWide = api.Options.Int64 == Int64Form.BigInt ? FindWide() : new bool[_contract.Schemas.Count];
    }

    /// <summary>True once a shape that has a name was asked for.</summary>
    public bool IsUsed => _used.Count > 0;

    /// <summary>Where they are in a value; null where there are none.</summary>
    public ScriptValue? Of(SchemaId id)
    {
        if (id.Index >= _isWide.Length || !_isWide[id.Index])
            return null;

        if (_api.Names.Find(id, Directions.Response) is not { } declared)
            return Inline(id);

        if (_known.Add(declared.Name))
            _used.Add(declared);

        return new ScriptObject([("ref", declared.Name)]);
    }

    /// <summary>Where they are in a value that is any of several; null where there are none.</summary>
    public ScriptValue? OfAny(IEnumerable<SchemaId> ids) => Any([.. ids.Select(Of).OfType<ScriptValue>()]);

    /// <summary>The declaration of shapes that have names; null where there are none.</summary>
    public Doc? Declaration()
    {
        if (!IsUsed)
            return null;

        // Shapes of names ask for more names.
        var shapes = new List<(string, ScriptValue)>();
        for (int i = 0; i < _used.Count; i++)
            shapes.Add((_used[i].Name, Inline(_used[i].Schema) ?? "any"));

        return Doc.Concat("const shapes: Readonly<Record<string, Shape>> = ", new ScriptObject(shapes) { IsBroken = true }.ToDoc(), ";");
    }

    private ScriptValue? Inline(SchemaId id)
    {
        Schema schema = _contract[id];
        var parts = new List<ScriptValue>();
        if (IsWide(schema))
            parts.Add("bigint");

        if (Any([.. schema.PrefixItems.Concat(schema.Items is { } items ? [items] : []).Select(Of).OfType<ScriptValue>()]) is { } item)
            parts.Add(new ScriptObject([("items", item)]));

        if (Object(schema) is { } known)
            parts.Add(known);

        foreach (SchemaId part in schema.AllOf.Concat(schema.AnyOf).Concat(schema.OneOf).Concat(Descendants(id)))
            if (Of(part) is { } shape)
                parts.Add(shape);

        return Any(parts);
    }

    private ScriptObject? Object(Schema schema)
    {
        (string, ScriptValue)[] properties = [.. schema.Properties.Select(p => (p.Name, Shape: Of(p.Schema))).Where(p => p.Shape is not null).Select(p => (p.Name, p.Shape!))];
        ScriptValue? rest = OfAny(schema.PatternProperties.Select(p => p.Schema).Concat(schema.AdditionalProperties is { } other ? [other] : []));
        if (properties.Length == 0 && rest is null)
            return null;

        (string, ScriptValue) known = ("properties", new ScriptObject(properties));
        return new ScriptObject(rest is null ? [known] : [known, ("rest", rest)]);
    }

    private static ScriptValue? Any(IReadOnlyList<ScriptValue> shapes)
    {
        ScriptValue[] distinct = [.. shapes.Distinct()];
        return distinct.Length switch
        {
            0 => null,
            1 => distinct[0],
            _ => new ScriptObject([("anyOf", new ScriptList(distinct))]),
        };
    }

    /// <summary>What builds upon a base: used by itself, it is any of those.</summary>
    private IEnumerable<SchemaId> Descendants(SchemaId id) =>
        _api.Names.FindBase(id, Directions.Response) is not null && _api.Shaper[id] is UnionShape union ? union.Branches.Where(b => b.Index < _contract.Schemas.Count) : [];

    private static bool IsWide(Schema schema) => (schema.Types & SchemaTypes.Integer) != 0 && schema is { Format: "int64", Enum: null, Const: null };

    private bool[] FindWide()
    {
        int count = _contract.Schemas.Count;
        var isWide = new bool[count];
        var parents = new List<int>?[count];
        var open = new Stack<int>();
        for (int i = 0; i < count; i++)
        {
            foreach (SchemaId child in SchemaLinks.Of(_contract.Schemas[i]).Concat(Descendants(new SchemaId(i))))
                (parents[child.Index] ??= []).Add(i);

            if (IsWide(_contract.Schemas[i]))
            {
                isWide[i] = true;
                open.Push(i);
            }
        }

        while (open.Count > 0)
        {
            foreach (int parent in parents[open.Pop()] ?? [])
            {
                if (isWide[parent])
                    continue;

                isWide[parent] = true;
                open.Push(parent);
            }
        }

        return isWide;
    }
}
