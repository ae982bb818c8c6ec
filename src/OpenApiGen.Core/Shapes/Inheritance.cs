using OpenApiGen.Model;

namespace OpenApiGen.Shapes;

/// <summary>
/// The other way to say "one of": a schema with a discriminator and no branches, which named schemas build upon with <c>allOf</c>.
/// </summary>
internal sealed class Inheritance
{
    private readonly EquatableArray<Schema> _schemas;
    private readonly Dictionary<int, List<SchemaId>> _children = [];
    private readonly Dictionary<(int Schema, string Property), List<string>> _values = [];

    public Inheritance(EquatableArray<Schema> schemas)
    {
        _schemas = schemas;
        for (int i = 0; i < schemas.Count; i++)
        {
            NoteValues(schemas[i].Discriminator);
            if (schemas[i].Name is null)
                continue;

            foreach (SchemaId parent in schemas[i].AllOf)
            {
                if (!_children.TryGetValue(parent.Index, out List<SchemaId>? children))
                    _children.Add(parent.Index, children = []);

                children.Add(new SchemaId(i));
            }
        }
    }

    /// <summary>Values of a property by which any discriminator of the contract names a schema.</summary>
    public IReadOnlyList<string> ValuesOf(SchemaId id, string property) => _values.TryGetValue((id.Index, property), out List<string>? values) ? values : [];

    /// <summary>True where a schema is a base whose descendants a property tells apart.</summary>
    public bool IsBase(SchemaId id, Schema schema, string property) => schema.Discriminator?.PropertyName == property && DescendantsOf(id, schema).Count > 0;

    /// <summary>Every schema that builds upon one, at whatever distance, in order of the document; none where the schema names no discriminator of its own.</summary>
    public List<SchemaId> DescendantsOf(SchemaId id, Schema schema)
    {
        if (schema.Discriminator is null || !schema.OneOf.IsEmpty || !schema.AnyOf.IsEmpty || id.Index >= _schemas.Count)
            return [];

        var seen = new HashSet<int> { id.Index };
        var found = new List<SchemaId>();
        var open = new Stack<SchemaId>();
        open.Push(id);
        while (open.Count > 0)
        {
            if (!_children.TryGetValue(open.Pop().Index, out List<SchemaId>? children))
                continue;

            foreach (SchemaId child in children)
            {
                if (!seen.Add(child.Index))
                    continue;

                found.Add(child);
                open.Push(child);
            }
        }

        found.Sort((a, b) => a.Index.CompareTo(b.Index));
        return found;
    }

    private void NoteValues(Discriminator? discriminator)
    {
        foreach (DiscriminatorMapping mapping in discriminator?.Mapping ?? default)
        {
            (int, string) key = (mapping.Schema.Index, discriminator!.PropertyName);
            if (!_values.TryGetValue(key, out List<string>? values))
                _values.Add(key, values = []);

            values.Add(mapping.Value);
        }
    }
}
