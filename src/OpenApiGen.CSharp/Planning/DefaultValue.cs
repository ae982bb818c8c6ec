using System.Globalization;
using OpenApiGen.CSharp.Printing;
using OpenApiGen.Model;
using OpenApiGen.Shapes;
using OpenApiGen.Text;

namespace OpenApiGen.CSharp.Planning;

/// <summary>Defaults as C# expressions.</summary>
internal static class DefaultValue
{
    /// <summary>The expression of a default; null where it does not match its schema, or where C# has no plain expression for it.</summary>
    public static string? Expression(JsonValue value, TypeUse type, SchemaId schema, Shaper shaper)
    {
        SchemaId id = shaper.Resolve(schema, out bool nullable);
        return value.Kind == NodeKind.Null ? (nullable ? "null" : null) : Expression(value, type, shaper[id], shaper);
    }

    private static string? Expression(JsonValue value, TypeUse type, Shape shape, Shaper shaper)
    {
        switch (type)
        {
            case EnumUse use when shape is EnumShape { IsString: true } members && value.Kind == NodeKind.String:
                return IndexOf(members.Members, value) is >= 0 and int index ? $"({use.FullName}){Literal.Int(index)}" : null;
            case NumberEnumUse use when shape is EnumShape members && IndexOf(members.Members, value) >= 0:
                return $"({use.FullName})({value.Text})";
            case ConstantUse constant:
                return value.Kind == NodeKind.String && Literal.String(value.Text) == constant.Value ? constant.Value : null;
            case ArrayUse array when value.Kind == NodeKind.Sequence && shape is ArrayShape { Item: { } item }:
                string?[] items = [.. value.Items.Select(i => Expression(i, array.Item, item, shaper))];
                return items.Any(i => i is null) ? null : $"[{string.Join(", ", items)}]";
            case ArrayUse when value is { Kind: NodeKind.Sequence, Items.IsEmpty: true }:
                return "[]";
            case ScalarUse scalar:
                return Scalar(value, scalar, shape.Schema);
            default:
                return null;
        }
    }

    private static string? Scalar(JsonValue value, ScalarUse type, Schema schema)
    {
        switch (type.Name)
        {
            case "string":
                return value.Kind == NodeKind.String && value.Text.Length >= (schema.MinLength ?? 0) && !(value.Text.Length > schema.MaxLength * 2) ? Literal.String(value.Text) : null;
            case "bool":
                return value.Kind == NodeKind.Boolean ? value.Text : null;
            case "double":
                return IsNumber(value, schema) ? NumberText.Double(value.Text).ToString("R", CultureInfo.InvariantCulture) + "d" : null;
            case "float":
                return IsNumber(value, schema) ? value.Text + "f" : null;
            case "decimal":
                return IsNumber(value, schema) && decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? exact.ToString(CultureInfo.InvariantCulture) + "m" : null;
            case "int" or "long" or "short" or "sbyte" or "byte" or "ushort" or "uint":
                return IsNumber(value, schema) && NumberText.Int64(value.Text) is { } whole && Fits(type.Name, whole) ? Whole(whole) : null;
            default:
                return null;
        }
    }

    private static string Whole(long value) => value switch
    {
        long.MinValue => "long.MinValue",
        > int.MaxValue or < int.MinValue => Literal.Int(value) + "L",
        _ => Literal.Int(value),
    };

    private static bool Fits(string type, long value) => type switch
    {
        "int" => value is >= int.MinValue and <= int.MaxValue,
        "short" => value is >= short.MinValue and <= short.MaxValue,
        "sbyte" => value is >= sbyte.MinValue and <= sbyte.MaxValue,
        "byte" => value is >= byte.MinValue and <= byte.MaxValue,
        "ushort" => value is >= ushort.MinValue and <= ushort.MaxValue,
        "uint" => value is >= uint.MinValue and <= uint.MaxValue,
        _ => true,
    };

    private static bool IsNumber(JsonValue value, Schema schema) =>
        value.Kind is NodeKind.Integer or NodeKind.Float
        && value.Text.IndexOfAny(['n', 'i']) < 0
        && !double.IsInfinity(NumberText.Double(value.Text))
        && !(schema.Minimum is { } least && NumberText.Compare(value.Text, least) < 0)
        && !(schema.Maximum is { } most && NumberText.Compare(value.Text, most) > 0);

    private static int IndexOf(EquatableArray<JsonValue> members, JsonValue value)
    {
        for (int i = 0; i < members.Count; i++)
            if (members[i].Kind == value.Kind && members[i].Text == value.Text)
                return i;

        return -1;
    }
}
