using OpenApiGen.Model;
using OpenApiGen.Shapes;
using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Validators;

/// <summary>
/// zod schemas of shapes. Shape and check together accept exactly what a schema accepts: what a shape leaves out is judged by the
/// evaluator on the value as it came, because zod has dropped unknown properties and put in defaults before its own checks run.
/// </summary>
internal sealed partial class ValidatorPrinter(ApiPlan api, JsonSchemaPrinter data, ValidatorImports imports)
{
    /// <summary>Members of every JavaScript object, which zod would find where an object has no such property of its own.</summary>
    public static readonly HashSet<string> Inherited = new(StringComparer.Ordinal)
    {
        "__proto__", "constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf",
        "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__",
    };

    private readonly SchemaTable _schemas = api.Shaper.Table;
    private readonly Dictionary<int, string> _bases = Bases(api);

    /// <summary>Says which names are referred to before they have a value; set while a circle is printed.</summary>
    public Func<string, bool> IsLater { get; set; } = static _ => false;

    /// <summary>The validator of a schema where it is used.</summary>
    public ValidatorText Use(SchemaId id, Directions direction) =>
        NameOf(id, direction) is { } name ? Reference(name) : Inline(id, direction);

    /// <summary>The validator of a schema, written out.</summary>
    public ValidatorText Inline(SchemaId id, Directions direction)
    {
        NestingException.ThrowIfTooDeep(_schemas[id]);
        Shape shape = api.Shaper[id];
        if (shape is AnyShape { Check: { } whole })
            return whole.Never ? ValidatorText.Zod("never") : Nullable(Json(whole), shape.Nullable && whole != _schemas[id]);

        ValidatorText text = OfShape(shape, direction, out Schema? limits);
        text = Checked(text, shape.Check, limits);
        return Nullable(text, shape.Nullable);
    }

    /// <summary>The validator of a declaration.</summary>
    public ValidatorText Declared(DeclaredSchema declared) =>
        declared.IsBase && api.Shaper[declared.Schema] is UnionShape union ? Inline(union.Branches[union.Branches.Count - 1], declared.Direction) : Inline(declared.Schema, declared.Direction);

    /// <summary>The validator of a multipart form that carries files; null for one that does not.</summary>
    public ValidatorText? Form(SchemaId id)
    {
        if (api.Shaper[api.Shaper.Resolve(id, out _)] is not ObjectShape shape || !shape.Properties.Any(p => FilePart(p) is not null))
            return null;

        var members = new List<Doc>();
        foreach (PropertyShape property in shape.Properties.Where(p => !p.ReadOnly))
        {
            ValidatorText value = FilePart(property) ?? Use(property.Schema, Directions.Request);
            value = property.Required ? value : Optional(value, property.Default, property.Schema);
            members.Add(DocText.Assign(Syntax.Key(property.Name) + ":", value.Doc, value.IsShort));
        }

        string kind = shape.Unknown switch { UnknownProperties.Reject => "strictObject", UnknownProperties.Keep => "looseObject", _ => "object" };
        return ValidatorText.Zod(kind, new Argument(Call.Object(members), IsCollection: true, IsSimple: false));
    }

    private ValidatorText? FilePart(PropertyShape property)
    {
        SchemaId target = api.Shaper.Resolve(property.Schema, out _);
        if (api.Shaper[target] is ArrayShape { Item: { } item } array)
        {
            return File(item) is { } file ? Count(ValidatorText.Zod("array", file.Argument), array.Schema) : null;
        }

        return File(target);
    }

    /// <summary>A file, of which the limits of a string count bytes; null for what is no file.</summary>
    private ValidatorText? File(SchemaId id)
    {
        SchemaId target = api.Shaper.Resolve(id, out _);
        Shape shape = api.Shaper[target];
        if (!api.Files.IsFile(target))
            return null;

        ValidatorText file = ValidatorText.Zod("file");
        if (shape.Schema.MinLength > 0)
            file = file.With("min", Int(shape.Schema.MinLength.Value));

        return shape.Schema.MaxLength is { } most ? file.With("max", Int(most)) : file;
    }

