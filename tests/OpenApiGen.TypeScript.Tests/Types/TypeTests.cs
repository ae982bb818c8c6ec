namespace OpenApiGen.TypeScript.Tests.Types;

/// <summary>What each construct of a schema becomes in types.ts.</summary>
public sealed class TypeTests
{
    [TestCase("{ type: string }", "string")]
    [TestCase("{ type: integer, format: int64 }", "number")]
    [TestCase("{ type: [string, 'null'] }", "string | null")]
    [TestCase("{ type: [string, integer] }", "string | number")]
    [TestCase("{ type: [number, integer] }", "number")]
    [TestCase("{ oneOf: [{ type: string }, { type: 'null' }] }", "string | null")]
    [TestCase("{ const: on }", "\"on\"")]
    [TestCase("{ const: 1.50 }", "1.5")]
    [TestCase("{ const: [1, { a: true }] }", "[1, { a: true }]")]
    [TestCase("{ enum: [a, b, null] }", "\"a\" | \"b\" | null")]
    [TestCase("{ type: string, enum: [a, 1] }", "\"a\" | \"1\"")]
    [TestCase("{ enum: [{}] }", "{ [key: string]: never }")]
    [TestCase("{ type: array }", "unknown[]")]
    [TestCase("{ type: array, items: { type: [string, 'null'] } }", "(string | null)[]")]
    [TestCase("{ type: array, prefixItems: [{ type: string }, { type: number }], minItems: 1 }", "[string, number?, ...unknown[]]")]
    [TestCase("{ type: array, prefixItems: [{ type: string }], items: false, minItems: 1 }", "[string]")]
    [TestCase("{ type: array, prefixItems: [{ type: string }], items: { type: boolean }, minItems: 1 }", "[string, ...boolean[]]")]
    [TestCase("{ type: object }", "{ [key: string]: unknown }")]
    [TestCase("{ type: object, additionalProperties: { type: number } }", "{ [key: string]: number }")]
    [TestCase("{ type: object, additionalProperties: false }", "{ [key: string]: never }")]
    [TestCase("{ type: object, patternProperties: { ^x: { type: string } }, additionalProperties: false }", "{ [key: string]: string }")]
    [TestCase("true", "unknown")]
    [TestCase("false", "never")]
    [TestCase("{ anyOf: [{ type: string }, {}] }", "unknown")]
    [TestCase("{ anyOf: [{ type: string }, { type: string, format: date }] }", "string")]
    public void A_schema_becomes_a_type(string schema, string expected) => Assert.That(Type($"{{ T: {schema} }}", "T"), Is.EqualTo($"export type T = {expected};"));

    [TestCase("{ type: object, required: [a], properties: { a: { type: string }, b: { type: integer } } }", "{ a: string; b?: number; }")]
    [TestCase("{ type: object, required: [z], properties: { a: { type: string } } }", "{ a?: string; z: unknown; }")]
    [TestCase("{ type: object, properties: { a: { type: string } }, additionalProperties: { type: number } }", "{ a?: string; [key: string]: number | string | undefined; }")]
    [TestCase("{ type: object, properties: { 'X-1': {}, __proto__: {}, class: {} } }", "{ \"X-1\"?: unknown; __proto__?: unknown; class?: unknown; }")]
    [TestCase("{ type: object, properties: { me: { $ref: '#/components/schemas/T' } } }", "{ me?: T; }")]
    public void An_object_becomes_an_interface(string schema, string expected) => Assert.That(Type($"{{ T: {schema} }}", "T"), Is.EqualTo($"export interface T {expected}"));

    [Test]
    public void Properties_that_travel_in_one_direction_make_two_types()
    {
        string text = Text("{ T: { type: object, required: [id, secret], properties: { id: { type: string, readOnly: true }, secret: { type: string, writeOnly: true }, name: { type: string } } } }");
        Assert.That(Printing.Declaration(text, "T"), Is.EqualTo("export interface T { readonly id: string; name?: string; }"));
        Assert.That(Printing.Declaration(text, "TInput"), Is.EqualTo("export interface TInput { secret: string; name?: string; }"));
    }

