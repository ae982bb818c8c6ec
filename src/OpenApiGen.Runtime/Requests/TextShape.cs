using System.ComponentModel;

namespace OpenApiGen.Runtime;

/// <summary>
/// What JSON the text of a parameter or form field stands for: <c>5</c> is a number for one contract and a string for another.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextShape
{
    private readonly Dictionary<string, TextShape>? _properties;

    private TextShape(JsonKinds kinds, TextShape? item = null, Dictionary<string, TextShape>? properties = null, TextShape? other = null, bool isFile = false, bool isWhole = false)
    {
        Kinds = kinds;
        Item = item;
        _properties = properties;
        Other = other;
        IsFile = isFile;
        IsWhole = isWhole;
    }

    /// <summary>Text.</summary>
    public static TextShape String { get; } = new(JsonKinds.String);

    /// <summary>A number.</summary>
    public static TextShape Number { get; } = new(JsonKinds.Number);

    /// <summary>A whole number.</summary>
    public static TextShape Integer { get; } = new(JsonKinds.Number, isWhole: true);

    /// <summary>true or false.</summary>
    public static TextShape Boolean { get; } = new(JsonKinds.Boolean);

    /// <summary>null, spelled so.</summary>
    public static TextShape Null { get; } = new(JsonKinds.Null);

    /// <summary>Anything: what looks like a number, a boolean or null is one, everything else is text.</summary>
    public static TextShape Any { get; } = new(JsonKinds.Number | JsonKinds.Boolean | JsonKinds.Null | JsonKinds.String);

    /// <summary>An uploaded file.</summary>
    public static TextShape File { get; } = new(JsonKinds.None, isFile: true);

    /// <summary>Kinds of values that are accepted.</summary>
    internal JsonKinds Kinds { get; }

    /// <summary>The shape of items, where arrays are accepted.</summary>
    internal TextShape? Item { get; }

    /// <summary>The shape of properties that are not named; null where objects are not accepted.</summary>
    internal TextShape? Other { get; }

    /// <summary>True where a file is accepted.</summary>
    internal bool IsFile { get; }

    /// <summary>True where nothing but a file is accepted.</summary>
    internal bool IsOnlyFile => IsFile && Kinds == JsonKinds.None;

    /// <summary>True where no number but whole ones will do.</summary>
    internal bool IsWhole { get; }

    internal bool IsArray => (Kinds & JsonKinds.Array) != 0;

    internal bool IsObject => (Kinds & JsonKinds.Object) != 0;

    internal bool IsScalar => (Kinds & (JsonKinds.Array | JsonKinds.Object)) == 0;

    internal bool HasScalars => (Kinds & ~(JsonKinds.Array | JsonKinds.Object)) != 0;

    /// <summary>Names of the properties of an object.</summary>
    internal IEnumerable<string> PropertyNames => _properties is null ? [] : _properties.Keys;

    /// <summary>Several values.</summary>
    /// <param name="item">One of them.</param>
    public static TextShape Array(TextShape item) => new(JsonKinds.Array, item);

    /// <summary>Named values.</summary>
    /// <param name="other">The shape of values whose name is not listed; null where there are none.</param>
    /// <param name="properties">Names with their shapes.</param>
    public static TextShape Object(TextShape? other, params (string Name, TextShape Shape)[] properties) =>
        new(JsonKinds.Object, properties: properties.ToDictionary(static p => p.Name, static p => p.Shape, StringComparer.Ordinal), other: other);

    /// <summary>Either of two shapes.</summary>
    /// <param name="more">The other one.</param>
    public TextShape Or(TextShape more)
    {
        ArgumentNullException.ThrowIfNull(more);
        Dictionary<string, TextShape>? properties = _properties ?? more._properties;
        if (_properties is not null && more._properties is not null)
        {
            properties = new Dictionary<string, TextShape>(_properties, StringComparer.Ordinal);
            foreach ((string name, TextShape shape) in more._properties)
                properties[name] = properties.TryGetValue(name, out TextShape? first) ? first.Or(shape) : shape;
        }

        TextShape? item = Item is not null && more.Item is not null ? Item.Or(more.Item) : Item ?? more.Item;
        bool isWhole = (IsWhole || (Kinds & JsonKinds.Number) == 0) && (more.IsWhole || (more.Kinds & JsonKinds.Number) == 0);
        return new TextShape(Kinds | more.Kinds, item, properties, Other ?? more.Other, IsFile || more.IsFile, isWhole);
    }

    /// <summary>The shape of a property; text where nothing is known of it.</summary>
    internal TextShape Property(string name) => _properties is not null && _properties.TryGetValue(name, out TextShape? shape) ? shape : Other ?? Any;

    internal bool Has(string name) => _properties is not null && _properties.ContainsKey(name);
}
