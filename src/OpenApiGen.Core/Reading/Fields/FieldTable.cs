namespace OpenApiGen.Reading.Fields;

/// <summary>The fields of one of OpenAPI's objects, in every version.</summary>
/// <param name="name">The object as messages name it, with its article.</param>
internal sealed class FieldTable(string name)
{
    private readonly Dictionary<string, Field> _fields = new(StringComparer.Ordinal);

    /// <summary>The object as messages name it, with its article.</summary>
    public string Name { get; } = name;

    /// <summary>Names of the fields of a version.</summary>
    public IEnumerable<string> NamesIn(Versions version) => _fields.Where(f => (f.Value.Versions & version) != 0).Select(static f => f.Key);

    /// <summary>A field by name.</summary>
    public bool TryGet(string key, out Field field) => _fields.TryGetValue(key, out field);

    /// <summary>Adds fields whose values are of no interest here, or are checked by those who read them.</summary>
    public FieldTable Has(Versions versions, params string[] keys)
    {
        foreach (string key in keys)
            _fields.Add(key, new Field(versions, null, Holding.Nothing));

        return this;
    }

    /// <summary>Adds a field that holds an object, a sequence of them, or a map of them.</summary>
    public FieldTable Has(Versions versions, string key, FieldTable values, Holding holding = Holding.One)
    {
        _fields.Add(key, new Field(versions, values, holding));
        return this;
    }
}

/// <summary>A field of an object.</summary>
/// <param name="Versions">Versions that have it.</param>
/// <param name="Values">The fields of the objects in it; null where nothing is checked from here.</param>
/// <param name="Holding">How they stand in it.</param>
internal readonly record struct Field(Versions Versions, FieldTable? Values, Holding Holding);

/// <summary>How objects stand in a field.</summary>
internal enum Holding : byte
{
    Nothing,
    One,
    Sequence,
    Map,
}
