using OpenApiGen.Model;
using OpenApiGen.Shapes;
using OpenApiGen.Text;
using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Types;

/// <summary>
/// Types of schemas. TypeScript's types are sets of values as schemas are, so a type follows its schema: allOf is an intersection,
/// oneOf and anyOf are unions, constants and enums are literals.
/// </summary>
internal sealed class TypePrinter(ApiPlan api)
{
    /// <summary>Schemas of the contract, and those that shapes needed besides.</summary>
    private readonly SchemaTable _schemas = api.Shaper.Table;

    /// <summary>The type of a schema where it is used.</summary>
    /// <param name="id">The schema.</param>
    /// <param name="direction">The direction in which it travels.</param>
    /// <param name="isForm">True for a multipart form, in which binary strings are files.</param>
    public TypeText Use(SchemaId id, Directions direction, bool isForm = false) =>
        isForm ? Form(id, direction)
        : api.Names.Find(id, direction) is { } declared ? new TypeText(declared.Name)
        : Inline(id, direction);

    /// <summary>The type of a multipart form: its properties, where files are Blobs.</summary>
    private TypeText Form(SchemaId id, Directions direction)
    {
        if (api.Shaper[api.Shaper.Resolve(id, out _)] is not ObjectShape shape)
            return Use(id, direction);

        var members = new List<Doc>();
        bool hasFiles = false;
        foreach (PropertyShape property in shape.Properties)
        {
            if (property.ReadOnly)
                continue;

            TypeText type = Part(property.Schema, direction, ref hasFiles);
            members.Add(Member(DocComment.Of([property.Description]), Syntax.Key(property.Name) + (property.Required ? "" : "?"), type));
        }

        if (!hasFiles || members.Count == 0)
            return Use(id, direction);

        if (shape.Unknown == UnknownProperties.Keep)
            members.Add(new TextDoc("[key: string]: unknown"));

        return TypeText.Object(Block(members));
    }

    private TypeText Part(SchemaId property, Directions direction, ref bool hasFiles)
    {
        SchemaId target = api.Shaper.Resolve(property, out _);
        bool isList = api.Shaper[target] is ArrayShape { Item: not null };
        if (api.Shaper[target] is ArrayShape { Item: { } item })
            target = api.Shaper.Resolve(item, out _);

        if (!api.Files.IsFile(target))
            return Use(property, direction);

        hasFiles = true;
        return isList ? new TypeText("Blob[]") : new TypeText("Blob");
    }

    /// <summary>The type of a schema, written out.</summary>
    public TypeText Inline(SchemaId id, Directions direction)
    {
        Schema schema = _schemas[id];
        NestingException.ThrowIfTooDeep(schema);
        TypeText type = api.Names.FindBase(id, direction) is not null ? Descendants(id, direction) : Composed(id, direction);
        return schema.Nullable ? TypeText.Union([type, TypeText.Null]) : type;
    }

    /// <summary>A base without what builds upon it.</summary>
    public TypeText Base(SchemaId id, Directions direction) => Composed(id, direction);

    /// <summary>The properties of an object schema that has nothing else to say and so can be an interface; null for any other.</summary>
    public IReadOnlyList<Doc>? Members(SchemaId id, Directions direction)
    {
        Schema schema = _schemas[id];
        bool isPlain = schema is { Types: SchemaTypes.Object, Nullable: false, Never: false, Unresolved: false, Enum: null, Const: null }
            && schema.AllOf.IsEmpty && schema.AnyOf.IsEmpty && schema.OneOf.IsEmpty;
        return isPlain && !schema.Properties.IsEmpty ? ObjectMembers(schema, direction) : null;
    }

    /// <summary>One of those that build upon a base, or the base itself, each with its value of the discriminator.</summary>
    private TypeText Descendants(SchemaId id, Directions direction)
    {
        var union = (UnionShape)api.Shaper[id];
        var branches = new List<TypeText>();
        for (int i = 0; i < union.Branches.Count; i++)
        {
            // The last branch is the base alone; so is a descendant that is a base itself.
            SchemaId branch = union.Branches[i];
            DeclaredSchema? declared = i == union.Branches.Count - 1 ? api.Names.FindBase(id, direction) : DescendantName(branch, direction);
            if (declared is not null)
                branches.Add(Tagged(union, i, new TypeText(declared.Name)));
        }

        return TypeText.Union(branches);
    }

