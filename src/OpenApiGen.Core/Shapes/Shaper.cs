using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Text;

namespace OpenApiGen.Shapes;

/// <summary>
/// Decides what typed languages make of schemas. A shape may say less than its schema; what it leaves out is in <see cref="Shape.Check"/>,
/// so that shape and check together accept exactly what the schema accepts.
/// </summary>
public sealed partial class Shaper
{
    private readonly List<PlacedDiagnostic> _diagnostics = [];
    private readonly HashSet<PlacedDiagnostic> _reported = [];
    private readonly Dictionary<int, Shape> _shapes = [];
    private readonly Dictionary<int, (SchemaId Target, bool Nullable)> _ends = [];
    private readonly HashSet<int> _deciding = [];
    private readonly SchemaMerger _merger;
    private readonly Inheritance _inheritance;
    private readonly bool _hasErrors;
    private readonly CancellationToken _cancellation;

    /// <summary>Makes a shaper of a contract's schemas.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public Shaper(Contract contract, CancellationToken cancellation = default)
    {
        _cancellation = cancellation;
        Table = new SchemaTable(contract.Schemas);
        _hasErrors = contract.HasErrors;
        _merger = new SchemaMerger(Table, Report);
        _inheritance = new Inheritance(contract.Schemas);
    }

    /// <summary>The contract's schemas and those that shapes needed besides.</summary>
    public SchemaTable Table { get; }

    /// <summary>What was noticed so far.</summary>
    public IReadOnlyList<PlacedDiagnostic> Diagnostics => _diagnostics;

    /// <summary>The shape of a schema, always the same object for the same id.</summary>
    public Shape this[SchemaId id]
    {
        get
        {
            if (_shapes.TryGetValue(id.Index, out Shape? known))
                return known;

            // A schema that is one of its own branches describes nothing; readers have reported it.
            if (!_deciding.Add(id.Index))
                return new AnyShape { Schema = Table[id] };

            _cancellation.ThrowIfCancellationRequested();
            NestingException.ThrowIfTooDeep(Table[id]);
            Shape shape = Decide(id);
            _deciding.Remove(id.Index);
            _shapes.Add(id.Index, shape);
            return shape;
        }
    }

    /// <summary>The schema that an alias, or a chain of them, stands for; null is accepted where any link of the chain accepts it.</summary>
    public SchemaId Resolve(SchemaId id, out bool nullable)
    {
        // Chains of aliases that lead into each other are walked once.
        Shape shape = this[id];
        (SchemaId Target, bool Nullable) end = (id, shape.Nullable);
        if (shape is not AliasShape)
        {
            nullable = shape.Nullable;
            return id;
        }

        var way = new List<int>();
        HashSet<int>? seen = null;
        while (this[end.Target] is AliasShape alias)
        {
            int index = end.Target.Index;
            if (_ends.TryGetValue(index, out (SchemaId Target, bool Nullable) known))
            {
                end = known;
                break;
            }

            if (!(seen ??= []).Add(index))
            {
                // A circle of aliases describes nothing; readers have reported it.
                _shapes[index] = new AnyShape { Schema = alias.Schema };
                break;
            }

            way.Add(index);
            end = (alias.Target, this[alias.Target].Nullable);
        }

        for (int i = way.Count - 1; i >= 0; i--)
            _ends[way[i]] = end = (end.Target, end.Nullable || this[new SchemaId(way[i])].Nullable);

        nullable = end.Nullable;
        return end.Target;
    }

    private void Report(PlacedDiagnostic diagnostic)
    {
        if (_diagnostics.Count < ReaderLimits.Diagnostics && _reported.Add(diagnostic))
            _diagnostics.Add(diagnostic);
    }

