using OpenApiGen.Diagnostics;
using OpenApiGen.Model;

namespace OpenApiGen.Shapes;

/// <summary>
/// Makes one schema of <c>allOf</c>: everything that all parts say, as far as one schema can say it.
/// Where it cannot, the result is marked and the original has to be checked besides.
/// </summary>
internal sealed class SchemaMerger(SchemaTable table, Action<PlacedDiagnostic> report)
{
    private readonly Dictionary<int, MergedSchema> _merged = [];
    private readonly HashSet<int> _open = [];
    private readonly HashSet<int> _branches = [];

    /// <summary>Remembers that a schema is a branch together with what stands beside it: what contradicts in it is no matter of <c>allOf</c>.</summary>
    public void AddBranch(SchemaId id) => _branches.Add(id.Index);

    /// <summary>The schema without <c>allOf</c>.</summary>
    public MergedSchema Merge(SchemaId id)
    {
        if (_merged.TryGetValue(id.Index, out MergedSchema? known))
            return known;

        Schema schema = table[id];
        NestingException.ThrowIfTooDeep(schema);
        if (schema.AllOf.IsEmpty)
            return new MergedSchema(schema, IsExact: true);

        if (!_open.Add(id.Index))
            return new MergedSchema(schema with { AllOf = default }, IsExact: true);

        var merged = new MergedSchema(schema with { AllOf = default }, IsExact: true);
        foreach (SchemaId part in schema.AllOf)
        {
            if (_open.Contains(part.Index))
                continue;

            merged = Join(merged, WithoutBranchesBack(Merge(part)), schema, _branches.Contains(id.Index) ? schema : null);
        }

        _open.Remove(id.Index);
        _merged.Add(id.Index, merged);
        return merged;
    }

    /// <summary>
    /// A base that lists what builds upon it: to those, its list is no demand, or they would demand themselves.
    /// </summary>
    private MergedSchema WithoutBranchesBack(MergedSchema part) =>
        part.Schema.OneOf.Concat(part.Schema.AnyOf).Any(b => _open.Contains(b.Index))
            ? part with { Schema = part.Schema with { OneOf = default, AnyOf = default, Discriminator = null } }
            : part;