    private DeclaredSchema? DescendantName(SchemaId branch, Directions direction)
    {
        if (branch.Index < _schemas.ContractCount)
            return api.Names.Find(branch, direction);

        // A base alone is a schema of the shaper's own, at the place of the one that it was made of.
        Place place = api.Shaper.Table[branch].Place;
        return api.Names.All.FirstOrDefault(d => d.IsBase && _schemas[d.Schema].Place == place && (d.Direction == Directions.Both || d.Direction == direction));
    }

    private TypeText Composed(SchemaId id, Directions direction)
    {
        Schema schema = _schemas[id];
        if (schema.Never)
            return TypeText.Never;

        if (schema.Unresolved)
            return TypeText.Unknown;

        var parts = new List<TypeText>();
        TypeText own = Own(schema, direction, schema.AllOf.IsEmpty ? null : api.Shaper[id] as ObjectShape);
        bool isComposed = schema.AllOf.Count + schema.AnyOf.Count + schema.OneOf.Count > 0;
        if (!own.IsUnknown && !(isComposed && SaysOnlyObject(schema)))
            parts.Add(own);

        foreach (SchemaId part in schema.AllOf)
            parts.Add(Part(part, direction));

        if (!schema.AnyOf.IsEmpty)
            parts.Add(Alternatives(id, schema.AnyOf, direction));

        if (!schema.OneOf.IsEmpty)
            parts.Add(Alternatives(id, schema.OneOf, direction));

        return TypeText.Intersection(parts);
    }

    /// <summary>True for what only repeats that its parts are objects.</summary>
    private static bool SaysOnlyObject(Schema schema) =>
        schema is { Types: SchemaTypes.Object, AdditionalProperties: null, Enum: null, Const: null } && schema.Properties.IsEmpty && schema.PatternProperties.IsEmpty && schema.Required.IsEmpty;

    /// <summary>A part of allOf: of a base, only what it says itself.</summary>
    private TypeText Part(SchemaId id, Directions direction) =>
        api.Names.FindBase(id, direction) is { } declared ? new TypeText(declared.Name) : Use(id, direction);

    private TypeText Alternatives(SchemaId id, EquatableArray<SchemaId> branches, Directions direction)
    {
        Schema schema = _schemas[id];
        UnionShape? union = Tags(id, branches);
        var types = new List<TypeText>();
        for (int i = 0; i < branches.Count; i++)
        {
            // A base that is listed together with what builds upon it stands for itself alone.
            TypeText type = api.Names.FindBase(branches[i], direction) is { } declared && branches.Count > 1 && schema.Discriminator is not null
                ? new TypeText(declared.Name)
                : Use(branches[i], direction);
            types.Add(union is null ? type : Tagged(union, i, type));
        }

        return TypeText.Union(types);
    }

    /// <summary>What the shaper makes of a discriminator: the values that name each branch. Null where nothing names them all.</summary>
    private UnionShape? Tags(SchemaId id, EquatableArray<SchemaId> branches) =>
        _schemas[id].Discriminator is not null && api.Shaper[id] is UnionShape { Discriminator: not null } union && union.Branches.Count == branches.Count ? union : null;

    /// <summary>A branch with the literals by which its discriminator names it, unless its own type says so.</summary>
    private TypeText Tagged(UnionShape union, int index, TypeText type)
    {
        if (union.Discriminator is not { } discriminator)
            return type;

        string[] values = [.. discriminator.Values.Where(v => v.Branch == index).Select(v => v.Value)];
        if (values.Length == 0 || discriminator.Default == index || SaysItself(union.Branches[index], discriminator.Property, values))
            return type;

        TypeText literals = TypeText.Union(values.Select(v => new TypeText(Syntax.Quote(v))));
        return TypeText.Intersection([type, TypeText.Object(Inline([Member(Doc.Empty, Syntax.Key(discriminator.Property), literals)]))]);
    }

    private bool SaysItself(SchemaId branch, string property, string[] values)
    {
        if (api.Shaper[api.Shaper.Resolve(branch, out _)] is not ObjectShape shape || shape.Properties.FirstOrDefault(p => p.Name == property) is not { Required: true } found)
            return false;

        return api.Shaper[api.Shaper.Resolve(found.Schema, out _)] switch
        {
            ConstantShape constant => values.Contains(constant.Value),
            EnumShape { IsString: true } members => members.Members.All(m => values.Contains(m.Text)),
            _ => false,
        };
    }

