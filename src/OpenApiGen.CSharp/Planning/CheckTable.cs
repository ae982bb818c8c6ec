using System.Globalization;
using System.Text;
using OpenApiGen.Model;
using OpenApiGen.Shapes;

namespace OpenApiGen.CSharp.Planning;

/// <summary>
/// Schemas that generated code checks as data, in the normal form of the runtime library's SchemaChecks:
/// an array of schemas that refer to each other by index.
/// </summary>
/// <param name="table">Where ids lead.</param>
/// <param name="patterns">Where patterns go.</param>
/// <param name="options">Whether formats are asserted.</param>
internal sealed class CheckTable(SchemaTable table, PatternTable patterns, CSharpOptions options)
{
    private readonly Dictionary<int, int> _indexes = [];
    private readonly Dictionary<Schema, int> _made = [];
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly List<string?> _entries = [];
    private readonly List<string> _patterns = [];
    private readonly Dictionary<string, int> _patternIndexes = new(StringComparer.Ordinal);
    private readonly Queue<(int Entry, Schema Schema)> _queue = [];

    public bool IsEmpty => _entries.Count == 0;

    /// <summary>Expressions of the patterns that entries refer to.</summary>
    public IReadOnlyList<string> Patterns => _patterns;

    /// <summary>The index of a schema that shapes made.</summary>
    public int Add(Schema schema)
    {
        if (_made.TryGetValue(schema, out int known))
            return known;

        int index = Enqueue(schema);
        _made.Add(schema, index);
        return index;
    }

    /// <summary>The table as JSON text.</summary>
    public string ToJson()
    {
        Complete();
        var json = new StringBuilder("[");
        for (int i = 0; i < _entries.Count; i++)
        {
            if (i > 0)
                json.Append(',');

            json.Append(_entries[i]);
        }

        return json.Append(']').ToString();
    }

    /// <summary>Writes the entries that are still open.</summary>
    public void Complete()
    {
        while (_queue.Count > 0)
        {
            (int entry, Schema schema) = _queue.Dequeue();
            _entries[entry] = Write(schema);
        }
    }

    private int Enqueue(Schema schema)
    {
        int index = _entries.Count;
        _entries.Add(null);
        _queue.Enqueue((index, schema));
        return index;
    }

    private int Index(SchemaId id)
    {
        if (_indexes.TryGetValue(id.Index, out int known))
            return known;

        int index = Enqueue(table[id]);
        _indexes.Add(id.Index, index);
        return index;
    }

    private string Write(Schema schema)
    {
        if (schema.Never || schema.Unresolved)
            return schema.Never ? "false" : "true";

        bool composes = !schema.AllOf.IsEmpty || !schema.AnyOf.IsEmpty || !schema.OneOf.IsEmpty || schema.Const is not null || schema.Not is not null || schema.If is not null;
        if (schema.Nullable && composes)
        {
            int rest = Enqueue(schema.WithoutNull());
            int nothing = Literal("{\"type\":\"null\"}");
            return $"{{\"if\":{Int(nothing)},\"else\":{Int(rest)}}}";
        }

        var json = new EntryWriter();
        Types(json, schema);
        if (schema.Enum is { } members)
            json.Raw("enum", "[" + string.Join(",", members.Concat(schema.Nullable ? [JsonValue.Null] : []).Select(m => m.ToJson())) + "]");

        if (schema.Const is { } constant)
            json.Raw("const", constant.ToJson());

        Numbers(json, schema);
        json.Int("minLength", schema.MinLength);
        json.Int("maxLength", schema.MaxLength);
        if (schema.Pattern is { } pattern && patterns.FindDemand(pattern, schema.Place.Child("pattern")) is { } expression)
            json.Int("pattern", Pattern(expression));

        // What becomes a TimeSpan is judged by its reader, and here as there.
        if (options.AssertFormats && schema.Format is { } format)
            json.Raw("format", JsonValue.String(format == "duration" && schema.Types == SchemaTypes.String ? "typed-duration" : format).ToJson());

        Arrays(json, schema);
        Objects(json, schema);
        List(json, "allOf", schema.AllOf);
        List(json, "anyOf", schema.AnyOf);
        List(json, "oneOf", schema.OneOf);
        Child(json, "not", schema.Not);
        Child(json, "if", schema.If);
        Child(json, "then", schema.Then);
        Child(json, "else", schema.Else);
        return json.ToString();
    }

    private static void Types(EntryWriter json, Schema schema)
    {
        if (schema.Types == SchemaTypes.None)
            return;

        SchemaTypes types = schema.Nullable ? schema.Types | SchemaTypes.Null : schema.Types;
        json.Raw("type", "[" + string.Join(",", types.ToString().Split(',').Select(t => $"\"{t.Trim().ToLowerInvariant()}\"")) + "]");
    }

