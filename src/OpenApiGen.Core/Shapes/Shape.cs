using OpenApiGen.Model;

namespace OpenApiGen.Shapes;

/// <summary>What a typed language makes of a schema: its compositions resolved, null apart.</summary>
public abstract record Shape
{
    /// <summary>The schema with its <c>allOf</c> merged, for names, descriptions and limits.</summary>
    public required Schema Schema { get; init; }

    /// <summary>True where null is a valid instance too.</summary>
    public bool Nullable { get; init; }

    /// <summary>
    /// A schema that a typed reader has to check besides, because the shape does not say all that the schema says;
    /// null where the shape says it all.
    /// </summary>
    public Schema? Check { get; init; }
}

/// <summary>The same as another schema, up to null and descriptions.</summary>
public sealed record AliasShape(SchemaId Target) : Shape;

/// <summary>Any JSON value.</summary>
public sealed record AnyShape : Shape;

/// <summary>Null and nothing else.</summary>
public sealed record NullShape : Shape;

/// <summary>true or false.</summary>
public sealed record BooleanShape : Shape;

/// <summary>Text; its limits are those of the schema.</summary>
public sealed record StringShape : Shape;

/// <summary>A number; its limits are those of the schema.</summary>
public sealed record NumberShape(bool IsInteger) : Shape;

/// <summary>One of several strings, or one of several integers.</summary>
public sealed record EnumShape(EquatableArray<JsonValue> Members, bool IsString) : Shape;

/// <summary>One string and no other: what tells branches of a union apart.</summary>
public sealed record ConstantShape(string Value) : Shape;

/// <summary>Items of one kind.</summary>
public sealed record ArrayShape(SchemaId? Item) : Shape;

/// <summary>An object whose names are data.</summary>
/// <param name="Value">What each value is; null where it may be anything.</param>
public sealed record MapShape(SchemaId? Value) : Shape;

/// <summary>An object with known properties.</summary>
/// <param name="Properties">In order of the document.</param>
/// <param name="Unknown">What becomes of other properties.</param>
/// <param name="Additional">What other properties must be where they are kept; null where they may be anything.</param>
public sealed record ObjectShape(EquatableArray<PropertyShape> Properties, UnknownProperties Unknown, SchemaId? Additional) : Shape;

/// <summary>What becomes of properties that an object schema does not name.</summary>
public enum UnknownProperties : byte
{
    /// <summary>The schema does not speak of them: they pass and are not kept.</summary>
    Ignore,

    /// <summary><c>additionalProperties: false</c>.</summary>
    Reject,

    /// <summary><c>additionalProperties</c> is a schema or true: they are data.</summary>
    Keep,
}

/// <summary>A property of an object shape.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Schema">What its value is.</param>
/// <param name="Required">True where it must be there.</param>
/// <param name="ReadOnly">Sent by the server only.</param>
/// <param name="WriteOnly">Sent by the client only.</param>
/// <param name="Default">What an absent one stands for; null where nothing is said.</param>
/// <param name="Description">Of this use, else of its schema; null where there is none.</param>
/// <param name="Deprecated">True where this use or its schema is deprecated.</param>
public sealed record PropertyShape(
    string Name, SchemaId Schema, bool Required, bool ReadOnly, bool WriteOnly, JsonValue? Default, string? Description, bool Deprecated);

/// <summary>One of several things.</summary>
/// <param name="Branches">Two or more.</param>
/// <param name="IsExclusive">True for oneOf: exactly one branch may match; false for anyOf.</param>
/// <param name="Discriminator">Which property tells them apart; null where none is named.</param>
public sealed record UnionShape(EquatableArray<SchemaId> Branches, bool IsExclusive, BranchDiscriminator? Discriminator) : Shape;

/// <summary>A property whose value names a branch.</summary>
/// <param name="Property">The property.</param>
/// <param name="Values">Each value with the index of its branch.</param>
/// <param name="Default">Index of the branch for other values and for absence; null where that is an error.</param>
public sealed record BranchDiscriminator(string Property, EquatableArray<BranchValue> Values, int? Default);

/// <summary>A discriminating value.</summary>
public sealed record BranchValue(string Value, int Branch);
