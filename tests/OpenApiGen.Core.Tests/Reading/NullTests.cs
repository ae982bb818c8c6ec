using OpenApiGen.Model;
using OpenApiGen.Reading;
using OpenApiGen.Shapes;

namespace OpenApiGen.Core.Tests.Reading;

/// <summary>However null is spelled, it is one thing.</summary>
public sealed class NullTests
{
    [TestCase("3.0.3", "{ type: string, nullable: true }")]
    [TestCase("3.1.0", "{ type: [ string, 'null' ] }")]
    [TestCase("3.1.0", "{ type: [ 'null', string ] }")]
    [TestCase("3.1.0", "{ type: string, nullable: true }")]
    [TestCase("2.0", "{ type: string, x-nullable: true }")]
    public void A_nullable_string(string version, string spelling) =>
        Assert.That(Describe(version, spelling), Is.EqualTo("StringShape or null; String nullable"));

    [TestCase("3.1.0", "{ oneOf: [ { type: string }, { type: 'null' } ] }")]
    [TestCase("3.1.0", "{ anyOf: [ { type: 'null' }, { type: string } ] }")]
    [TestCase("3.1.0", "{ oneOf: [ { type: string }, { const: null } ] }")]
    [TestCase("3.1.0", "{ oneOf: [ { type: string }, { enum: [ null ] } ] }")]
    [TestCase("3.1.0", "{ anyOf: [ { type: [ string, 'null' ] }, { type: 'null' } ] }")]
    [TestCase("3.0.3", "{ allOf: [ { type: string } ], nullable: true }")]
    [TestCase("3.0.3", "{ oneOf: [ { type: string } ], nullable: true }")]
    [TestCase("3.0.3", "{ oneOf: [ { type: string, nullable: true } ] }")]
    [TestCase("3.1.0", "{ allOf: [ { type: [ string, 'null' ] } ] }")]
    [TestCase("3.0.3", "{ allOf: [ { type: string, nullable: true } ] }")]
    public void A_nullable_composition_of_a_string(string version, string spelling) =>
        Assert.That(Describe(version, spelling), Does.StartWith("StringShape or null; "));

    [TestCase("3.0.3", "{ allOf: [ { $ref: '#/components/schemas/Named' } ], nullable: true }")]
    [TestCase("3.0.3", "{ oneOf: [ { $ref: '#/components/schemas/Named' } ], nullable: true }")]
    [TestCase("3.0.3", "{ nullable: true, anyOf: [ { $ref: '#/components/schemas/Named' } ] }")]
    [TestCase("3.1.0", "{ oneOf: [ { $ref: '#/components/schemas/Named' }, { type: 'null' } ] }")]
    [TestCase("3.1.0", "{ anyOf: [ { type: 'null' }, { $ref: '#/components/schemas/Named' } ] }")]
    public void A_nullable_reference(string version, string spelling) =>
        Assert.That(Describe(version, spelling), Does.StartWith("ObjectShape or null; "));

    [TestCase("3.0.3", "{ type: string, nullable: true, enum: [ a, b, null ] }")]
    [TestCase("3.0.3", "{ type: string, nullable: true, enum: [ a, b ] }")]
    [TestCase("3.0.3", "{ type: string, enum: [ a, b, null ] }")]
    [TestCase("3.1.0", "{ type: [ string, 'null' ], enum: [ a, b, null ] }")]
    [TestCase("3.1.0", "{ enum: [ a, b, null ] }")]
    [TestCase("3.1.0", "{ enum: [ null, a, b ] }")]
    [TestCase("3.1.0", "{ oneOf: [ { enum: [ a, b ] }, { type: 'null' } ] }")]
    public void A_nullable_enum(string version, string spelling) =>
        Assert.That(Describe(version, spelling), Does.StartWith("EnumShape or null; "));

    [TestCase("3.1.0", "{ type: [ string, 'null' ], enum: [ a, b ] }", "EnumShape; String")]
    [TestCase("3.1.0", "{ type: [ string, 'null' ], const: a }", "ConstantShape; String")]
    [TestCase("3.1.0", "{ type: string, enum: [ a, b, null ] }", "EnumShape; String")]
    [TestCase("3.1.0", "{ allOf: [ { type: [ string, 'null' ] }, { type: string } ] }", "StringShape; None")]
    [TestCase("3.1.0", "{ allOf: [ { type: [ string, 'null' ] }, { not: { type: 'null' } } ] }", "StringShape; None")]
    [TestCase("3.0.3", "{ type: string, nullable: false }", "StringShape; String")]
    [TestCase("3.1.0", "{ oneOf: [ { type: string }, { type: integer } ] }", "UnionShape; None")]
    public void What_rules_null_out_wins(string version, string spelling, string expected) =>
        Assert.That(Describe(version, spelling), Is.EqualTo(expected));