    /// <summary>What a schema says but through other schemas.</summary>
    private TypeText Own(Schema schema, Directions direction, ObjectShape? whole)
    {
        if (schema.Const is { } constant)
            return Literal(constant);

        if (schema.Enum is { } members)
            return TypeText.Union(members.Where(m => Fits(schema.Types, m.Kind)).Select(Literal));

        if (schema.Types == SchemaTypes.None)
            return TypeText.Unknown;

        var types = new List<TypeText>();
        foreach (SchemaTypes type in (SchemaTypes[])[SchemaTypes.Object, SchemaTypes.Array, SchemaTypes.String, SchemaTypes.Number, SchemaTypes.Integer, SchemaTypes.Boolean, SchemaTypes.Null])
            if ((schema.Types & type) != 0)
                types.Add(OfType(schema, type, direction, whole));

        return TypeText.Union(types);
    }

    private TypeText OfType(Schema schema, SchemaTypes type, Directions direction, ObjectShape? whole) => type switch
    {
        SchemaTypes.Object => Object(schema, direction, whole),
        SchemaTypes.Array => Array(schema, direction),
        SchemaTypes.String => TypeText.String,
        SchemaTypes.Integer => schema.Format == "int64" && api.Options.Int64 == Int64Form.BigInt ? new TypeText("bigint") : TypeText.Number,
        SchemaTypes.Number => TypeText.Number,
        SchemaTypes.Boolean => TypeText.Boolean,
        _ => TypeText.Null,
    };

    /// <summary>True where a type does not rule a value out.</summary>
    private static bool Fits(SchemaTypes types, NodeKind kind) => types == SchemaTypes.None || kind switch
    {
        NodeKind.String => (types & SchemaTypes.String) != 0,
        NodeKind.Boolean => (types & SchemaTypes.Boolean) != 0,
        NodeKind.Integer or NodeKind.Float => (types & (SchemaTypes.Integer | SchemaTypes.Number)) != 0,
        NodeKind.Sequence => (types & SchemaTypes.Array) != 0,
        NodeKind.Mapping => (types & SchemaTypes.Object) != 0,
        _ => true,
    };

    private static TypeText Literal(JsonValue value) => value.Kind switch
    {
        NodeKind.Mapping when value.Keys.IsEmpty => TypeText.Object("{ [key: string]: never }"),
        NodeKind.Mapping => TypeText.Object(Inline([.. value.Keys.Zip(value.Items, (k, v) => Doc.Concat(Syntax.Key(k), ": ", Literal(v).Doc))])),
        NodeKind.Sequence => Tuple([.. value.Items.Select(i => Literal(i).Doc)]),
        _ => new TypeText(Syntax.Value(value)),
    };

    private TypeText Array(Schema schema, Directions direction)
    {
        if (schema.PrefixItems.IsEmpty)
            return schema.Items is { } items ? Use(items, direction).Array() : TypeText.Unknown.Array();

        // Items behind those that must be there may be absent.
        long least = schema.MinItems ?? 0;
        var items2 = new List<Doc>();
        for (int i = 0; i < schema.PrefixItems.Count; i++)
        {
            TypeText item = Use(schema.PrefixItems[i], direction);
            items2.Add(i < least ? item.Doc : Doc.Concat(item.Parenthesized, "?"));
        }

        if (schema.Items is not { } rest)
            items2.Add("...unknown[]");
        else if (!_schemas[rest].Never)
            items2.Add(Doc.Concat("...", Use(rest, direction).Array().Doc));

        return Tuple([.. items2]);
    }

    private static TypeText Tuple(Doc[] items) =>
        items.Length == 0 ? new TypeText("[]") : new TypeText(Doc.Group("[", Doc.Indent(Doc.SoftLine, Doc.Join(Doc.Comma, items), Doc.IfBreak(",", "")), Doc.SoftLine, "]"));

    private TypeText Object(Schema schema, Directions direction, ObjectShape? whole)
    {
        IReadOnlyList<Doc> members = ObjectMembers(schema, direction, whole);
        return members is [TextDoc only]
            ? TypeText.Object(Inline([only]))
            : TypeText.Object(Block(members));
    }

    /// <summary>Members in braces, on one line where they fit.</summary>
    public static Doc Inline(IReadOnlyList<Doc> members) =>
        Doc.Group("{", Doc.Indent(Doc.Line, Doc.Join(Doc.Concat(";", Doc.Line), members), Doc.IfBreak(";", "")), Doc.Line, "}");

    /// <summary>Members in braces, a line each.</summary>
    public static Doc Block(IReadOnlyList<Doc> members) =>
        Doc.Forced(Doc.Concat("{", Doc.Indent(Doc.HardLine, Doc.Join(Doc.HardLine, members.Select(m => Doc.Concat(m, ";")))), Doc.HardLine, "}"));