    private Shape Decide(SchemaId id)
    {
        Schema schema = Table[id];
        if (schema.Never || schema.Unresolved)
            return new AnyShape { Schema = schema, Nullable = false, Check = schema.Never ? schema : null };

        if (_opaque.Contains(id.Index))
            return new AnyShape { Schema = schema, Check = schema };

        if (SoleTarget(schema) is { } target && target != id && !_inheritance.DescendantsOf(target, Table[target]).Contains(id))
            return new AliasShape(target) { Schema = schema, Nullable = schema.Nullable };

        if (_inheritance.DescendantsOf(id, schema) is { Count: > 0 } descendants)
            return Polymorphic(id, schema, descendants);

        MergedSchema merged = _merger.Merge(id);

        Shape shape = Decide(id, merged.Schema);
        Schema? check = merged.IsExact && !merged.Schema.Never && !ResidualKeywords.NeedsWhole(schema) ? Combine(shape.Check, ResidualKeywords.Part(merged.Schema)) : schema;
        return shape with { Nullable = schema.Nullable, Check = check };
    }

    /// <summary>The only part of <c>allOf</c>, oneOf or anyOf that says anything, where nothing else does.</summary>
    private SchemaId? SoleTarget(Schema schema)
    {
        if (schema.AnyOf.Count > 1 || schema.OneOf.Count > 1 || !IsBare(schema))
            return null;

        SchemaId? sole = null;
        return IsSole(schema.AllOf) && IsSole(schema.AnyOf) && IsSole(schema.OneOf) ? sole : null;

        bool IsSole(EquatableArray<SchemaId> parts)
        {
            foreach (SchemaId part in parts)
            {
                if (IsSilent(Table[part]))
                    continue;

                if (sole is not null && sole != part)
                    return false;

                sole = part;
            }

            return true;
        }
    }

    /// <summary>True where a schema accepts everything and only describes.</summary>
    private static bool IsSilent(Schema schema) => schema.AllOf.IsEmpty && schema.AnyOf.IsEmpty && schema.OneOf.IsEmpty && IsBare(schema);

    /// <summary>True where a schema says nothing but through its branches.</summary>
    private static bool IsBare(Schema schema) =>
        schema is
        {
            Never: false, Unresolved: false, Types: SchemaTypes.None, Enum: null, Const: null, Format: null, MultipleOf: null, Minimum: null, Maximum: null,
            ExclusiveMinimum: null, ExclusiveMaximum: null, MinLength: null, MaxLength: null, Pattern: null, ContentEncoding: null,
            MinItems: null, MaxItems: null, UniqueItems: false, Items: null, UnevaluatedItems: null, AdditionalProperties: null,
            UnevaluatedProperties: null, MinProperties: null, MaxProperties: null, Contains: null, PropertyNames: null, Not: null, If: null,
        }
        && schema.PrefixItems.IsEmpty && schema.Properties.IsEmpty && schema.PatternProperties.IsEmpty && schema.Required.IsEmpty
        && schema.DependentRequired.IsEmpty && schema.DependentSchemas.IsEmpty;

    private Shape Decide(SchemaId id, Schema schema)
    {
        if (schema.Const is { } constant)
            return Constant(schema, constant);

        if (schema.Enum is { } members)
            return Enumeration(id, schema, members);

        // Whatever else such a schema speaks of can only refuse null as well.
        if (schema.Types == SchemaTypes.Null)
            return new NullShape { Schema = schema, Check = IsSilent(schema with { Types = SchemaTypes.None }) ? null : schema };

        if (schema.AnyOf.Count + schema.OneOf.Count > 0 && Union(id, schema) is { } union)
            return union;

        return ByType(schema);
    }

    private Shape ByType(Schema schema)
    {
        switch (schema.Types)
        {
            case SchemaTypes.None:
                return new AnyShape { Schema = schema, Check = IsSilent(schema) ? null : schema };
            case SchemaTypes.Null:
                return new NullShape { Schema = schema };
            case SchemaTypes.Boolean:
                return new BooleanShape { Schema = schema };
            case SchemaTypes.Integer:
                return new NumberShape(IsInteger: true) { Schema = schema };
            case SchemaTypes.Number:
                return new NumberShape(IsInteger: false) { Schema = schema };
            case SchemaTypes.String:
                return new StringShape { Schema = schema };
            case SchemaTypes.Array:
                return Array(schema);
            case SchemaTypes.Object:
                return Object(schema);
            default:
                return SeveralTypes(schema);
        }
    }

