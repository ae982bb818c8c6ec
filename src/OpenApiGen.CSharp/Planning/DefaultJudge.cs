using System.Globalization;
using OpenApiGen.Model;
using OpenApiGen.Patterns;
using OpenApiGen.Shapes;
using OpenApiGen.Text;

namespace OpenApiGen.CSharp.Planning;

/// <summary>
/// Judges defaults by their schemas, as requests are judged at run time: what is sent for an absent property must not break the contract.
/// In doubt (a pattern that cannot be tried, a format that nobody knows here) a value is accepted.
/// </summary>
/// <param name="table">Where ids lead.</param>
/// <param name="assertFormats">True where formats limit strings.</param>
internal sealed class DefaultJudge(SchemaTable table, bool assertFormats)
{
    /// <summary>Schemas that contain each other without a value between them end here; readers have reported them.</summary>
    private const int MaximumDepth = 100;

    private int _depth;

    /// <summary>Why a schema refuses a value, as the rest of a sentence; null where it accepts it.</summary>
    public string? Problem(JsonValue value, SchemaId id) => Problem(value, table[id]);

    private string? Problem(JsonValue value, Schema schema)
    {
        if (schema.Unresolved || _depth >= MaximumDepth || (schema.Nullable && value.Kind == NodeKind.Null))
            return null;

        _depth++;
        string? problem = Basics(value, schema) ?? value.Kind switch
        {
            NodeKind.Integer or NodeKind.Float => Number(value.Text, schema),
            NodeKind.String => Text(value.Text, schema),
            NodeKind.Sequence => List(value, schema),
            NodeKind.Mapping => Object(value, schema),
            _ => null,
        } ?? Compositions(value, schema);
        _depth--;
        return problem;
    }

    private bool Accepts(JsonValue value, SchemaId id) => Problem(value, table[id]) is null;

    private static string? Basics(JsonValue value, Schema schema)
    {
        if (schema.Never)
            return "nothing is accepted here";

        if (value.Kind == NodeKind.Float && value.Text.IndexOfAny(['n', 'i']) >= 0)
            return "JSON has no such number";

        if (schema.Types != SchemaTypes.None && (schema.Types & TypesOf(value)) == 0)
            return "it is not of type " + schema.Types.ToString().ToLowerInvariant().Replace(", ", " or ");

        if (schema.Enum is { } members && !members.Any(m => Same(m, value)))
            return "it is none of the values of 'enum'";

        return schema.Const is { } constant && !Same(constant, value) ? "it is not the value of 'const'" : null;
    }

    private static SchemaTypes TypesOf(JsonValue value) => value.Kind switch
    {
        NodeKind.Null => SchemaTypes.Null,
        NodeKind.Boolean => SchemaTypes.Boolean,
        NodeKind.String => SchemaTypes.String,
        NodeKind.Sequence => SchemaTypes.Array,
        NodeKind.Mapping => SchemaTypes.Object,
        _ => NumberText.IsMultiple(value.Text, "1") ? SchemaTypes.Integer | SchemaTypes.Number : SchemaTypes.Number,
    };

    private static string? Number(string number, Schema schema)
    {
        if (schema.Minimum is { } minimum && NumberText.Compare(number, minimum) < 0)
            return "it is below 'minimum' " + minimum;

        if (schema.Maximum is { } maximum && NumberText.Compare(number, maximum) > 0)
            return "it is above 'maximum' " + maximum;

        if (schema.ExclusiveMinimum is { } above && NumberText.Compare(number, above) <= 0)
            return "it is not above 'exclusiveMinimum' " + above;

        if (schema.ExclusiveMaximum is { } below && NumberText.Compare(number, below) >= 0)
            return "it is not below 'exclusiveMaximum' " + below;

        return schema.MultipleOf is { } factor && !NumberText.IsMultiple(number, factor) ? "it is no multiple of 'multipleOf' " + factor : null;
    }

    private string? Text(string text, Schema schema)
    {
        // JSON counts code points, of which C# needs two characters for some.
        int length = text.Length;
        for (int i = 1; i < text.Length; i++)
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                length--;

        if (length < schema.MinLength)
            return $"it is shorter than 'minLength' {Number(schema.MinLength)}";

        if (length > schema.MaxLength)
            return $"it is longer than 'maxLength' {Number(schema.MaxLength)}";

        if (schema.Pattern is { } pattern && EcmaPattern.IsMatch(pattern, text) == false)
            return $"it does not match 'pattern' {pattern}";

        return assertFormats && schema.Format is { } format && DefaultFormats.Accepts(format, text) == false ? $"it is no {format}" : null;
    }

