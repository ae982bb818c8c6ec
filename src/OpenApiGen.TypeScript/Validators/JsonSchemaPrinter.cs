using OpenApiGen.Model;
using OpenApiGen.Shapes;
using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Validators;

/// <summary>
/// Schemas as data, in JSON Schema 2020-12: what zod cannot express is judged by the evaluator beside validators.ts. Named schemas, and those
/// that contain themselves, are definitions.
/// </summary>
internal sealed class JsonSchemaPrinter(ApiPlan api, ValidatorImports imports)
{
    private readonly Dictionary<int, string> _names = [];
    private readonly List<(string Name, SchemaId Schema)> _definitions = [];
    private readonly HashSet<int> _open = [];

    /// <summary>True where something refers to a definition.</summary>
    public bool HasDefinitions => _definitions.Count > 0;

    /// <summary>A schema as an expression.</summary>
    public Doc Print(Schema schema)
    {
        NestingException.ThrowIfTooDeep(schema);
        if (schema.Never || schema.Unresolved)
            return schema.Never ? "false" : "true";

        bool composes = schema.AllOf.Count + schema.AnyOf.Count + schema.OneOf.Count > 0 || schema.Const is not null || schema.Not is not null || schema.If is not null;
        if (schema.Nullable && composes)
            return Call.Inline(["if: { type: \"null\" }", Doc.Concat("else: ", Print(schema.WithoutNull()))]);

        var members = new List<Doc>();
        AddTypes(members, schema);
        AddScalars(members, schema);
        AddArrays(members, schema);
        AddObjects(members, schema);
        AddCompositions(members, schema);
        return Call.Inline(members);
    }

    /// <summary>The definitions, as members of an object; printing one may add others.</summary>
    public IReadOnlyList<Doc> PrintDefinitions()
    {
        var members = new List<Doc>();
        for (int i = 0; i < _definitions.Count; i++)
        {
            api.Cancellation.ThrowIfCancellationRequested();
            (string name, SchemaId schema) = _definitions[i];
            members.Add(DocText.Assign(Syntax.Key(name) + ":", Print(api.Shaper.Table[schema])));
        }

        return members;
    }

    private Doc Reference(SchemaId id)
    {
        Schema schema = api.Shaper.Table[id];
        bool isLeaf = schema.Never || schema.Unresolved || (schema.Name is null && SchemaLinks.Of(schema).Count == 0);
        if (isLeaf)
            return Print(schema);

        if (schema.Name is null && !_names.ContainsKey(id.Index) && _open.Count < MaximumDepth && _open.Add(id.Index))
        {
            Doc inline = Print(schema);
            _open.Remove(id.Index);
            return inline;
        }

        if (!_names.TryGetValue(id.Index, out string? name))
        {
            name = api.Names.Find(id, Directions.Response)?.Name ?? $"schema{id}".Replace("#", "");
            if (_definitions.Any(d => d.Name == name))
                name += "_" + id.Index.ToString(System.Globalization.CultureInfo.InvariantCulture);

            _names.Add(id.Index, name);
            _definitions.Add((name, id));
        }

        return Call.Inline(["$ref: " + Syntax.Quote(name)]);
    }

    /// <summary>Schemas without a name are written where they stand, as long as that can be read.</summary>
    private const int MaximumDepth = 8;

    private static void AddTypes(List<Doc> members, Schema schema)
    {
        if (schema.Types == SchemaTypes.None)
            return;

        SchemaTypes types = schema.Nullable ? schema.Types | SchemaTypes.Null : schema.Types;
        string[] names = [.. types.ToString().Split(',').Select(t => Syntax.Quote(t.Trim().ToLowerInvariant()))];
        members.Add(names.Length == 1 ? "type: " + names[0] : Doc.Concat("type: ", Call.Array([.. names.Select(n => (Doc)n)])));
    }

    private void AddScalars(List<Doc> members, Schema schema)
    {
        if (schema.Enum is { } values)
            members.Add(Doc.Concat("enum: ", Values(values.Concat(schema.Nullable && !values.Contains(JsonValue.Null) ? [JsonValue.Null] : []))));

        if (schema.Const is { } constant)
            members.Add(DocText.Assign("const:", Value(constant)));

        Add(members, "multipleOf", schema.MultipleOf);
        Add(members, "minimum", schema.Minimum);
        Add(members, "maximum", schema.Maximum);
        Add(members, "exclusiveMinimum", schema.ExclusiveMinimum);
        Add(members, "exclusiveMaximum", schema.ExclusiveMaximum);
        Add(members, "minLength", schema.MinLength);
        Add(members, "maxLength", schema.MaxLength);
        if (schema.Pattern is { } pattern)
            members.Add(DocText.Assign("pattern:", Syntax.Quote(pattern)));

        if (api.Options.AssertFormats && schema.Format is { } format)
            members.Add("format: " + Syntax.Quote(format));
    }