    private static Shape Array(Schema schema)
    {
        // Places of their own for the first items are tuples, which C# and JSON see differently: items of any kind, checked besides.
        if (!schema.PrefixItems.IsEmpty)
            return new ArrayShape(null) { Schema = schema };

        return new ArrayShape(schema.Items) { Schema = schema };
    }

    private Shape Object(Schema schema)
    {
        SchemaId? rest = Rest(schema);
        Schema? additional = rest is { } other ? Table[other] : null;
        bool hasPatterns = !schema.PatternProperties.IsEmpty;
        if (schema.Properties.IsEmpty && additional is not { Never: true })
        {
            // What patterns name may be anything as far as a map is concerned; the patterns are checked besides.
            SchemaId? value = hasPatterns ? null : rest;
            return new MapShape(value is { } id && IsSilent(Table[id]) ? null : value) { Schema = schema, Check = schema.Required.IsEmpty ? null : RequiredOnly(schema) };
        }

        var properties = new List<PropertyShape>(schema.Properties.Count);
        foreach (Property property in schema.Properties)
            properties.Add(Property(schema, property));

        // What is demanded is data, described or not. Where other properties are forbidden no object can have it, which is checked besides.
        Schema? demanded = schema.Required.IsEmpty ? null : RequiredOnly(schema);
        bool isImpossible = additional is { Never: true } && !hasPatterns;
        if (demanded is { Required.IsEmpty: false } && !isImpossible)
        {
            bool isAny = hasPatterns || schema.AdditionalProperties is null || IsSilent(additional!);
            SchemaId value = isAny ? Table.Add(new Schema { Place = schema.Place, Nullable = true }) : schema.AdditionalProperties!.Value;
            foreach (string name in demanded.Required)
                properties.Add(Property(schema, new Property(name, value, null)));
        }

        UnknownProperties unknown = additional switch
        {
            null => UnknownProperties.Ignore,
            _ when hasPatterns => UnknownProperties.Keep,
            { Never: true } => UnknownProperties.Reject,
            _ => UnknownProperties.Keep,
        };
        SchemaId? kept = unknown == UnknownProperties.Keep && !hasPatterns && !IsSilent(additional!) ? rest : null;
        return new ObjectShape(properties.ToEquatable(), unknown, kept) { Schema = schema, Check = isImpossible && demanded is { Required.IsEmpty: false } ? demanded : null };
    }

    /// <summary>What properties that are not named are, where they are data; those that no part may evaluate are checked besides.</summary>
    private SchemaId? Rest(Schema schema) =>
        schema.AdditionalProperties ?? (schema.UnevaluatedProperties is { } unevaluated && !Table[unevaluated].Never ? unevaluated : null);

    /// <summary>Names that are demanded without being described.</summary>
    private static Schema RequiredOnly(Schema schema)
    {
        var required = new Schema { Place = schema.Place };
        var described = new HashSet<string>(schema.Properties.Select(p => p.Name), StringComparer.Ordinal);
        required.Required = schema.Required.Where(r => !described.Contains(r)).ToEquatable();
        return required;
    }

    private PropertyShape Property(Schema owner, Property property)
    {
        Schema schema = Table[property.Schema];
        bool readOnly = schema.ReadOnly;
        bool writeOnly = schema.WriteOnly;
        JsonValue? fallback = schema.Default;
        string? description = property.Annotations?.Description ?? schema.Description;
        bool deprecated = schema.Deprecated || property.Annotations?.Deprecated == true;
        HashSet<int>? seen = null;
        while (SoleTarget(schema) is { } target && (seen ??= [property.Schema.Index]).Add(target.Index))
        {
            schema = Table[target];
            readOnly |= schema.ReadOnly;
            writeOnly |= schema.WriteOnly;
            fallback ??= schema.Default;
            description ??= schema.Description;
        }

        return new PropertyShape(property.Name, property.Schema, owner.Required.Contains(property.Name), readOnly, writeOnly, fallback, description, deprecated);
    }