    private string? List(JsonValue value, Schema schema)
    {
        EquatableArray<JsonValue> items = value.Items;
        if (items.Count < schema.MinItems)
            return $"it has fewer items than 'minItems' {Number(schema.MinItems)}";

        if (items.Count > schema.MaxItems)
            return $"it has more items than 'maxItems' {Number(schema.MaxItems)}";

        if (schema.UniqueItems && items.Where((item, i) => items.Take(i).Any(other => Same(other, item))).Any())
            return "'uniqueItems' allows no two equal items";

        for (int i = 0; i < items.Count; i++)
            if ((i < schema.PrefixItems.Count ? schema.PrefixItems[i] : schema.Items) is { } id && Problem(items[i], id) is { } problem)
                return $"of item {Number(i + 1)}, {problem}";

        if (schema.Contains is { } contained && items.Count(i => Accepts(i, contained)) is int found && (found < (schema.MinContains ?? 1) || found > schema.MaxContains))
            return "its items are not those that 'contains' demands";

        return null;
    }

    private string? Object(JsonValue value, Schema schema)
    {
        if (value.Keys.Count < schema.MinProperties)
            return $"it has fewer properties than 'minProperties' {Number(schema.MinProperties)}";

        if (value.Keys.Count > schema.MaxProperties)
            return $"it has more properties than 'maxProperties' {Number(schema.MaxProperties)}";

        IEnumerable<string> demanded = schema.Required.Concat(schema.DependentRequired.Where(d => value[d.Property] is not null).SelectMany(d => d.Required));
        if (demanded.FirstOrDefault(n => value[n] is null) is { } missing)
            return $"it has no '{missing}'";

        for (int i = 0; i < value.Keys.Count; i++)
            if (Property(value.Keys[i], value.Items[i], schema) is { } problem)
                return $"of '{value.Keys[i]}', {problem}";

        return schema.DependentSchemas.Where(d => value[d.Property] is not null).Select(d => Problem(value, d.Schema)).FirstOrDefault(p => p is not null);
    }

    private string? Property(string name, JsonValue value, Schema schema)
    {
        if (schema.PropertyNames is { } names && Problem(JsonValue.String(name), names) is { } wrong)
            return wrong;

        SchemaId[] named =
        [
            .. schema.Properties.Where(p => p.Name == name).Select(p => p.Schema),
            .. schema.PatternProperties.Where(p => EcmaPattern.IsMatch(p.Pattern, name) == true).Select(p => p.Schema),
        ];
        if (named.Length == 0)
            return schema.AdditionalProperties is { } other ? Problem(value, other) : null;

        return named.Select(s => Problem(value, s)).FirstOrDefault(p => p is not null);
    }

    private string? Compositions(JsonValue value, Schema schema)
    {
        if (schema.AllOf.Select(s => Problem(value, s)).FirstOrDefault(p => p is not null) is { } problem)
            return problem;

        if (!schema.AnyOf.IsEmpty && !schema.AnyOf.Any(s => Accepts(value, s)))
            return "it matches no branch of 'anyOf'";

        if (!schema.OneOf.IsEmpty && schema.OneOf.Count(s => Accepts(value, s)) is not 1 and int matches)
            return matches == 0 ? "it matches no branch of 'oneOf'" : "it matches several branches of 'oneOf'";

        if (schema.Not is { } not && Accepts(value, not))
            return "it matches what 'not' excludes";

        return schema.If is { } condition && (Accepts(value, condition) ? schema.Then : schema.Else) is { } consequence ? Problem(value, consequence) : null;
    }

    private static bool Same(JsonValue a, JsonValue b)
    {
        if (a.Kind is NodeKind.Integer or NodeKind.Float && b.Kind is NodeKind.Integer or NodeKind.Float)
            return NumberText.AreEqual(a.Text, b.Text);

        return a.Kind == b.Kind && a.Text == b.Text && a.Items.Count == b.Items.Count && (a.Kind == NodeKind.Mapping
            ? a.Keys.All(k => b[k] is { } other && Same(a[k]!, other))
            : a.Items.Zip(b.Items, Same).All(s => s));
    }

    private static string Number(long? value) => value!.Value.ToString(CultureInfo.InvariantCulture);
}