    [Test]
    public void What_allOf_only_requires_is_described_by_its_parts() =>
        Assert.That(Type("{ T: { type: object, required: [a], allOf: [{ $ref: '#/components/schemas/P' }] }, P: { type: object, properties: { a: { type: string } } } }", "T"), Is.EqualTo("export type T = { a: string; } & P;"));

    [Test]
    public void Discriminated_branches_say_which_they_are()
    {
        string text = Text("{ T: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }], discriminator: { propertyName: k, mapping: { x: '#/components/schemas/A' } } }, A: { type: object, required: [k], properties: { k: { type: string } } }, B: { type: object, required: [k], properties: { k: { const: B } } } }");
        Assert.That(Printing.Declaration(text, "T"), Is.EqualTo("export type T = (A & { k: \"x\" }) | B;").Or.EqualTo("export type T = (A & { k: \"A\" | \"x\" }) | B;"));
    }

    [Test]
    public void A_base_is_any_of_those_that_build_upon_it()
    {
        string text = Text("{ T: { type: object, required: [k], properties: { k: { type: string } }, discriminator: { propertyName: k } }, A: { allOf: [{ $ref: '#/components/schemas/T' }, { type: object, properties: { a: { type: string } } }] } }");
        Assert.That(Printing.Declaration(text, "T"), Is.EqualTo("export type T = (A & { k: \"A\" }) | (TBase & { k: \"T\" });"));
        Assert.That(Printing.Declaration(text, "A"), Is.EqualTo("export type A = TBase & { a?: string; };").Or.EqualTo("export type A = TBase & { a?: string };"));
    }

    [Test]
    public void Wide_integers_can_be_bigints() =>
        Assert.That(Printing.Declaration(Printing.File(Printing.Schemas("{ T: { type: integer, format: int64 } }"), "types.ts", new TypeScriptOptions { Int64 = Int64Form.BigInt }), "T"), Is.EqualTo("export type T = bigint;"));

    [TestCase("{ type: string, format: binary }", "3.0.4", "Blob")]
    [TestCase("{}", "3.1.1", "Blob")]
    [TestCase("{}", "3.0.4", "unknown")]
    [TestCase("{ type: array, items: {} }", "3.1.1", "Blob[]")]
    [TestCase("{ contentMediaType: image/png }", "3.1.1", "Blob")]
    public void Files_in_forms_are_Blobs(string part, string version, string expected)
    {
        string document = Form(part, version);
        string type = Printing.Declaration(Printing.File(document, "types.ts"), "ItRequest");
        Assert.That(type, Is.EqualTo($"export interface ItRequest {{ body: {{ name?: string; file?: {expected}; [key: string]: unknown; }}; }}").Or.EqualTo($"export interface ItRequest {{ body: {{ name?: string; file?: {expected}; }}; }}"));
        string file = expected == "Blob" ? "z.file().optional()" : expected == "Blob[]" ? "z.array(z.file()).optional()" : "z.unknown()";
        Assert.That(Printing.Declaration(Printing.File(document, "validators.ts"), "ItBody"), Does.Contain($"file: {file}"));
    }

    private static string Form(string part, string version) =>
        $"openapi: {version}\ninfo: {{ title: Demo, version: '1' }}\npaths: {{ /a: {{ post: {{ operationId: it, requestBody: {{ required: true, content: {{ multipart/form-data: {{ schema: {{ type: object, properties: {{ name: {{ type: string }}, file: {part} }} }} }} }} }}, responses: {{ '204': {{ description: Done. }} }} }} }} }}\n";

    private static string Text(string schemas) => Printing.File(Printing.Schemas(schemas), "types.ts");

    private static string Type(string schemas, string name) => Printing.Declaration(Text(schemas), name);
}