    /// <summary>What both say; names, descriptions and place are the left one's.</summary>
    /// <param name="left">What comes first.</param>
    /// <param name="right">What is added.</param>
    /// <param name="owner">The schema whose parts they are.</param>
    /// <param name="branch">The branch that the right one is, where the left one stands beside a list of branches; null where both are parts of <c>allOf</c>.</param>
    public MergedSchema Join(MergedSchema left, MergedSchema right, Schema owner, Schema? branch = null)
    {
        Schema a = left.Schema;
        Schema b = right.Schema;
        bool exact = left.IsExact && right.IsExact;
        Schema result = a with { Never = a.Never || b.Never, Unresolved = a.Unresolved || b.Unresolved };

        result.Types = Intersect(a.Types, b.Types, owner, branch, ref exact);
        result.Nullable = owner.Nullable;
        result.Enum = Intersect(a.Enum, b.Enum, owner, branch);
        result.Const = One(a.Const, b.Const);
        result.Format = One(a.Format, b.Format);
        result.Pattern = One(a.Pattern, b.Pattern);
        result.MultipleOf = One(a.MultipleOf, b.MultipleOf);
        result.Minimum = Pick(a.Minimum, b.Minimum, greater: true);
        result.Maximum = Pick(a.Maximum, b.Maximum, greater: false);
        result.ExclusiveMinimum = Pick(a.ExclusiveMinimum, b.ExclusiveMinimum, greater: true);
        result.ExclusiveMaximum = Pick(a.ExclusiveMaximum, b.ExclusiveMaximum, greater: false);
        result.MinLength = Max(a.MinLength, b.MinLength);
        result.MaxLength = Min(a.MaxLength, b.MaxLength);
        result.MinItems = Max(a.MinItems, b.MinItems);
        result.MaxItems = Min(a.MaxItems, b.MaxItems);
        result.MinProperties = Max(a.MinProperties, b.MinProperties);
        result.MaxProperties = Min(a.MaxProperties, b.MaxProperties);
        result.UniqueItems = a.UniqueItems || b.UniqueItems;
        result.ContentEncoding = a.ContentEncoding ?? b.ContentEncoding;
        result.ContentMediaType = a.ContentMediaType ?? b.ContentMediaType;
        result.ContentSchema = a.ContentSchema ?? b.ContentSchema;
        result.PrefixItems = a.PrefixItems.IsEmpty ? b.PrefixItems : a.PrefixItems;
        result.Items = result.PrefixItems.IsEmpty ? Both(a.Items, b.Items) : null;
        result.Properties = Union(a.Properties, b.Properties);
        result.Required = a.Required.Union(b.Required).ToEquatable();

        // Names that a pattern of one part describes are no matter of its additionalProperties; the whole is checked besides.
        result.PatternProperties = a.PatternProperties.Concat(b.PatternProperties).ToEquatable();
        result.AdditionalProperties = Both(a.AdditionalProperties, b.AdditionalProperties);
        result.UnevaluatedProperties = a.UnevaluatedProperties ?? b.UnevaluatedProperties;
        result.Default = a.Default ?? b.Default;
        result.Description = a.Description ?? b.Description;
        result.Title = a.Title ?? b.Title;
        result.Deprecated = a.Deprecated;
        result.ReadOnly = a.ReadOnly || b.ReadOnly;
        result.WriteOnly = a.WriteOnly || b.WriteOnly;

        result.AnyOf = First(a.AnyOf, b.AnyOf);
        result.OneOf = First(a.OneOf, b.OneOf);
        result.Discriminator = a.Discriminator ?? (b.OneOf.IsEmpty && b.AnyOf.IsEmpty ? null : b.Discriminator);

        exact &= SpeaksOfAll(a, b) && SpeaksOfAll(b, a);
        exact &= result.PrefixItems.IsEmpty;
        exact &= !ResidualKeywords.Any(b);
        return new MergedSchema(result, exact);

        T? One<T>(T? x, T? y)
            where T : class
        {
            exact &= x is null || y is null || x.Equals(y);
            return x ?? y;
        }

        EquatableArray<SchemaId> First(EquatableArray<SchemaId> x, EquatableArray<SchemaId> y)
        {
            exact &= x.IsEmpty || y.IsEmpty || x == y;
            return x.IsEmpty ? y : x;
        }
    }

    /// <summary>False where one part's <c>additionalProperties</c> would judge properties that only the other part names, or describes by a pattern.</summary>
    private static bool SpeaksOfAll(Schema judge, Schema other)
    {
        if (judge.AdditionalProperties is null)
            return true;

        if (!other.PatternProperties.IsEmpty)
            return false;

        var known = new HashSet<string>(judge.Properties.Select(p => p.Name), StringComparer.Ordinal);
        return other.Properties.All(p => known.Contains(p.Name));
    }

    private SchemaTypes Intersect(SchemaTypes a, SchemaTypes b, Schema owner, Schema? branch, ref bool exact)
    {
        if (a == SchemaTypes.None || b == SchemaTypes.None || a == b)
            return a | b;

        SchemaTypes both = a & b;
        if (((a | b) & SchemaTypes.Number) != 0 && ((a | b) & SchemaTypes.Integer) != 0)
            both |= SchemaTypes.Integer;

        if (both != SchemaTypes.None)
            return both;

        // Nothing matches, which is checked besides; the first type keeps the code sensible.
        Contradict(owner, branch, $"one demands {Describe(a)}, another {Describe(b)}", $"that demands {Describe(a)}, the branch {Describe(b)}");
        exact = false;
        return a;
    }

