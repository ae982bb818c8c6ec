using System.Globalization;
using OpenApiGen.CSharp.Printing;
using OpenApiGen.Model;
using OpenApiGen.Naming;
using OpenApiGen.Shapes;
using OpenApiGen.Text;

namespace OpenApiGen.CSharp.Planning;

/// <summary>Defaults as C# expressions.</summary>
/// <param name="shaper">Where schemas lead.</param>
/// <param name="declarations">All types that are declared.</param>
/// <param name="rules">Where values go that C# has no expression for.</param>
/// <param name="judge">Says whether a schema accepts a value.</param>
internal sealed class DefaultValue(Shaper shaper, IReadOnlyList<Declaration> declarations, SharedRules rules, DefaultJudge judge)
{
    private string? _problem;

    /// <summary>The expression of a default; null where it does not match its schema, or where C# has no expression for it.</summary>
    /// <param name="value">The default.</param>
    /// <param name="type">The type of what it is for.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="problem">Why there is none, as the rest of a sentence.</param>
    public string? Expression(JsonValue value, TypeUse type, SchemaId schema, out string problem)
    {
        _problem = judge.Problem(value, schema);
        string? expression = _problem is null ? Expression(value, type, schema) : null;
        problem = _problem ?? "C# has no expression for it";
        return expression;
    }

    private string? Expression(JsonValue value, TypeUse type, SchemaId schema)
    {
        SchemaId id = shaper.Resolve(schema, out bool nullable);
        return value.Kind == NodeKind.Null ? (nullable ? "null" : null) : Expression(value, type, shaper[id]);
    }

    private string? Expression(JsonValue value, TypeUse type, Shape shape)
    {
        switch (type)
        {
            case EnumUse use when shape is EnumShape members && value.Kind == NodeKind.String:
                return IndexOf(members.Members, value) is >= 0 and int index ? $"{use.FullName}.{MembersOf(use)[index].Name}" : null;
            case NumberEnumUse use when shape is EnumShape members && value.Kind is NodeKind.Integer or NodeKind.Float:
                return IndexOf(members.Members, value) is >= 0 and int place ? $"{use.FullName}.{MembersOf(use)[place].Name}" : null;
            case ConstantUse constant:
                return value.Kind == NodeKind.String && Literal.String(value.Text) == constant.Value ? constant.Value : null;
            case ArrayUse array when value.Kind == NodeKind.Sequence && shape is ArrayShape list:
                return List(value.Items.Select(i => Item(i, array.Item, list.Item)));
            case MapUse map when value.Kind == NodeKind.Mapping && shape is MapShape entries:
                return Map(value, map, entries);
            case ModelUse model when shape is UnionShape union:
                return Union(value, model, union);
            case ModelUse:
                return Refuse("defaults of objects are not applied");
            case ScalarUse { Name: AnyType } any:
                return Any(value, any);
            case ScalarUse scalar:
                return value.Kind == NodeKind.String ? Text(value.Text, scalar, shape.Schema) : Scalar(value, scalar);
            default:
                return null;
        }
    }

    private const string AnyType = "global::System.Text.Json.JsonElement";

    private string? Item(JsonValue value, TypeUse type, SchemaId? schema) =>
        schema is { } known ? Expression(value, type, known) : value.Kind == NodeKind.Null ? Refuse("a list of anything cannot begin with null") : Expression(value, type, new AnyShape { Schema = new Schema { Place = default } });

    private static string? List(IEnumerable<string?> items)
    {
        string?[] all = [.. items];
        return System.Array.IndexOf(all, null) >= 0 ? null : $"[{string.Join(", ", all)}]";
    }

    private string? Map(JsonValue value, MapUse type, MapShape shape)
    {
        string?[] entries = [.. value.Items.Select((v, i) => Item(v, type.Value, shape.Value) is { } expression ? $"[{Literal.String(value.Keys[i])}] = {expression}" : null)];
        if (System.Array.IndexOf(entries, null) >= 0)
            return null;

        string creation = $"new global::System.Collections.Generic.Dictionary<string, {type.Value.Spell(type.ValueNullable)}>()";
        return entries.Length == 0 ? creation : $"{creation} {{ {string.Join(", ", entries)} }}";
    }

    /// <summary>JSON of any kind, which is read once.</summary>
    private string? Any(JsonValue value, ScalarUse type)
    {
        string json = value.ToJson();
        for (int i = 0; i < json.Length; i++)
            if (char.IsSurrogate(json[i]) && !(char.IsHighSurrogate(json[i]) && i + 1 < json.Length && char.IsLowSurrogate(json[++i])))
                return Refuse("it is no Unicode text");

        return Any(json, type, rules);
    }

    /// <summary>The expression of JSON of any kind.</summary>
    /// <param name="json">The text.</param>
    /// <param name="type">The type of any JSON.</param>
    /// <param name="rules">Where the value goes.</param>
    public static string Any(string json, TypeUse type, SharedRules rules) =>
        rules.AddDefault("Default_" + StableHash.Of(json), type.Name, $"global::OpenApiGen.Runtime.ContractJson.Default({Literal.String(json)}u8, {type.ItemReader(false)})");

    private List<EnumMember> MembersOf(TypeUse use) => declarations.OfType<EnumDeclaration>().First(d => d.Name == use.Name).Members;

