using Microsoft.CodeAnalysis;
using OpenApiGen.Generator.Tests.Driving;

namespace OpenApiGen.Generator.Tests.Documents;

/// <summary>Small documents whose code did not compile once.</summary>
public sealed class CompilingTests
{
    [TestCase("result: { schema: { type: integer } }", TestName = "A_header_named_like_a_variable_compiles")]
    [TestCase("a: { schema: { type: integer } }, a-value: { schema: { type: integer } }", TestName = "A_header_named_like_the_value_of_another_compiles")]
    [TestCase("loc-ation: { schema: { type: integer } }", TestName = "A_header_named_nearly_like_one_that_is_added_compiles")]
    public void A_header_compiles(string headers) =>
        Compiles($"paths: {{ /a: {{ get: {{ responses: {{ '201': {{ description: Created., headers: {{ {headers} }} }} }} }} }} }}");

    [Test]
    public void Two_spellings_of_a_range_compile() =>
        Compiles("paths: { /a: { get: { responses: { 4XX: { description: A. }, 4xx: { description: B. } } } } }");

    [Test]
    public void Names_without_limit_compile()
    {
        string name = new('名', 3_000);
        Compiles($$"""
            paths: { /a: { post: { operationId: {{name}}, tags: [{{name}}], parameters: [{ name: {{name}}, in: query, schema: { type: array, items: { type: string, enum: [{{name}}] } } }], requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/{{name}}' } } } }, responses: { '200': { description: It., headers: { {{name[..40]}}: { schema: { type: integer } } } } } } } }
            components: { schemas: { {{name}}: { type: object, properties: { {{name}}: { oneOf: [{ type: object, properties: { {{name}}: { type: integer } } }, { type: string }] } } } } }
            """);
    }

    [Test]
    public void A_parameter_named_like_the_union_of_bodies_compiles() =>
        Compiles("paths: { /a: { post: { operationId: do, parameters: [{ name: doBody, in: query, schema: { type: integer } }], requestBody: { content: { application/json: { schema: { type: integer } }, text/plain: { schema: { type: string } } } }, responses: { '204': { description: None. } } } } }");

    [Test]
    public void A_schema_named_like_a_type_parameter_compiles() =>
        Compiles("""
            paths: { /a: { post: { operationId: do, requestBody: { content: { application/json: { schema: { oneOf: [{ $ref: '#/components/schemas/TResult' }, { $ref: '#/components/schemas/THandler' }] } } } }, responses: { '204': { description: None. } } } } }
            components: { schemas: { TResult: { type: object, properties: { a: {} }, required: [a] }, THandler: { type: object, properties: { b: {} }, required: [b] } } }
            """);

    [TestCase("{ type: integer, format: uint32, default: 3000000000 }")]
    [TestCase("{ type: integer, format: uint64, default: 18446744073709551615 }")]
    [TestCase("{ type: integer, format: int8, default: -5 }")]
    [TestCase("{ type: integer, enum: [1, 2], default: 2.0 }")]
    [TestCase("{ type: string, format: time, default: '10:00:00Z' }")]
    [TestCase("{ type: string, format: duration, default: P1D }")]
    [TestCase("{ type: string, format: base64url, default: _-8 }")]
    [TestCase("{ type: string, format: date-time-local, default: '2026-01-01T00:00:00' }")]
    [TestCase("{ default: { a: [\"\\u2028\\\"\"] } }")]
    [TestCase("{ type: array, items: {}, default: [1, a, { b: c }] }")]
    [TestCase("{ type: object, additionalProperties: { type: array, items: { type: [string, 'null'] } }, default: { a: [b, null], '\"': [] } }")]
    [TestCase("{ type: array, items: { type: object, additionalProperties: {} }, default: [{ a: 1 }, {}] }")]
    [TestCase("{ oneOf: [{ type: integer }, { type: object, additionalProperties: { type: integer } }], default: { a: 1 } }")]
    public void A_default_compiles(string schema) =>
        Compiles($"paths: {{ /a: {{ post: {{ operationId: do, parameters: [{{ name: q, in: query, schema: {schema} }}], requestBody: {{ content: {{ application/json: {{ schema: {{ type: object, properties: {{ p: {schema} }} }} }} }} }}, responses: {{ '204': {{ description: None. }} }} }} }} }}");

    /// <summary>The type that both bodies share has a reader and a writer; the one within it was looked at for the request alone.</summary>
    [TestCase("items: { type: object, properties: { b: { type: integer } } }")]
    [TestCase("additionalProperties: { items: { oneOf: [{ type: object, required: [b], properties: { b: { type: array, items: { type: object, properties: { c: {} } } } } }, { type: string }] } }")]
    public void Equal_schemas_of_a_request_and_an_answer_compile_without_interop(string schema)
    {
        string content = $"content: {{ application/json: {{ schema: {{ type: object, properties: {{ a: {{ {schema} }} }} }} }} }}";
        Compiles(
            $"paths: {{ /a: {{ post: {{ operationId: do, requestBody: {{ {content} }}, responses: {{ '204': {{ description: None. }} }} }}, get: {{ operationId: get, responses: {{ '200': {{ description: It., {content} }} }} }} }} }}",
            interop: false);
    }

    private static void Compiles(string document, bool interop = true)
    {
        GenerationResult result = new Project().Property(OptionNames.JsonInterop, interop ? "true" : "false").File("openapi.yaml", "openapi: 3.1.0\ninfo: { title: Demo, version: '1' }\n" + document).Run();
        Assert.That(result.Sources, Is.Not.Empty);
        Assert.That(result.Messages, Has.None.Contains("OAG0016"));
        Assert.That(result.CompilerDiagnostics.Select(GenerationResult.Format), Is.Empty);
        Assert.That(result.Output.Emit(Stream.Null).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(GenerationResult.Format), Is.Empty);
    }
}
