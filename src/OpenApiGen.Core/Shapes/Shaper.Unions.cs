using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Text;

namespace OpenApiGen.Shapes;

public sealed partial class Shaper
{
    /// <summary>
    /// Branches of unions within unions that are joined with what stands beside each of the lists: they multiply from level to level,
    /// and with more of them code would be of no use to anybody.
    /// </summary>
    private const int MaximumDistributed = 512;

    private int _distributed;

    /// <summary>Branches that were joined on the way to a schema that was made of them, itself included.</summary>
    private readonly Dictionary<int, HashSet<int>> _joined = [];

    /// <summary>Bases without those that build upon them.</summary>
    private readonly Dictionary<int, SchemaId> _alone = [];

    /// <summary>Schemas that are any JSON as far as types are concerned.</summary>
    private readonly HashSet<int> _opaque = [];

    /// <summary>What oneOf or anyOf makes; null where the branches only limit what the schema beside them describes.</summary>
    private Shape? Union(SchemaId id, Schema schema)
    {
        // Two lists at once make a shape of the first; the other is checked.
        bool isExclusive = !schema.OneOf.IsEmpty;
        EquatableArray<SchemaId> branches = isExclusive ? schema.OneOf : schema.AnyOf;
        Schema? other = isExclusive && !schema.AnyOf.IsEmpty ? Only(schema, s => s.AnyOf = schema.AnyOf) : null;

        // What no branch has evaluated is known to the whole only, which is checked besides.
        Schema own = schema with { AnyOf = default, OneOf = default, Discriminator = null, UnevaluatedItems = null, UnevaluatedProperties = null };

        if (schema.Types is not SchemaTypes.None && branches.All(b => OnlyLimits(own, b, [])))
        {
            Shape limited = ByType(own);
            return limited with { Check = Combine(limited.Check, Only(schema, s => (s.AnyOf, s.OneOf) = (schema.AnyOf, schema.OneOf))) };
        }

        if (schema.Types is SchemaTypes.None && branches.All(b => IsUntyped(b)))
            return new AnyShape { Schema = schema, Check = schema };

        if (SameScalar(branches) is { } scalar)
        {
            Schema onlyBranches = Only(schema, s => (s.AnyOf, s.OneOf) = (isExclusive ? default : branches, isExclusive ? branches : default));
            return scalar with { Schema = schema, Check = IsSilent(own) || IsSaidBy(own, scalar) ? Combine(other, onlyBranches) : schema };
        }

        SchemaId[] resolved = new SchemaId[branches.Count];
        for (int i = 0; i < resolved.Length; i++)
            resolved[i] = IsSilent(own with { Types = SchemaTypes.None }) && Agrees(own.Types, branches[i]) ? branches[i] : Distribute(id, own, branches[i]);

        return new UnionShape(new EquatableArray<SchemaId>(resolved), isExclusive, DiscriminatorOf(schema, branches)) { Schema = schema, Check = other };
    }

    /// <summary>A schema of type array: several types become a union with a branch each.</summary>
    private Shape SeveralTypes(Schema schema)
    {
        var branches = new List<SchemaId>();
        foreach (SchemaTypes type in (SchemaTypes[])[SchemaTypes.Object, SchemaTypes.Array, SchemaTypes.String, SchemaTypes.Integer, SchemaTypes.Number, SchemaTypes.Boolean])
            if ((schema.Types & type) != 0)
                branches.Add(Table.Add(OfType(schema, type)));

        return new UnionShape(branches.ToEquatable(), IsExclusive: false, null) { Schema = schema };
    }