    [TestCase("3.0.3", "{ oneOf: [ { type: string, nullable: true }, { type: integer, nullable: true } ] }", true)]
    [TestCase("3.1.0", "{ oneOf: [ { type: [ string, 'null' ] }, { type: [ integer, 'null' ] } ] }", false)]
    [TestCase("3.1.0", "{ anyOf: [ { type: [ string, 'null' ] }, { type: [ integer, 'null' ] } ] }", true)]
    [TestCase("3.1.0", "{ oneOf: [ { type: [ string, 'null' ] }, { type: 'null' } ] }", false)]
    [TestCase("3.1.0", "{ oneOf: [ { type: [ string, 'null' ] }, { type: integer } ] }", true)]
    public void Null_that_several_branches_match_is_what_the_dialect_says(string version, string spelling, bool accepted) =>
        Assert.That(Describe(version, spelling).Contains(" or null", StringComparison.Ordinal), Is.EqualTo(accepted));

    [TestCase("{ type: string, const: null }")]
    [TestCase("{ type: string, enum: [ null ] }")]
    [TestCase("{ allOf: [ { type: string }, { const: null } ] }")]
    [TestCase("{ type: string, oneOf: [ { type: 'null' } ] }")]
    public void Null_that_the_type_rules_out_is_not_accepted(string spelling) =>
        Assert.That(Describe("3.1.0", spelling), Does.Not.Contain("or null").And.Not.EndWith("; Null"));

    [Test]
    public void A_chain_longer_than_the_stack_is_deep_accepts_null_as_its_end_does()
    {
        string schemas = string.Join("\n", Enumerable.Range(0, 2_000).Select(i => $"S{i}: {{ allOf: [ {{ $ref: '#/components/schemas/S{i + 1}' }} ] }}"));
        Assert.That(Documents.Sound(Documents.WithSchemas(schemas + "\nS2000: { type: integer }")).Schemas.Any(s => s.Nullable), Is.False);
    }

    [TestCase("{ oneOf: [ { type: [ integer, 'null' ], minimum: 1 } ], anyOf: [ { type: 'null' } ] }")]
    [TestCase("{ type: 'null' }")]
    [TestCase("{ type: [ 'null' ] }")]
    [TestCase("{ const: null }")]
    [TestCase("{ enum: [ null ] }")]
    public void Null_alone_is_a_type(string spelling) => Assert.That(Describe("3.1.0", spelling), Does.StartWith("NullShape"));

    [TestCase("{}")]
    [TestCase("true")]
    [TestCase("{ description: Anything. }")]
    public void A_schema_that_says_nothing_accepts_null(string spelling) =>
        Assert.That(Describe("3.1.0", spelling), Is.EqualTo("AnyShape or null; None nullable"));

    [Test]
    public void Branches_left_when_null_is_gone_keep_their_order()
    {
        Contract contract = Documents.Sound(Documents.WithSchemas("A: { oneOf: [ { type: integer }, { type: 'null' }, { type: string } ] }"));
        Schema schema = contract.Named("A");
        Assert.That(schema.Nullable, Is.True);
        Assert.That(schema.OneOf.Select(b => contract[b].Types), Is.EqualTo(new[] { SchemaTypes.Integer, SchemaTypes.String }));
    }

    [Test]
    public void A_schema_within_itself_accepts_null_as_its_other_parts_do()
    {
        Contract contract = Documents.Read(Documents.WithSchemas("A: { anyOf: [ { $ref: '#/components/schemas/B' }, { type: string } ] }\nB: { allOf: [ { $ref: '#/components/schemas/A' }, { type: [ string, 'null' ] } ] }")).Contract!;
        Assert.That(contract.Named("A").OneOf, Is.Empty);
    }

    private static string Describe(string version, string spelling)
    {
        Contract contract = Documents.Read(Documents.WithSchemas($"It: {spelling}\nNamed: {{ type: object, properties: {{ a: {{ type: string }} }} }}", version)).Contract!;
        var shaper = new Shaper(contract);
        SchemaId id = contract.IdOf("It");
        Shape shape = shaper[shaper.Resolve(id, out bool nullable)];
        return $"{shape.GetType().Name}{(nullable ? " or null" : "")}; {contract[id].Types}{(contract[id].Nullable ? " nullable" : "")}";
    }
}