    private static Shape Constant(Schema schema, JsonValue constant)
    {
        // A list of values beside it that does not have it leaves nothing.
        bool saysNoMore = SaysNoMore(schema) && schema.Enum?.Contains(constant) != false;
        if (constant.Kind == NodeKind.Null)
            return new NullShape { Schema = schema, Check = saysNoMore && schema.Types is SchemaTypes.None or SchemaTypes.Null ? null : schema };

        if (constant.Kind == NodeKind.String && schema.Types is SchemaTypes.None or SchemaTypes.String)
            return new ConstantShape(constant.Text) { Schema = schema, Check = saysNoMore ? null : schema };

        return OfKind(schema, [constant.Kind]) with { Check = saysNoMore && schema.Types is SchemaTypes.None ? Assertions(schema) : schema };
    }

    private Shape Enumeration(SchemaId id, Schema schema, EquatableArray<JsonValue> members)
    {
        NodeKind[] kinds = [.. members.Select(m => m.Kind).Distinct()];

        // Members that the type rules out can never occur.
        if (schema.Types == SchemaTypes.String)
            kinds = [.. kinds.Where(k => k == NodeKind.String)];

        if (kinds is [NodeKind.String] && schema.Types is SchemaTypes.None or SchemaTypes.String && IsPlain(schema))
        {
            EquatableArray<JsonValue> strings = members.Where(m => m.Kind == NodeKind.String).ToEquatable();
            Schema? check = SaysNoMore(schema) ? null : schema;
            return strings.Count == 1 && Table[id].Name is null
                ? new ConstantShape(strings[0].Text) { Schema = schema, Check = check }
                : new EnumShape(strings, IsString: true) { Schema = schema, Check = check };
        }

        if (kinds is [NodeKind.Integer] && schema.Types is SchemaTypes.None or SchemaTypes.Integer && IsPlain(schema) && members.All(m => NumberText.Int64(m.Text) is not null))
            return new EnumShape(members, IsString: false) { Schema = schema, Check = SaysNoMore(schema) ? null : schema };

        return (schema.Types == SchemaTypes.None ? OfKind(schema, kinds) : ByType(schema)) with { Check = SaysNoMore(schema) ? Assertions(schema) : schema };
    }

    /// <summary>True where a schema lists its values and says nothing else, up to a type and a format.</summary>
    private static bool SaysNoMore(Schema schema) => IsSilent(schema with { Const = null, Enum = null, Types = SchemaTypes.None, Format = null });

    /// <summary>True where nothing but the list limits the values.</summary>
    private static bool IsPlain(Schema schema) =>
        schema is { Pattern: null, MinLength: null, MaxLength: null, Minimum: null, Maximum: null, ExclusiveMinimum: null, ExclusiveMaximum: null, MultipleOf: null }
        && schema.AnyOf.IsEmpty && schema.OneOf.IsEmpty;

    /// <summary>A shape for values of known kinds, where no type is named.</summary>
    private static Shape OfKind(Schema schema, NodeKind[] kinds) => kinds switch
    {
        [NodeKind.String] => new StringShape { Schema = schema },
        [NodeKind.Boolean] => new BooleanShape { Schema = schema },
        [NodeKind.Integer] => new NumberShape(IsInteger: true) { Schema = schema },
        [NodeKind.Integer or NodeKind.Float] or [NodeKind.Integer or NodeKind.Float, NodeKind.Integer or NodeKind.Float] => new NumberShape(IsInteger: false) { Schema = schema },
        _ => new AnyShape { Schema = schema },
    };

    /// <summary>The list of values alone, to be checked besides.</summary>
    private static Schema Assertions(Schema schema)
    {
        var assertions = new Schema { Place = schema.Place };
        assertions.Enum = schema.Nullable && schema.Enum is { } members ? members.Concat([JsonValue.Null]).ToEquatable() : schema.Enum;
        assertions.Const = schema.Const;
        return assertions;
    }

    /// <summary>One schema that demands both; null where neither demands anything.</summary>
    private Schema? Combine(Schema? first, Schema? second)
    {
        if (first is null || second is null)
            return first ?? second;

        var both = new Schema { Place = first.Place };
        both.AllOf = EquatableArray.Of(Table.Add(first), Table.Add(second));
        return both;
    }
}