    /// <summary>The default that a schema, or what it stands for, names; null where neither does.</summary>
    public static JsonValue? DefaultOf(Shaper shaper, SchemaId id) => shaper.Table[id].Default ?? shaper.Table[shaper.Resolve(id, out _)].Default;

    private static ValidatorText Nullable(ValidatorText text, bool isNullable) => isNullable ? text.With("nullable") : text;

    /// <summary>The name of a declared schema; null for what is written where it stands.</summary>
    public string? NameOf(SchemaId id, Directions direction) =>
        id.Index < _schemas.ContractCount ? api.Names.Find(id, direction)?.Name
        : _bases.TryGetValue(id.Index, out string? name) ? name
        : null;

    private ValidatorText Reference(string name) =>
        IsLater(name) ? ValidatorText.Zod("lazy", new Argument("() => " + name, IsSimple: false)) : ValidatorText.Name(name);

    /// <summary>Bases alone are schemas of the shaper's own: the last branch of a base.</summary>
    private static Dictionary<int, string> Bases(ApiPlan api)
    {
        var names = new Dictionary<int, string>();
        foreach (DeclaredSchema declared in api.Names.All.Where(d => d.IsBase && d.Direction is Directions.Both or Directions.Response))
            if (api.Shaper[declared.Schema] is UnionShape union)
                names[union.Branches[union.Branches.Count - 1].Index] = declared.Name;

        return names;
    }

    /// <param name="shape">The shape.</param>
    /// <param name="direction">The direction in which the value travels.</param>
    /// <param name="limits">What zod cannot count: keywords that the evaluator judges; null where there are none.</param>
    private ValidatorText OfShape(Shape shape, Directions direction, out Schema? limits)
    {
        limits = null;
        switch (shape)
        {
            case AliasShape alias:
                return Use(alias.Target, direction);
            case NullShape:
                return ValidatorText.Zod("null");
            case BooleanShape:
                return ValidatorText.Zod("boolean");
            case StringShape:
                return String(shape.Schema);
            case NumberShape number:
                return Number(shape.Schema, number.IsInteger, out limits);
            case ConstantShape constant:
                return ValidatorText.Zod("literal", Syntax.Quote(constant.Value));
            case EnumShape members:
                return Enum(members);
            case ArrayShape array:
                return Array(array, direction, out limits);
            case MapShape map:
                limits = shape.Schema.PropertyCount();
                ValidatorText value = map.Value is { } id ? Use(id, direction) : ValidatorText.Zod("unknown");
                return ValidatorText.Zod("record", new Argument("z.string()"), value.Argument) with { IsPrecise = value.IsPrecise };
            case ObjectShape record:
                return Object(record, direction, out limits);
            case UnionShape union:
                return Union(union, direction);
            default:
                return ValidatorText.Zod("unknown");
        }
    }

    private ValidatorText Object(ObjectShape shape, Directions direction, out Schema? limits)
    {
        limits = shape.Schema.PropertyCount();
        PropertyShape[] properties = [.. shape.Properties.Where(p => !IsLeftOut(p, direction))];
        if (properties.Any(p => Inherited.Contains(p.Name)))
            return Json(shape.Schema);

        bool isPrecise = true;
        bool isSimple = true;
        var members = new List<Doc>();
        foreach (PropertyShape property in properties)
        {
            ValidatorText value = Use(property.Schema, direction);
            isPrecise &= value.IsPrecise;
            if (!property.Required)
                value = Optional(value, property.Default, property.Schema);

            members.Add(DocText.Assign(Syntax.Key(property.Name) + ":", value.Doc, value.IsShort));
            isSimple &= value.IsSimple(nested: true);
        }

        Argument fields = new(Call.Object(members), IsCollection: true, IsSimple: isSimple);
        if (shape.Unknown == UnknownProperties.Keep && shape.Additional is { } additional)
        {
            ValidatorText rest = Use(additional, direction);
            return ValidatorText.Zod("object", fields).With("catchall", rest.Argument) with { IsPrecise = isPrecise && rest.IsPrecise };
        }

        string kind = shape.Unknown switch { UnknownProperties.Reject => "strictObject", UnknownProperties.Keep => "looseObject", _ => "object" };
        return ValidatorText.Zod(kind, fields) with { IsPrecise = isPrecise };
    }