    private static void Numbers(EntryWriter json, Schema schema)
    {
        json.Raw("multipleOf", schema.MultipleOf);
        json.Raw("minimum", schema.Minimum);
        json.Raw("maximum", schema.Maximum);
        json.Raw("exclusiveMinimum", schema.ExclusiveMinimum);
        json.Raw("exclusiveMaximum", schema.ExclusiveMaximum);
    }

    private void Arrays(EntryWriter json, Schema schema)
    {
        json.Int("minItems", schema.MinItems);
        json.Int("maxItems", schema.MaxItems);
        if (schema.UniqueItems)
            json.Raw("uniqueItems", "true");

        List(json, "prefixItems", schema.PrefixItems);
        Child(json, "items", schema.Items);
        Child(json, "contains", schema.Contains);
        json.Int("minContains", schema.MinContains);
        json.Int("maxContains", schema.MaxContains);
        Child(json, "unevaluatedItems", schema.UnevaluatedItems);
    }

    private void Objects(EntryWriter json, Schema schema)
    {
        json.Int("minProperties", schema.MinProperties);
        json.Int("maxProperties", schema.MaxProperties);
        if (!schema.Required.IsEmpty)
            json.Raw("required", Names(schema.Required));

        if (!schema.Properties.IsEmpty)
            json.Raw("properties", Map(schema.Properties.Select(p => (p.Name, p.Schema))));

        if (!schema.PatternProperties.IsEmpty)
        {
            Place place = schema.Place.Child("patternProperties");
            json.Raw("patternProperties", "[" + string.Join(",", schema.PatternProperties.Select(p => PatternProperty(p, place.Child(p.Pattern)))) + "]");
        }

        Child(json, "additionalProperties", schema.AdditionalProperties);
        Child(json, "propertyNames", schema.PropertyNames);
        Child(json, "unevaluatedProperties", schema.UnevaluatedProperties);
        if (!schema.DependentRequired.IsEmpty)
            json.Raw("dependentRequired", "{" + string.Join(",", schema.DependentRequired.Select(d => JsonValue.String(d.Property).ToJson() + ":" + Names(d.Required))) + "}");

        if (!schema.DependentSchemas.IsEmpty)
            json.Raw("dependentSchemas", Map(schema.DependentSchemas.Select(d => (d.Property, d.Schema))));
    }

    private static string Names(EquatableArray<string> names) => "[" + string.Join(",", names.Select(n => JsonValue.String(n).ToJson())) + "]";

    private string Map(IEnumerable<(string Name, SchemaId Schema)> entries) =>
        "{" + string.Join(",", entries.Select(e => JsonValue.String(e.Name).ToJson() + ":" + Int(Index(e.Schema)))) + "}";

    private void List(EntryWriter json, string keyword, EquatableArray<SchemaId> ids)
    {
        if (!ids.IsEmpty)
            json.Raw(keyword, "[" + string.Join(",", ids.Select(i => Int(Index(i)))) + "]");
    }

    private void Child(EntryWriter json, string keyword, SchemaId? id)
    {
        if (id is { } child)
            json.Int(keyword, Index(child));
    }

    /// <summary>A pattern with its schema. Of one that cannot be checked, any name may be meant, so no name is strange and none is judged by it.</summary>
    private string PatternProperty(PatternProperty property, Place place) =>
        patterns.Find(property.Pattern, place) is { } expression
            ? $"[{Int(Pattern(expression))},{Int(Index(property.Schema))}]"
            : $"[{Int(Pattern(patterns.Find("", place)!))},true]";

    private int Pattern(string expression)
    {
        if (!_patternIndexes.TryGetValue(expression, out int index))
        {
            _patternIndexes.Add(expression, index = _patterns.Count);
            _patterns.Add(expression);
        }

        return index;
    }

    private int Literal(string text)
    {
        if (!_texts.TryGetValue(text, out int index))
        {
            index = _entries.Count;
            _entries.Add(text);
            _texts.Add(text, index);
        }

        return index;
    }

    private static string Int(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed class EntryWriter
    {
        private readonly StringBuilder _json = new("{");

        public void Raw(string keyword, string? value)
        {
            if (value is null)
                return;

            if (_json.Length > 1)
                _json.Append(',');

            _json.Append('"').Append(keyword).Append("\":").Append(value);
        }

        public void Int(string keyword, long? value) => Raw(keyword, value?.ToString(CultureInfo.InvariantCulture));

        public override string ToString() => _json + "}";
    }
}
