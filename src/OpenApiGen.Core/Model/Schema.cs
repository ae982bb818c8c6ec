namespace OpenApiGen.Model;

/// <summary>A schema's index in <see cref="Contract.Schemas"/>.</summary>
public readonly record struct SchemaId(int Index)
{
    /// <inheritdoc/>
    public override string ToString() => "#" + Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A named property of an object schema.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Schema">What its value must be.</param>
/// <param name="Annotations">What stands beside a <c>$ref</c> and speaks of this use only; null where nothing does.</param>
public sealed record Property(string Name, SchemaId Schema, UseAnnotations? Annotations);

/// <summary>Descriptions that stand beside a <c>$ref</c>.</summary>
public sealed record UseAnnotations(string? Description, bool Deprecated);

/// <summary>A pattern with the schema of what matches it.</summary>
/// <param name="Pattern">An ECMA-262 regular expression.</param>
/// <param name="Schema">What a property whose name matches must be.</param>
public sealed record PatternProperty(string Pattern, SchemaId Schema);

/// <summary>Properties that must be there when another one is.</summary>
public sealed record DependentRequired(string Property, EquatableArray<string> Required);

/// <summary>A schema that applies when a property is there.</summary>
public sealed record DependentSchema(string Property, SchemaId Schema);

/// <summary>Which property tells the branches of a union apart.</summary>
/// <param name="PropertyName">The property's name.</param>
/// <param name="Mapping">Values of the property with the schemas they stand for.</param>
/// <param name="Default">OpenAPI 3.2: the schema where the property is absent or has no mapping; null where there is none.</param>
public sealed record Discriminator(string PropertyName, EquatableArray<DiscriminatorMapping> Mapping, SchemaId? Default);

/// <summary>One value of a discriminating property.</summary>
public sealed record DiscriminatorMapping(string Value, SchemaId Schema);

/// <summary>A schema object, read whole: JSON Schema 2020-12 keywords, with those of older dialects translated to them.</summary>
/// <remarks>
/// Spellings of null are one thing: <see cref="Nullable"/>. A <c>$ref</c> alone is not a schema of its own but the id of its target;
/// with siblings (3.1 and later) the target is the first of <see cref="AllOf"/>.
/// Numbers of keywords are JSON texts, so that no digit is lost.
/// Readers fill a schema while they own it; nobody changes it afterwards.
/// </remarks>
public sealed record Schema
{
    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }

    /// <summary>Its key where it stands among the named schemas of a document (<c>components/schemas</c>, <c>definitions</c>, <c>$defs</c>); else null.</summary>
    public string? Name { get; internal set; }

    /// <summary>True for <c>false</c>, the schema that nothing matches.</summary>
    public bool Never { get; internal set; }

    /// <summary>True where a reference led nowhere: an error was reported and this stands in.</summary>
    public bool Unresolved { get; internal set; }

    public string? Title { get; internal set; }

    public string? Description { get; internal set; }

    public bool Deprecated { get; internal set; }

    /// <summary>Sent by the server only.</summary>
    public bool ReadOnly { get; internal set; }

    /// <summary>Sent by the client only.</summary>
    public bool WriteOnly { get; internal set; }

    /// <summary>The value that an absent one stands for; null where there is none (<see cref="JsonValue.Null"/> is a default of null).</summary>
    public JsonValue? Default { get; internal set; }

    public EquatableArray<JsonValue> Examples { get; internal set; }

    public EquatableArray<Extension> Extensions { get; internal set; }

    /// <summary>Types allowed, null left out unless it is the only one.</summary>
    public SchemaTypes Types { get; internal set; }

    /// <summary>True where null is accepted although <see cref="Types"/>, <see cref="Enum"/> or the like speak of something else.</summary>
    public bool Nullable { get; internal set; }

    /// <summary>Values allowed, null left out; null where any value is.</summary>
    public EquatableArray<JsonValue>? Enum { get; internal set; }

    /// <summary>The only value allowed; null where any is.</summary>
    public JsonValue? Const { get; internal set; }

    /// <summary>Name of a format, as spelled; null where there is none.</summary>
    public string? Format { get; internal set; }

    public string? MultipleOf { get; internal set; }

    public string? Minimum { get; internal set; }

    public string? Maximum { get; internal set; }

    public string? ExclusiveMinimum { get; internal set; }

    public string? ExclusiveMaximum { get; internal set; }

    /// <summary>Least number of Unicode code points.</summary>
    public long? MinLength { get; internal set; }

    /// <summary>Largest number of Unicode code points.</summary>
    public long? MaxLength { get; internal set; }

    /// <summary>An ECMA-262 regular expression that must match somewhere in a string.</summary>
    public string? Pattern { get; internal set; }

    public string? ContentEncoding { get; internal set; }

    public string? ContentMediaType { get; internal set; }

    public SchemaId? ContentSchema { get; internal set; }

    public long? MinItems { get; internal set; }

    public long? MaxItems { get; internal set; }

    public bool UniqueItems { get; internal set; }

    /// <summary>What items must be, behind those of <see cref="PrefixItems"/>.</summary>
    public SchemaId? Items { get; internal set; }

    /// <summary>What the first items must be, one schema each.</summary>
    public EquatableArray<SchemaId> PrefixItems { get; internal set; }

    public SchemaId? Contains { get; internal set; }

    public long? MinContains { get; internal set; }

    public long? MaxContains { get; internal set; }

    public SchemaId? UnevaluatedItems { get; internal set; }

    public EquatableArray<Property> Properties { get; internal set; }

    public EquatableArray<PatternProperty> PatternProperties { get; internal set; }

    /// <summary>What properties that are not named must be; null where nothing is said (any, and nobody is interested).</summary>
    public SchemaId? AdditionalProperties { get; internal set; }

    public SchemaId? UnevaluatedProperties { get; internal set; }

    public SchemaId? PropertyNames { get; internal set; }

    public EquatableArray<string> Required { get; internal set; }

    public long? MinProperties { get; internal set; }

    public long? MaxProperties { get; internal set; }

    public EquatableArray<DependentRequired> DependentRequired { get; internal set; }

    public EquatableArray<DependentSchema> DependentSchemas { get; internal set; }

    public EquatableArray<SchemaId> AllOf { get; internal set; }

    public EquatableArray<SchemaId> AnyOf { get; internal set; }

    public EquatableArray<SchemaId> OneOf { get; internal set; }

    public SchemaId? Not { get; internal set; }

    public SchemaId? If { get; internal set; }

    public SchemaId? Then { get; internal set; }

    public SchemaId? Else { get; internal set; }

    public Discriminator? Discriminator { get; internal set; }

    /// <summary>The same without null.</summary>
    public Schema WithoutNull() => this with { Nullable = false };

    /// <summary>What it demands of text as such, without its format: for formats that become another type.</summary>
    public Schema TextLimits() => new() { Place = Place, MinLength = MinLength, MaxLength = MaxLength, Pattern = Pattern };

    /// <summary>What it demands of a number besides its type and format; null where that is nothing.</summary>
    public Schema? NumberLimits() =>
        this is { Minimum: null, Maximum: null, ExclusiveMinimum: null, ExclusiveMaximum: null, MultipleOf: null } ? null
        : new() { Place = Place, Minimum = Minimum, Maximum = Maximum, ExclusiveMinimum = ExclusiveMinimum, ExclusiveMaximum = ExclusiveMaximum, MultipleOf = MultipleOf };

    /// <summary>How many properties it demands; null where it does not count them.</summary>
    public Schema? PropertyCount() =>
        this is { MinProperties: null, MaxProperties: null } ? null : new() { Place = Place, MinProperties = MinProperties, MaxProperties = MaxProperties };

    /// <summary>That items differ; null where they need not.</summary>
    public Schema? Uniqueness() => UniqueItems ? new() { Place = Place, UniqueItems = true } : null;
}
