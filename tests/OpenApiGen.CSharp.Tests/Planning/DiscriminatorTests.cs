namespace OpenApiGen.CSharp.Tests.Planning;

public sealed class DiscriminatorTests
{
    private const string Union = "It: { oneOf: [ { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' } ], discriminator: { propertyName: kind, mapping: { a: '#/components/schemas/A', b: '#/components/schemas/B' } } }\n";
    private const string B = "B: { type: object, required: [ kind ], properties: { kind: { type: string } } }\n";

    [TestCase("{ type: string }", "public string Kind { get; init; } = \"a\";")]
    [TestCase("{ type: string, enum: [ a, x ] }", "public AKind Kind { get; init; } = global::Demo.AKind.A;")]
    public void What_names_a_record_is_not_asked_for(string kind, string expected)
    {
        string code = Generated.From(Union + B + $"A: {{ type: object, required: [ kind ], properties: {{ kind: {kind} }} }}").Text();
        Assert.That(code, Does.Contain(expected).And.Contain("[\"!kind\"]"), "clients still have to send it");
    }

    [Test]
    public void What_names_a_record_without_being_described_is_not_asked_for() =>
        Assert.That(
            Generated.From(Union + B + "A: { type: object, required: [ kind ], properties: { a: {} } }").Text(),
            Does.Contain("public global::System.Text.Json.JsonElement? Kind { get; init; } = global::Demo.DemoDefaults.Default_").And.Contain("ContractJson.Default(\"\\\"a\\\"\"u8"));

    [Test]
    public void What_two_unions_call_differently_is_asked_for()
    {
        const string Other = "Other: { oneOf: [ { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' } ], discriminator: { propertyName: kind, mapping: { x: '#/components/schemas/A', b: '#/components/schemas/B' } } }\n";
        string code = Generated.From(
            "It: { type: object, properties: { one: { $ref: '#/components/schemas/One' }, other: { $ref: '#/components/schemas/Other' } } }\n"
            + Union.Replace("It:", "One:", StringComparison.Ordinal) + Other + B
            + "A: { type: object, required: [ kind ], properties: { kind: { type: string }, a: {} } }").Text();
        Assert.That(code, Does.Contain("public required string Kind { get; init; }"), "of A, which has two names");
        Assert.That(code, Does.Contain("public string Kind { get; init; } = \"b\";"), "of B, which has one");
    }

    [Test]
    public void What_has_several_names_in_one_union_is_asked_for() =>
        Assert.That(
            Generated.From(Union.Replace("mapping: { a:", "mapping: { x: A, a:", StringComparison.Ordinal) + B + "A: { type: object, required: [ kind ], properties: { kind: { type: string } } }").Text(),
            Does.Contain("public required string Kind { get; init; }"));

    [TestCase("kind: { type: [ string, 'null' ] }", "public required string? Kind { get; init; }")]
    [TestCase("kind: { type: string, const: a }", "public string Kind => \"a\";")]
    public void What_may_be_null_or_is_always_the_same_stays_as_it_is(string property, string expected) =>
        Assert.That(Generated.From(Union + B + $"A: {{ type: object, required: [ kind ], properties: {{ {property} }} }}").Text(), Does.Contain(expected));
}
