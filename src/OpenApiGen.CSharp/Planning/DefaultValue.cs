using System.Globalization;
using System.Text.RegularExpressions;
using OpenApiGen.CSharp.Printing;
using OpenApiGen.Model;
using OpenApiGen.Shapes;
using OpenApiGen.Text;

namespace OpenApiGen.CSharp.Planning;

/// <summary>Defaults as C# expressions.</summary>
/// <param name="shaper">Where schemas lead.</param>
/// <param name="declarations">All types that are declared.</param>
internal sealed class DefaultValue(Shaper shaper, IEnumerable<Declaration> declarations)
{
    private static readonly Regex DateTime = new(@"\A\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,7})?([Zz]|[+-]\d\d:\d\d)\z", RegexOptions.CultureInvariant);

    /// <summary>The expression of a default; null where it does not match its schema, or where C# has no plain expression for it.</summary>
    public string? Expression(JsonValue value, TypeUse type, SchemaId schema)
    {
        SchemaId id = shaper.Resolve(schema, out bool nullable);
        return value.Kind == NodeKind.Null ? (nullable ? "null" : null) : Expression(value, type, shaper[id]);
    }

    private string? Expression(JsonValue value, TypeUse type, Shape shape)
    {
        switch (type)
        {
            case EnumUse use when shape is EnumShape { IsString: true } members && value.Kind == NodeKind.String:
                return IndexOf(members.Members, value) is >= 0 and int index ? $"{use.FullName}.{MembersOf(use)[index].Name}" : null;
            case NumberEnumUse use when shape is EnumShape members:
                return IndexOf(members.Members, value) is >= 0 and int place ? $"{use.FullName}.{MembersOf(use)[place].Name}" : null;
            case ConstantUse constant:
                return value.Kind == NodeKind.String && Literal.String(value.Text) == constant.Value ? constant.Value : null;
            case ArrayUse array when value.Kind == NodeKind.Sequence && shape is ArrayShape { Item: { } item }:
                string?[] items = [.. value.Items.Select(i => Expression(i, array.Item, item))];
                return items.Any(i => i is null) ? null : $"[{string.Join(", ", items)}]";
            case ArrayUse when value is { Kind: NodeKind.Sequence, Items.IsEmpty: true }:
                return "[]";
            case ModelUse model when shape is UnionShape union:
                return Union(value, model, union);
            case ScalarUse scalar:
                return value.Kind == NodeKind.String ? Text(value.Text, scalar, shape.Schema) : Scalar(value, scalar, shape.Schema);
            default:
                return null;
        }
    }

    private List<EnumMember> MembersOf(TypeUse use) => declarations.OfType<EnumDeclaration>().First(d => d.Name == use.Name).Members;

    /// <summary>The first case that can be made of the value.</summary>
    private string? Union(JsonValue value, ModelUse type, UnionShape shape)
    {
        if (declarations.OfType<UnionDeclaration>().FirstOrDefault(d => d.Name == type.Name) is not { } union)
            return null;

        for (int i = 0; i < union.Cases.Count; i++)
            if (Expression(value, union.Cases[i].Type, shaper[shaper.Resolve(shape.Branches[i], out _)]) is { } expression)
                return $"{type.FullName}.From{union.Cases[i].Name}({expression})";

        return null;
    }

    private static string? Text(string text, ScalarUse type, Schema schema)
    {
        switch (type.Reader.Substring(0, type.Reader.IndexOf('(')))
        {
            case "String":
                return text.Length >= (schema.MinLength ?? 0) && !(text.Length > schema.MaxLength * 2) ? Literal.String(text) : null;
            case "Uuid":
                return Guid.TryParseExact(text, "D", out Guid uuid) ? $"new global::System.Guid(\"{uuid:D}\")" : null;
            case "Uri":
                return Uri.TryCreate(text, UriKind.Absolute, out _) ? $"new global::System.Uri({Literal.String(text)})" : null;
            case "UriReference":
                return Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _) ? $"new global::System.Uri({Literal.String(text)}, global::System.UriKind.RelativeOrAbsolute)" : null;
            case "Date":
                return System.DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date)
                    ? $"new global::System.DateOnly({Literal.Int(date.Year)}, {Literal.Int(date.Month)}, {Literal.Int(date.Day)})"
                    : null;
            case "DateTime":
                return DateTime.IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset time)
                    ? $"new global::System.DateTimeOffset({Literal.Int(time.Ticks)}L, new global::System.TimeSpan({Literal.Int(time.Offset.Ticks)}L))"
                    : null;
            case "Bytes":
                return Bytes(text);
            default:
                return null;
        }
    }

    private static string? Bytes(string text)
    {
        try
        {
            return $"[{string.Join(", ", Convert.FromBase64String(text).Select(b => Literal.Int(b)))}]";
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? Scalar(JsonValue value, ScalarUse type, Schema schema)
    {
        switch (type.Name)
        {
            case "bool":
                return value.Kind == NodeKind.Boolean ? value.Text : null;
            case "double":
                return IsNumber(value, schema) ? NumberText.Double(value.Text).ToString("R", CultureInfo.InvariantCulture) + "d" : null;
            case "float":
                return IsNumber(value, schema) && !float.IsInfinity((float)NumberText.Double(value.Text)) ? ((float)NumberText.Double(value.Text)).ToString("R", CultureInfo.InvariantCulture) + "f" : null;
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