    /// <summary>What a schema says of instances of one type.</summary>
    private static Schema OfType(Schema schema, SchemaTypes type)
    {
        var only = new Schema { Place = schema.Place };
        only.Types = type;
        switch (type)
        {
            case SchemaTypes.String:
                (only.MinLength, only.MaxLength, only.Pattern, only.Format) = (schema.MinLength, schema.MaxLength, schema.Pattern, schema.Format);
                break;
            case SchemaTypes.Integer or SchemaTypes.Number:
                (only.Minimum, only.Maximum, only.ExclusiveMinimum, only.ExclusiveMaximum, only.MultipleOf) =
                    (schema.Minimum, schema.Maximum, schema.ExclusiveMinimum, schema.ExclusiveMaximum, schema.MultipleOf);
                only.Format = schema.Format is "int32" or "int64" or "float" or "double" ? schema.Format : null;
                break;
            case SchemaTypes.Array:
                (only.Items, only.PrefixItems, only.MinItems, only.MaxItems, only.UniqueItems) =
                    (schema.Items, schema.PrefixItems, schema.MinItems, schema.MaxItems, schema.UniqueItems);
                (only.Contains, only.MinContains, only.MaxContains) = (schema.Contains, schema.MinContains, schema.MaxContains);
                break;
            case SchemaTypes.Object:
                (only.Properties, only.Required, only.AdditionalProperties, only.PatternProperties, only.MinProperties, only.MaxProperties) =
                    (schema.Properties, schema.Required, schema.AdditionalProperties, schema.PatternProperties, schema.MinProperties, schema.MaxProperties);
                (only.PropertyNames, only.DependentRequired, only.DependentSchemas) = (schema.PropertyNames, schema.DependentRequired, schema.DependentSchemas);
                break;
        }

        return only;
    }

    /// <summary>A base that others build upon, used by itself: one of those, or the base alone.</summary>
    private UnionShape Polymorphic(SchemaId id, Schema schema, List<SchemaId> descendants)
    {
        string property = schema.Discriminator!.PropertyName;
        SchemaId[] named = [.. descendants, id];
        var values = new List<BranchValue>();
        foreach (DiscriminatorMapping mapping in schema.Discriminator.Mapping)
            Add(System.Array.IndexOf(named, mapping.Schema), mapping.Value);

        // Who sends what a base further up, or a list of branches, calls one of these sends it here by the same name.
        var mapped = new HashSet<int>(values.Select(v => v.Branch));
        for (int i = 0; i < named.Length; i++)
            foreach (string value in _inheritance.ValuesOf(named[i], property))
                Add(i, value);

        for (int i = 0; i < named.Length; i++)
            if (!mapped.Contains(i) && Table[named[i]].Name is { } name)
                Add(i, name);

        // A descendant that is a base itself stands for itself alone here, where its own descendants are branches too and the same property names them.
        SchemaId[] branches = [.. named.Select(b => b == id || _inheritance.IsBase(b, Table[b], property) ? Alone(b) : b)];
        return new UnionShape(new EquatableArray<SchemaId>(branches), IsExclusive: false, new BranchDiscriminator(property, values.ToEquatable(), null)) { Schema = schema, Nullable = schema.Nullable };

        void Add(int branch, string value)
        {
            if (branch >= 0 && !values.Exists(v => v.Value == value))
                values.Add(new BranchValue(value, branch));
        }
    }

    /// <summary>A base without those that build upon it.</summary>
    private SchemaId Alone(SchemaId id)
    {
        if (_alone.TryGetValue(id.Index, out SchemaId known))
            return known;

        Schema schema = Table[id];
        MergedSchema merged = _merger.Merge(id);
        Schema alone = merged.Schema with { Discriminator = null, Name = schema.Name + "Base", Nullable = false };
        if (!merged.IsExact)
            alone.AllOf = schema.AllOf;

        SchemaId made = Table.Add(alone);
        _alone.Add(id.Index, made);
        return made;
    }