    /// <summary>What may be absent: its default, where it has one that fits, stands in.</summary>
    public ValidatorText Optional(ValidatorText value, JsonValue? fallback, SchemaId schema)
    {
        if (fallback is null || !DefaultFit.Fits(api.Shaper, schema, fallback))
            return value.With("optional");

        bool isCollection = fallback.Kind is Text.NodeKind.Mapping or Text.NodeKind.Sequence;
        var argument = new Argument(JsonSchemaPrinter.Value(fallback), isCollection);

        // zod copies what it hands out, but not what is in it.
        bool isDeep = fallback.Items.Any(i => i.Kind is Text.NodeKind.Mapping or Text.NodeKind.Sequence);
        return isDeep ? ValidatorText.Helper(imports.Use("withDefault"), value.Argument, argument) with { IsPrecise = value.IsPrecise } : value.With("default", argument);
    }

    private static bool IsLeftOut(PropertyShape property, Directions direction) =>
        (property.ReadOnly && direction == Directions.Request) || (property.WriteOnly && direction == Directions.Response);

    private ValidatorText Array(ArrayShape shape, Directions direction, out Schema? limits)
    {
        Schema schema = shape.Schema;
        limits = schema.Uniqueness();
        ValidatorText item = shape.Item is { } id ? Use(id, direction) : ValidatorText.Zod("unknown");
        return Count(ValidatorText.Zod("array", item.Argument) with { IsPrecise = item.IsPrecise && schema.PrefixItems.IsEmpty }, schema);
    }

    private static ValidatorText Count(ValidatorText text, Schema schema)
    {
        if (schema.MinItems > 0)
            text = text.With("min", Int(schema.MinItems.Value));

        return schema.MaxItems is { } most ? text.With("max", Int(most)) : text;
    }

    private static ValidatorText Enum(EnumShape shape)
    {
        JsonValue[] members = [.. shape.Members.Distinct()];
        if (members.Length == 1)
            return ValidatorText.Zod("literal", Syntax.Value(members[0]));

        Doc[] values = [.. members.Select(m => (Doc)Syntax.Value(m))];
        return ValidatorText.Zod(shape.IsString ? "enum" : "literal", new Argument(Call.Array(values, !shape.IsString), IsCollection: true));
    }

    /// <summary>A validator with what it leaves out.</summary>
    private ValidatorText Checked(ValidatorText text, Schema? check, Schema? limits)
    {
        if (check is null && limits is null)
            return text;

        bool isExact = check is null;
        foreach (Schema? schema in new[] { limits, check })
            if (schema is not null)
                text = ValidatorText.Helper(imports.Use("checked"), [text.Argument, .. Data(schema)]) with { IsPrecise = text.IsPrecise && isExact };

        return text;
    }

    /// <summary>Any JSON, judged by the evaluator alone.</summary>
    private ValidatorText Json(Schema schema) => ValidatorText.Helper(imports.Use("json"), Data(schema)).Imprecise();

    /// <summary>A schema as data, and the definitions where it refers to any.</summary>
    private Argument[] Data(Schema schema)
    {
        Doc printed = data.Print(schema);
        var argument = new Argument(printed, IsCollection: printed is not TextDoc { Text: "true" or "false" });
        return ReferenceFinder.HasReference(printed) ? [argument, new Argument("definitions")] : [argument];
    }

    private static string Int(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