    private EquatableArray<JsonValue>? Intersect(EquatableArray<JsonValue>? a, EquatableArray<JsonValue>? b, Schema owner, Schema? branch)
    {
        if (a is not { } left || b is not { } right)
            return a ?? b;

        EquatableArray<JsonValue> both = left.Intersect(right).ToEquatable();
        if (both.IsEmpty && !left.IsEmpty && !right.IsEmpty)
            Contradict(owner, branch, "their enums have no value in common", "their enums have no value in common");

        return both;
    }

    private void Contradict(Schema owner, Schema? branch, string parts, string beside)
    {
        // A branch that nothing can match says so where it stands, not wherever its list is used.
        if (branch is not null)
            report(new PlacedDiagnostic(Rules.Impossible, branch.Place, EquatableArray.Of("This branch contradicts what stands beside the list that it is in: " + beside)));
        else if (!owner.Nullable)
            report(new PlacedDiagnostic(Rules.Impossible, owner.Place, EquatableArray.Of("The parts of 'allOf' contradict each other: " + parts)));
    }

    private EquatableArray<Property> Union(EquatableArray<Property> a, EquatableArray<Property> b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return a.IsEmpty ? b : a;

        // The parts come before what stands beside allOf, as a base comes before what is derived.
        var properties = new List<Property>(a.Count + b.Count);
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Property property in a.Concat(b))
        {
            if (indexes.TryGetValue(property.Name, out int index))
            {
                Property first = properties[index];
                properties[index] = new Property(first.Name, Both(first.Schema, property.Schema)!.Value, first.Annotations ?? property.Annotations);
            }
            else
            {
                indexes.Add(property.Name, properties.Count);
                properties.Add(property);
            }
        }

        return properties.ToEquatable();
    }

    /// <summary>What joined schemas are made of, so that schemas which contain each other do not make ever new ones.</summary>
    private readonly Dictionary<int, int[]> _parts = [];

    private readonly Dictionary<string, SchemaId> _both = new(StringComparer.Ordinal);

    private SchemaId? Both(SchemaId? a, SchemaId? b)
    {
        if (a is not { } left || b is not { } right || left == right)
            return a ?? b;

        if (table[left].Never || table[right].Never)
            return table[left].Never ? left : right;

        int[] leftParts = PartsOf(left);
        int[] rightParts = PartsOf(right);
        int[] parts = [.. leftParts.Union(rightParts)];
        if (parts.Length == leftParts.Length || parts.Length == rightParts.Length)
            return parts.Length == leftParts.Length ? left : right;

        Array.Sort(parts);
        string key = string.Join(",", parts);
        if (!_both.TryGetValue(key, out SchemaId both))
        {
            // A part that only restates or describes does not make a new type.
            var joined = new Schema { Place = table[right].Place, AllOf = EquatableArray.Of(left, right), Nullable = table[left].Nullable && table[right].Nullable, Name = null };
            joined.ReadOnly = table[left].ReadOnly || table[right].ReadOnly;
            joined.WriteOnly = table[left].WriteOnly || table[right].WriteOnly;
            joined.Default = table[left].Default ?? table[right].Default;
            joined.Description = table[right].Description ?? table[left].Description;
            _both.Add(key, both = table.Add(joined));
            _parts.Add(both.Index, parts);
        }

        return both;
    }

    private int[] PartsOf(SchemaId id) => _parts.TryGetValue(id.Index, out int[]? parts) ? parts : [id.Index];

    private static string? Pick(string? a, string? b, bool greater) =>
        a is null || b is null ? a ?? b : NumberText.Compare(a, b) > 0 == greater ? a : b;

    private static long? Max(long? a, long? b) => a is null || b is null ? a ?? b : Math.Max(a.Value, b.Value);

    private static long? Min(long? a, long? b) => a is null || b is null ? a ?? b : Math.Min(a.Value, b.Value);

    private static string Describe(SchemaTypes types) => types.ToString().ToLowerInvariant().Replace(", ", " or ");
}

/// <summary>A schema without <c>allOf</c>.</summary>
/// <param name="Schema">What the parts say together.</param>
/// <param name="IsExact">False where the original says more.</param>
internal sealed record MergedSchema(Schema Schema, bool IsExact);