    private BranchDiscriminator? DiscriminatorOf(Schema schema, EquatableArray<SchemaId> branches)
    {
        if (schema.Discriminator is not { } discriminator)
            return null;

        var values = new List<BranchValue>();
        foreach (DiscriminatorMapping mapping in discriminator.Mapping)
        {
            int branch = IndexOf(branches, mapping.Schema);
            if (branch >= 0)
                values.Add(new BranchValue(mapping.Value, branch));
            else
                Report(new PlacedDiagnostic(Rules.IgnoredField, schema.Place.Child("discriminator"), EquatableArray.Of($"The mapping of '{mapping.Value}' leads to a schema that is no branch")));
        }

        for (int i = 0; i < branches.Count; i++)
        {
            // What a branch fixes the property to says more than its name.
            if (values.Exists(v => v.Branch == i))
                continue;

            foreach (string value in Table[branches[i]].Name is { } name && FixedValues(branches[i], discriminator.PropertyName) is not { Length: > 0 } ? [name] : FixedValues(branches[i], discriminator.PropertyName))
                if (!values.Exists(v => v.Value == value))
                    values.Add(new BranchValue(value, i));
        }

        int? fallback = discriminator.Default is { } other && IndexOf(branches, other) is >= 0 and int index ? index : null;

        // Without a value for every branch the property cannot choose; the branches are told apart otherwise.
        for (int i = 0; i < branches.Count; i++)
            if (i != fallback && !values.Exists(v => v.Branch == i))
                return null;

        return new BranchDiscriminator(discriminator.PropertyName, values.ToEquatable(), fallback);
    }

    /// <summary>The strings that a property of an object schema is limited to; none where it is not.</summary>
    private string[] FixedValues(SchemaId id, string property)
    {
        if (this[Resolve(id, out _)] is not ObjectShape shape || shape.Properties.FirstOrDefault(p => p.Name == property) is not { } found)
            return [];

        return this[Resolve(found.Schema, out _)] switch
        {
            ConstantShape constant => [constant.Value],
            EnumShape { IsString: true } members => [.. members.Members.Select(m => m.Text)],
            _ => [],
        };
    }

    private static int IndexOf(EquatableArray<SchemaId> branches, SchemaId id)
    {
        for (int i = 0; i < branches.Count; i++)
            if (branches[i] == id)
                return i;

        return -1;
    }

    /// <summary>True where a branch names no type and describes nothing that the schema beside it does not describe.</summary>
    private bool OnlyLimits(Schema own, SchemaId branch, HashSet<int> seen)
    {
        if (!seen.Add(branch.Index))
            return true;

        Schema schema = Table[branch];
        NestingException.ThrowIfTooDeep(schema);
        return (schema.Types is SchemaTypes.None || (schema.Types == own.Types && schema.Name is null))
            && schema.Properties.All(p => own.Properties.Any(o => o.Name == p.Name))
            && schema.AnyOf.All(b => OnlyLimits(own, b, seen)) && schema.OneOf.All(b => OnlyLimits(own, b, seen)) && schema.AllOf.All(b => OnlyLimits(own, b, seen));
    }

    private bool IsUntyped(SchemaId branch)
    {
        Schema schema = Table[branch];
        return schema.Types is SchemaTypes.None && schema.Enum is null && schema.Const is null && !schema.Unresolved
            && schema.Properties.IsEmpty && schema.AllOf.IsEmpty && schema.AnyOf.IsEmpty && schema.OneOf.IsEmpty;
    }

    /// <summary>True where what stands beside the branches only repeats their type.</summary>
    private static bool IsSaidBy(Schema own, Shape scalar) => IsSilent(own with { Types = SchemaTypes.None }) && scalar switch
    {
        NumberShape { IsInteger: true } => own.Types is SchemaTypes.Integer or SchemaTypes.Number,
        NumberShape => own.Types == SchemaTypes.Number,
        BooleanShape => own.Types == SchemaTypes.Boolean,
        _ => own.Types == SchemaTypes.String,
    };

