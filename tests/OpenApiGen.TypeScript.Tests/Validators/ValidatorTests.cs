using OpenApiGen.TypeScript.Validators;

namespace OpenApiGen.TypeScript.Tests.Validators;

/// <summary>What each construct of a schema becomes in validators.ts.</summary>
public sealed class ValidatorTests
{
    [TestCase("{ type: string }", "z.string()")]
    [TestCase("{ type: string, minLength: 1, maxLength: 3 }", "z.string().check(minLength(1), maxLength(3))")]
    [TestCase("{ type: string, format: date }", "z.string().check(format(\"date\"))")]
    [TestCase("{ type: string, format: secret }", "z.string()")]
    [TestCase("{ type: integer, format: int32, minimum: 1 }", "z.int().min(1).check(intFormat(\"int32\"))")]
    [TestCase("{ type: number, exclusiveMaximum: 1.50, multipleOf: 0.5 }", "z.number().lt(1.5).check(multipleOf(\"0.5\"))")]
    [TestCase("{ type: boolean }", "z.boolean()")]
    [TestCase("{ type: [string, 'null'] }", "z.string().nullable()")]
    [TestCase("{ type: string, enum: [a, b] }", "z.enum([\"a\", \"b\"])")]
    [TestCase("{ type: integer, enum: [1, 2] }", "z.literal([1, 2])")]
    [TestCase("{ const: a }", "z.literal(\"a\")")]
    [TestCase("{ type: array, items: { type: string }, minItems: 1, maxItems: 2 }", "z.array(z.string()).min(1).max(2)")]
    [TestCase("{ oneOf: [{ type: string }, { type: boolean }] }", "z.union([z.string(), z.boolean()])")]
    [TestCase("{ anyOf: [{ type: string, format: date }, { type: string, format: uuid }] }", "anyOf([ z.string().check(format(\"date\")), z.string().check(format(\"uuid\")), ])")]
    [TestCase("{ type: object, required: [a], properties: { a: { type: string }, b: { type: integer, default: 3 } } }", "z.object({ a: z.string(), b: z.int().default(3), })")]
    [TestCase("{ type: object, properties: { a: { type: string } }, additionalProperties: false }", "z.strictObject({ a: z.string().optional(), })")]
    [TestCase("{ type: object, properties: { a: { type: string } }, additionalProperties: { type: number } }", "z.object({ a: z.string().optional(), }).catchall(z.number())")]
    public void A_schema_becomes_a_validator(string schema, string expected) =>
        Assert.That(Validator($"{{ T: {schema} }}", "T").Replace(" .", ".", StringComparison.Ordinal), Is.EqualTo($"export const T = {expected};"));

    [Test]
    public void A_default_of_another_kind_is_none() =>
        Assert.That(Validator("{ T: { type: object, properties: { a: { type: integer, default: x } } } }", "T"), Does.Contain("a: z.int().optional()"));

    [Test]
    public void Schemas_stand_behind_those_they_refer_to()
    {
        string text = Text("{ T: { type: array, items: { $ref: '#/components/schemas/A' } }, A: { type: string } }");
        Assert.That(text.IndexOf("const A ", StringComparison.Ordinal), Is.LessThan(text.IndexOf("const T ", StringComparison.Ordinal)));
        Assert.That(text, Does.Not.Contain("lazy"));
    }

    [Test]
    public void What_refers_to_itself_is_typed_and_lazy()
    {
        string text = Validator("{ T: { type: object, properties: { next: { $ref: '#/components/schemas/T' } } } }", "T");
        Assert.That(text, Does.StartWith("export const T: z.ZodType<types.T> = typed(").And.Contains("z.lazy(() => T)"));
    }

    [Test]
    public void What_zod_cannot_say_is_judged_as_data()
    {
        string text = Text("{ T: { type: object, minProperties: 1, not: { required: [a] } } }");
        Assert.That(text, Does.Contain("checked(").And.Contains("not: { required: [\"a\"] }"));
    }

    [Test]
    public void A_document_without_schemas_has_an_empty_module() =>
        Assert.That(Printing.File("openapi: 3.1.1\ninfo: { title: Demo, version: '1' }\npaths: {}\n", "validators.ts"), Does.EndWith("\n\nexport {};\n"));

    [Test]
    public void Circles_are_declared_together()
    {
        var order = new DeclarationOrder([[1], [2], [0], [4], []]);
        Assert.That(order.Order, Is.EqualTo((int[])[0, 1, 2, 4, 3]));
        Assert.That(order.IsCircular(1) && !order.IsCircular(3));
        Assert.That(order.IsLater(2, from: 1) && !order.IsLater(0, from: 2) && order.IsLater(0, from: 0) && !order.IsLater(4, from: 3));
    }

    private static string Text(string schemas) => Printing.File(Printing.Schemas(schemas), "validators.ts");

    private static string Validator(string schemas, string name) => Printing.Declaration(Text(schemas), name);
}