    private void AddArrays(List<Doc> members, Schema schema)
    {
        Add(members, "minItems", schema.MinItems);
        Add(members, "maxItems", schema.MaxItems);
        if (schema.UniqueItems)
            members.Add("uniqueItems: true");

        Add(members, "prefixItems", schema.PrefixItems);
        Add(members, "items", schema.Items);
        Add(members, "contains", schema.Contains);
        Add(members, "minContains", schema.MinContains);
        Add(members, "maxContains", schema.MaxContains);
        Add(members, "unevaluatedItems", schema.UnevaluatedItems);
    }

    private void AddObjects(List<Doc> members, Schema schema)
    {
        Add(members, "minProperties", schema.MinProperties);
        Add(members, "maxProperties", schema.MaxProperties);
        if (!schema.Required.IsEmpty)
            members.Add(Doc.Concat("required: ", Names(schema.Required)));

        if (!schema.Properties.IsEmpty)
            members.Add(Doc.Concat("properties: ", Map(schema.Properties.Select(p => (p.Name, p.Schema)))));

        if (!schema.PatternProperties.IsEmpty)
            members.Add(Doc.Concat("patternProperties: ", Map(schema.PatternProperties.Select(p => (p.Pattern, p.Schema)))));

        Add(members, "additionalProperties", schema.AdditionalProperties);
        Add(members, "propertyNames", schema.PropertyNames);
        Add(members, "unevaluatedProperties", schema.UnevaluatedProperties);
        if (!schema.DependentRequired.IsEmpty)
            members.Add(Doc.Concat("dependentRequired: ", Call.Inline([.. schema.DependentRequired.Select(d => Doc.Concat(Key(d.Property), ": ", Names(d.Required)))])));

        if (!schema.DependentSchemas.IsEmpty)
            members.Add(Doc.Concat("dependentSchemas: ", Map(schema.DependentSchemas.Select(d => (d.Property, d.Schema)))));
    }

    private void AddCompositions(List<Doc> members, Schema schema)
    {
        Add(members, "allOf", schema.AllOf);
        Add(members, "anyOf", schema.AnyOf);
        Add(members, "oneOf", schema.OneOf);
        Add(members, "not", schema.Not);
        Add(members, "if", schema.If);
        Add(members, "then", schema.Then);
        Add(members, "else", schema.Else);
    }

    private static void Add(List<Doc> members, string keyword, string? number)
    {
        if (number is not null)
            members.Add(keyword + ": " + Syntax.Number(number));
    }

    private static void Add(List<Doc> members, string keyword, long? number)
    {
        if (number is { } known)
            members.Add(keyword + ": " + known.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private void Add(List<Doc> members, string keyword, SchemaId? id)
    {
        if (id is { } known)
            members.Add(Doc.Concat(keyword + ": ", Reference(known)));
    }

    private void Add(List<Doc> members, string keyword, EquatableArray<SchemaId> ids)
    {
        if (!ids.IsEmpty)
            members.Add(Doc.Concat(keyword + ": ", Call.Array([.. ids.Select(Reference)])));
    }

    private Doc Map(IEnumerable<(string Name, SchemaId Schema)> entries) =>
        Call.Inline([.. entries.Select(e => Doc.Concat(Key(e.Name), ": ", Reference(e.Schema), Cast(e.Name)))]);

    /// <summary>Of what every object has, TypeScript looks at that first, and does not know what a literal is for.</summary>
    private Doc Cast(string name)
    {
        if (!ValidatorPrinter.Inherited.Contains(name) || name == "__proto__")
            return Doc.Empty;

        imports.Use("type JsonSchema");
        return " as JsonSchema";
    }

    private static Doc Names(EquatableArray<string> names) => Call.Array([.. names.Select(n => (Doc)Syntax.Quote(n))]);

    /// <summary>A literal of an object: <c>__proto__</c> is a key like any other in brackets only.</summary>
    private static string Key(string name) => name == "__proto__" ? "[\"__proto__\"]" : Syntax.Key(name);

    private static Doc Values(IEnumerable<JsonValue> values)
    {
        JsonValue[] all = [.. values];
        return Call.Array([.. all.Select(Value)], all.All(v => v.Kind is Text.NodeKind.Integer or Text.NodeKind.Float));
    }

    /// <summary>A JSON value as an expression.</summary>
    public static Doc Value(JsonValue value) => value.Kind switch
    {
        Text.NodeKind.Sequence => Values(value.Items),
        Text.NodeKind.Mapping => Call.Inline([.. value.Keys.Zip(value.Items, (k, v) => DocText.Assign(Key(k) + ":", Value(v)))]),
        _ => Syntax.Value(value),
    };
}
