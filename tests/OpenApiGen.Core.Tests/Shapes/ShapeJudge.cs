using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OpenApiGen.Model;
using OpenApiGen.Shapes;
using OpenApiGen.Text;

namespace OpenApiGen.Core.Tests.Shapes;

/// <summary>Judges values as generated code does: by the shape of a schema and by what has to be checked besides.</summary>
internal sealed class ShapeJudge(Shaper shaper)
{
    public bool Accepts(SchemaId id, JsonNode? value)
    {
        Shape shape = shaper[shaper.Resolve(id, out bool nullable)];
        if (value is null)
            return nullable || (shape is NullShape && Checked(shape, value));

        return Matches(shape, value) && Checked(shape, value);
    }

    private bool Checked(Shape shape, JsonNode? value) => shape.Check is not { } check || Accepts(check, value);

    private bool Matches(Shape shape, JsonNode value)
    {
        Schema schema = shape.Schema;
        string type = DocumentJudge.TypeOf(value);
        switch (shape)
        {
            case AnyShape:
                return true;
            case NullShape:
                return false;
            case BooleanShape:
                return type == "boolean";
            case StringShape:
                return type == "string" && Limits(schema, value);
            case NumberShape number:
                return (type == "integer" || (type == "number" && !number.IsInteger)) && Limits(schema, value);
            case EnumShape members:
                return members.Members.Any(m => Same(m, value));
            case ConstantShape constant:
                return type == "string" && value.GetValue<string>() == constant.Value;
            case ArrayShape array:
                return value is JsonArray list && Limits(schema, value) && list.All(i => array.Item is not { } item || Accepts(item, i));
            case MapShape map:
                return value is JsonObject entries && Limits(schema, value) && entries.All(e => map.Value is not { } item || Accepts(item, e.Value));
            case ObjectShape known:
                return value is JsonObject mapping
                    && Limits(schema, value)
                    && known.Properties.All(p => mapping.TryGetPropertyValue(p.Name, out JsonNode? member) ? Accepts(p.Schema, member) : !p.Required)
                    && mapping.Where(m => !known.Properties.Any(p => p.Name == m.Key)).All(m => known.Unknown != UnknownProperties.Reject && (known.Additional is not { } other || Accepts(other, m.Value)));
            case UnionShape { Discriminator: { } discriminator } union:
                return value is JsonObject named && Chosen(discriminator, named) is { } branch && Accepts(union.Branches[branch], value);
            case UnionShape union:
                int matches = union.Branches.Count(b => Accepts(b, value));
                return union.IsExclusive ? matches == 1 : matches > 0;
            default:
                throw new ArgumentException(shape.ToString());
        }
    }

    /// <summary>By a schema of the contract, as the check table does.</summary>
    private bool Accepts(Schema schema, JsonNode? value)
    {
        if (schema.Never)
            return false;

        if (schema.Nullable && value is null)
            return true;

        string type = DocumentJudge.TypeOf(value);
        if (schema.Types != SchemaTypes.None && !IsOf(schema.Types, type))
            return false;

        return (schema.Enum is not { } members || members.Any(m => Same(m, value)))
            && (schema.Const is not { } constant || Same(constant, value))
            && (value is null || Limits(schema, value))
            && (value is not JsonArray list || Items(schema, list))
            && (value is not JsonObject mapping || Properties(schema, mapping))
            && schema.AllOf.All(Accepted)
            && (schema.AnyOf.IsEmpty || schema.AnyOf.Any(Accepted))
            && (schema.OneOf.IsEmpty || schema.OneOf.Count(Accepted) == 1)
            && !(schema.Not is { } not && Accepted(not))
            && (schema.If is not { } condition || (Accepted(condition) ? schema.Then : schema.Else) is not { } consequence || Accepted(consequence));

        bool Accepted(SchemaId id) => Accepts(shaper.Table[id], value);
    }

    private static int? Chosen(BranchDiscriminator discriminator, JsonObject value)
    {
        string? name = value[discriminator.Property] is System.Text.Json.Nodes.JsonValue given && given.TryGetValue(out string? text) ? text : null;
        return discriminator.Values.FirstOrDefault(v => v.Value == name)?.Branch ?? discriminator.Default;
    }

    private bool Items(Schema schema, JsonArray list) =>
        list.Zip(schema.PrefixItems).All(p => Accepts(shaper.Table[p.Second], p.First))
        && (schema.Items is not { } items || list.Skip(schema.PrefixItems.Count).All(i => Accepts(shaper.Table[items], i)))
        && (schema.Contains is not { } contains || list.Any(i => Accepts(shaper.Table[contains], i)));

    private bool Properties(Schema schema, JsonObject mapping)
    {
        foreach ((string name, JsonNode? value) in mapping)
        {
            Property? property = schema.Properties.FirstOrDefault(p => p.Name == name);
            PatternProperty[] patterns = [.. schema.PatternProperties.Where(p => Regex.IsMatch(name, p.Pattern))];
            if ((property is not null && !Accepts(shaper.Table[property.Schema], value))
                || !patterns.All(p => Accepts(shaper.Table[p.Schema], value))
                || (property is null && patterns.Length == 0 && schema.AdditionalProperties is { } other && !Accepts(shaper.Table[other], value))
                || (schema.PropertyNames is { } names && !Accepts(shaper.Table[names], System.Text.Json.Nodes.JsonValue.Create(name))))
            {
                return false;
            }
        }

        return schema.Required.All(mapping.ContainsKey)
            && schema.DependentRequired.All(d => !mapping.ContainsKey(d.Property) || d.Required.All(mapping.ContainsKey));
    }

    private static bool Limits(Schema schema, JsonNode value)
    {
        switch (value)
        {
            case JsonArray list:
                return !(list.Count < schema.MinItems) && !(list.Count > schema.MaxItems)
                    && (!schema.UniqueItems || !list.Where((x, i) => list.Take(i).Any(y => JsonNode.DeepEquals(x, y))).Any());
            case JsonObject mapping:
                return !(mapping.Count < schema.MinProperties) && !(mapping.Count > schema.MaxProperties);
        }

        switch (DocumentJudge.TypeOf(value))
        {
            case "string":
                string text = value.GetValue<string>();
                return !(text.Length < schema.MinLength) && !(text.Length > schema.MaxLength) && (schema.Pattern is not { } pattern || Regex.IsMatch(text, pattern));
            case "integer" or "number":
                double number = DocumentJudge.Number(value);
                return !(number < Double(schema.Minimum)) && !(number > Double(schema.Maximum)) && !(number <= Double(schema.ExclusiveMinimum)) && !(number >= Double(schema.ExclusiveMaximum))
                    && (Double(schema.MultipleOf) is not { } factor || number % factor == 0);
            default:
                return true;
        }
    }

    private static double? Double(string? text) => text is null ? null : NumberText.Double(text);

    private static bool IsOf(SchemaTypes types, string type) => type switch
    {
        "null" => (types & SchemaTypes.Null) != 0,
        "boolean" => (types & SchemaTypes.Boolean) != 0,
        "integer" => (types & (SchemaTypes.Integer | SchemaTypes.Number)) != 0,
        "number" => (types & SchemaTypes.Number) != 0,
        "string" => (types & SchemaTypes.String) != 0,
        "array" => (types & SchemaTypes.Array) != 0,
        _ => (types & SchemaTypes.Object) != 0,
    };

    private static bool Same(OpenApiGen.Model.JsonValue member, JsonNode? value) =>
        member.Kind == NodeKind.Null ? value is null : JsonNode.DeepEquals(JsonNode.Parse(member.ToJson()), value);
}