    /// <summary>Members of an object type.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="direction">The direction in which it travels.</param>
    /// <param name="whole">The schema together with its parts, which may describe what it only requires; null where it has none.</param>
    private List<Doc> ObjectMembers(Schema schema, Directions direction, ObjectShape? whole = null)
    {
        var members = new List<Doc>();
        var types = new List<TypeText>();
        var required = new HashSet<string>(schema.Required, StringComparer.Ordinal);
        var described = new HashSet<string>(StringComparer.Ordinal);
        bool hasOptional = false;
        foreach (Property property in schema.Properties)
        {
            described.Add(property.Name);
            if (SchemaUses.IsLeftOut(api.Contract, property.Schema, direction))
                continue;

            TypeText type = Use(property.Schema, direction);
            bool isRequired = required.Contains(property.Name);
            hasOptional |= !isRequired;
            types.Add(type);
            string modifier = SchemaUses.IsReadOnly(api.Contract, property.Schema) ? "readonly " : "";
            members.Add(Member(Docs(property), modifier + Syntax.Key(property.Name) + (isRequired ? "" : "?"), type));
        }

        (TypeText? rest, bool isData) = Rest(schema, direction);
        foreach (string name in schema.Required.Distinct(StringComparer.Ordinal).Where(n => !described.Contains(n)))
        {
            PropertyShape? known = whole?.Properties.FirstOrDefault(p => p.Name == name);
            if (known is not null && (direction == Directions.Request ? known.ReadOnly : direction == Directions.Response && known.WriteOnly))
                continue;

            TypeText type = isData && rest is not null ? rest
                : known is not null && known.Schema.Index < _schemas.ContractCount ? Use(known.Schema, direction)
                : TypeText.Unknown;
            members.Add(Member(Doc.Empty, Syntax.Key(name), type));
        }

        if (rest is not null)
            members.Add(Index(rest, types, hasOptional));
        else if (members.Count == 0)
            members.Add(new TextDoc(schema.AdditionalProperties is { } other && _schemas[other].Never ? "[key: string]: never" : "[key: string]: unknown"));

        return members;
    }

    /// <summary>The type of properties that are not named; null where they are not data.</summary>
    private (TypeText? Type, bool IsData) Rest(Schema schema, Directions direction)
    {
        var types = schema.PatternProperties.Select(p => Use(p.Schema, direction)).ToList();
        bool isData = types.Count > 0;
        if (schema.AdditionalProperties is { } other && !_schemas[other].Never)
        {
            types.Add(Use(other, direction));
            isData = true;
        }
        else if (isData && schema.AdditionalProperties is null)
        {
            types.Add(TypeText.Unknown);
        }

        return isData ? (TypeText.Union(types), true) : (null, false);
    }

    /// <summary>An index signature, which the named properties have to fit in, too.</summary>
    private static Doc Index(TypeText rest, List<TypeText> named, bool hasOptional)
    {
        TypeText[] all = [rest, .. named.Where(t => !t.Doc.Equals(rest.Doc)), .. hasOptional ? (TypeText[])[new TypeText("undefined")] : []];
        bool isUnknown = all.Any(t => t.IsUnknown) || all.Length > 6 || all.Any(t => t.Doc.Breaks && named.Count > 0);
        TypeText type = isUnknown ? TypeText.Unknown : TypeText.Union(all);
        return type.Doc is TextDoc text ? "[key: string]: " + text.Text : Member(Doc.Empty, "[key: string]", type);
    }

    /// <summary>A member of an object type, without its semicolon.</summary>
    public static Doc Member(Doc comment, string key, TypeText type) => Doc.Concat(comment, key, ":", type.Assigned);

    private Doc Docs(Property property)
    {
        Schema schema = _schemas[property.Schema];

        // A named schema describes itself; what stands beside the reference speaks of this use.
        bool isNamed = schema.Name is not null;
        string? description = property.Annotations?.Description ?? (isNamed ? null : schema.Description ?? schema.Title);
        return DocComment.Of([description], Tags(schema, property.Annotations?.Deprecated == true || schema.Deprecated));
    }

    /// <summary>Block tags of a schema.</summary>
    public static IEnumerable<string> Tags(Schema schema, bool isDeprecated)
    {
        if (isDeprecated)
            yield return "@deprecated";

        if (schema.Default is { } value && value.ToJson() is { Length: < 200 } json)
            yield return "@defaultValue `" + json.Replace("`", "'") + "`";
    }
}