    /// <summary>The first case that can be made of the value.</summary>
    private string? Union(JsonValue value, ModelUse type, UnionShape shape)
    {
        if (declarations.OfType<UnionDeclaration>().FirstOrDefault(d => d.Name == type.Name) is not { } union)
            return null;

        for (int i = 0; i < union.Cases.Count; i++)
        {
            SchemaId branch = shaper.Resolve(shape.Branches[i], out _);
            if (judge.Problem(value, branch) is null && Expression(value, union.Cases[i].Type, shaper[branch]) is { } expression)
                return $"{type.FullName}.From{union.Cases[i].Name}({expression})";
        }

        return null;
    }

    private string? Text(string text, ScalarUse type, Schema schema)
    {
        string? expression = type.Reader.Substring(0, type.Reader.IndexOf('(')) switch
        {
            "String" => Literal.String(text),
            "Uuid" => Guid.TryParseExact(text, "D", out Guid uuid) ? $"new global::System.Guid(\"{uuid:D}\")" : null,
            "Uri" => DefaultFormats.IsUri(text) ? $"new global::System.Uri({Literal.String(text)})" : null,
            "UriReference" => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _) ? $"new global::System.Uri({Literal.String(text)}, global::System.UriKind.RelativeOrAbsolute)" : null,
            "Date" => DefaultFormats.Date(text) is { } date ? $"new global::System.DateOnly({Literal.Int(date.Year)}, {Literal.Int(date.Month)}, {Literal.Int(date.Day)})" : null,
            "DateTime" => DefaultFormats.Moment(text) is { } moment
                ? $"new global::System.DateTimeOffset({Literal.Int(moment.Ticks)}L, new global::System.TimeSpan({Literal.Int(moment.Offset.Ticks)}L))"
                : Refuse("it is no date-time that .NET has a value for"),
            "DateTimeLocal" => DefaultFormats.DateTimeLocal(text) is { } local ? $"new global::System.DateTime({Literal.Int(local.Ticks)}L)" : null,
            "Time" => DefaultFormats.Time(text) is { } time ? $"new global::System.TimeOnly({Literal.Int(time)}L)" : null,
            "TimeLocal" => DefaultFormats.TimeLocal(text) is { } clock ? $"new global::System.TimeOnly({Literal.Int(clock)}L)" : null,
            "Duration" => DefaultFormats.Duration(text) is { } ticks
                ? $"new global::System.TimeSpan({Literal.Int(ticks)}L)"
                : Refuse("years and months have no fixed length, and TimeSpan has an end"),
            "Bytes" => Bytes(DefaultFormats.Base64(text)),
            "Base64Url" => Bytes(DefaultFormats.Base64Url(text)),
            _ => null,
        };
        return expression ?? Refuse("it is no " + (schema.Format ?? schema.ContentEncoding ?? "such value"));
    }

    private static string? Bytes(byte[]? bytes) => bytes is null ? null : $"[{string.Join(", ", bytes.Select(b => Literal.Int(b)))}]";

    private string? Scalar(JsonValue value, ScalarUse type)
    {
        if (value.Kind == NodeKind.Boolean)
            return type.Name == "bool" ? value.Text : null;

        if (value.Kind is not (NodeKind.Integer or NodeKind.Float))
            return null;

        string text = value.Text;
        switch (type.Name)
        {
            case "double":
                double number = NumberText.Double(text);
                return double.IsInfinity(number) ? Refuse("it is beyond what a double can be") : number.ToString("R", CultureInfo.InvariantCulture) + "d";
            case "float":
                float single = (float)NumberText.Double(text);
                return float.IsInfinity(single) ? Refuse("it is beyond what a float can be") : single.ToString("R", CultureInfo.InvariantCulture) + "f";
            case "decimal":
                return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) && NumberText.AreEqual(text, exact.ToString(CultureInfo.InvariantCulture))
                    ? exact.ToString(CultureInfo.InvariantCulture) + "m"
                    : Refuse("no decimal is this number");
            default:
                return Whole(text, type.Name);
        }
    }

    /// <summary>The literal of a whole number, which has to be of the type that it is for.</summary>
    private string? Whole(string text, string type)
    {
        if (type == "ulong" && NumberText.UInt64(text) is { } natural)
            return natural.ToString(CultureInfo.InvariantCulture) + "ul";

        if (type == "ulong" || NumberText.Int64(text) is not { } value || !Fits(type, value))
            return Refuse($"it is beyond what {(type == "long" ? "a long" : type)} can be");

        return (type, value) switch
        {
            ("uint", _) => Literal.Int(value) + "u",
            (_, long.MinValue) => "long.MinValue",
            (_, > int.MaxValue or < int.MinValue) => Literal.Int(value) + "L",
            _ => Literal.Int(value),
        };
    }

    private static bool Fits(string type, long value) => type switch
    {
        "int" => value is >= int.MinValue and <= int.MaxValue,
        "short" => value is >= short.MinValue and <= short.MaxValue,
        "sbyte" => value is >= sbyte.MinValue and <= sbyte.MaxValue,
        "byte" => value is >= byte.MinValue and <= byte.MaxValue,
        "ushort" => value is >= ushort.MinValue and <= ushort.MaxValue,
        "uint" => value is >= uint.MinValue and <= uint.MaxValue,
        "long" => true,
        _ => false,
    };

    private static int IndexOf(EquatableArray<JsonValue> members, JsonValue value)
    {
        for (int i = 0; i < members.Count; i++)
            if (value.Kind == NodeKind.String ? members[i] == value : members[i].Kind is NodeKind.Integer or NodeKind.Float && NumberText.AreEqual(members[i].Text, value.Text))
                return i;

        return -1;
    }

    /// <summary>Remembers the first reason; the first thing that is wrong is what its author has to look at.</summary>
    private string? Refuse(string problem)
    {
        _problem ??= problem;
        return null;
    }
}