    /// <summary>True where a branch accepts values of a type only.</summary>
    private bool Agrees(SchemaTypes types, SchemaId branch)
    {
        if (types is SchemaTypes.None)
            return true;

        // Unions share branches: each is looked at once, however many ways lead to it.
        var seen = new HashSet<int>();
        var open = new Stack<SchemaId>([branch]);
        while (open.Count > 0)
        {
            SchemaId id = Resolve(open.Pop(), out _);
            if (!seen.Add(id.Index))
                continue;

            bool agrees = this[id] switch
            {
                ObjectShape or MapShape => types == SchemaTypes.Object,
                ArrayShape => types == SchemaTypes.Array,
                StringShape or ConstantShape or EnumShape { IsString: true } => types == SchemaTypes.String,
                UnionShape => true,
                _ => false,
            };
            if (!agrees)
                return false;

            foreach (SchemaId inner in this[id] is UnionShape union ? union.Branches : default)
                open.Push(inner);
        }

        return true;
    }

    /// <summary>
    /// The scalar that all branches are, where telling them apart would give nothing: several strings of which one is plain text,
    /// several numbers, several booleans.
    /// </summary>
    private Shape? SameScalar(EquatableArray<SchemaId> branches)
    {
        Shape[] shapes = [.. branches.Select(b => this[Resolve(b, out _)])];
        if (shapes.All(s => s is StringShape or ConstantShape or EnumShape { IsString: true }))
        {
            if (shapes.All(s => s is ConstantShape))
                return new EnumShape(shapes.Select(s => JsonValue.String(((ConstantShape)s).Value)).Distinct().ToEquatable(), IsString: true) { Schema = shapes[0].Schema };

            return shapes.Any(s => s is StringShape { Schema.Format: null }) ? new StringShape { Schema = new Schema { Place = shapes[0].Schema.Place, Types = SchemaTypes.String } } : null;
        }

        if (shapes.All(s => s is NumberShape))
            return new NumberShape(shapes.All(s => ((NumberShape)s).IsInteger)) { Schema = new Schema { Place = shapes[0].Schema.Place } };

        return shapes.All(s => s is BooleanShape) ? new BooleanShape { Schema = shapes[0].Schema } : null;
    }

    /// <summary>A branch together with what stands beside the list of branches.</summary>
    private SchemaId Distribute(SchemaId id, Schema own, SchemaId branch)
    {
        Schema target = Table[branch];
        HashSet<int> joined = _joined.TryGetValue(id.Index, out HashSet<int>? known) ? [.. known, branch.Index] : [id.Index, branch.Index];
        if (branch == id || known?.Contains(branch.Index) == true)
            return Circular(target);

        if (known is not null && _distributed++ >= MaximumDistributed)
        {
            SchemaId opaque = Table.Add(new Schema { Place = target.Place, AllOf = EquatableArray.Of(Table.Add(own with { Name = null }), branch) });
            _opaque.Add(opaque.Index);
            return opaque;
        }

        MergedSchema merged = _merger.Join(new MergedSchema(own with { Name = null, Description = null, Nullable = false }, true), _merger.Merge(branch), own, target);
        Schema both = merged.Schema with { Place = target.Place, Name = null, Description = target.Description };
        both.Nullable = false;
        if (!merged.IsExact)
            both.AllOf = EquatableArray.Of(Table.Add(own with { Name = null }), branch);

        SchemaId made = Table.Add(both);
        _joined[made.Index] = joined;
        _merger.AddBranch(made);
        return made;
    }

    /// <summary>Stands in for a branch that leads back to the schema that it is a branch of.</summary>
    private SchemaId Circular(Schema branch)
    {
        // Readers report circles of branches alone; those through allOf as well are seen here first.
        if (!_hasErrors)
            Report(new PlacedDiagnostic(Rules.CircularReference, branch.Place, EquatableArray.Of(branch.Name ?? branch.Place.Pointer)));

        return Table.Add(new Schema { Place = branch.Place, Unresolved = true });
    }

    private static Schema Only(Schema schema, Action<Schema> set)
    {
        var only = new Schema { Place = schema.Place };
        set(only);
        return only;
    }
}
