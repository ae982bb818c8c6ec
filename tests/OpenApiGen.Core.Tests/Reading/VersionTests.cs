using OpenApiGen.Model;

namespace OpenApiGen.Core.Tests.Reading;

/// <summary>One contract written in every version of OpenAPI is one contract.</summary>
public sealed class VersionTests
{
    private const string Swagger = """
        swagger: '2.0'
        info: { title: Shop, version: '1', description: A shop. }
        host: example.org
        basePath: /v1
        schemes: [ https ]
        consumes: [ application/json ]
        produces: [ application/json ]
        tags: [ { name: orders, description: All orders. } ]
        security: [ { key: [] } ]
        paths:
          /orders/{id}:
            parameters: [ { name: id, in: path, required: true, type: string, format: uuid } ]
            get:
              operationId: getOrder
              tags: [ orders ]
              summary: One order.
              deprecated: true
              parameters:
                - { name: fields, in: query, type: array, items: { type: string }, collectionFormat: csv }
                - { name: X-Trace, in: header, type: string, minLength: 3 }
              responses:
                200: { description: The order., schema: { $ref: '#/definitions/Order' }, headers: { X-Left: { type: integer, description: Calls left. } } }
                default: { description: Wrong. }
            put:
              operationId: putOrder
              security: []
              parameters: [ { name: body, in: body, required: true, description: The new one., schema: { $ref: '#/definitions/Order' } } ]
              responses: { 204: { description: Done. } }
        definitions:
          Order:
            type: object
            required: [ id ]
            properties:
              id: { type: string, format: uuid, readOnly: true }
              note: { type: string, maxLength: 10, x-nullable: true }
              amount: { type: number, minimum: 0, exclusiveMinimum: true }
              parts: { type: array, items: { $ref: '#/definitions/Order' } }
        securityDefinitions: { key: { type: apiKey, in: header, name: X-Key } }
        """;

    private const string OpenApi30 = """
        openapi: 3.0.3
        info: { title: Shop, version: '1', description: A shop. }
        servers: [ { url: https://example.org/v1 } ]
        tags: [ { name: orders, description: All orders. } ]
        security: [ { key: [] } ]
        paths:
          /orders/{id}:
            parameters: [ { name: id, in: path, required: true, schema: { type: string, format: uuid } } ]
            get:
              operationId: getOrder
              tags: [ orders ]
              summary: One order.
              deprecated: true
              parameters:
                - { name: fields, in: query, explode: false, schema: { type: array, items: { type: string } } }
                - { name: X-Trace, in: header, schema: { type: string, minLength: 3 } }
              responses:
                '200': { description: The order., content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }, headers: { X-Left: { description: Calls left., schema: { type: integer } } } }
                default: { description: Wrong. }
            put:
              operationId: putOrder
              security: []
              requestBody: { required: true, description: The new one., content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
              responses: { '204': { description: Done. } }
        components:
          schemas:
            Order:
              type: object
              required: [ id ]
              properties:
                id: { type: string, format: uuid, readOnly: true }
                note: { type: string, maxLength: 10, nullable: true }
                amount: { type: number, minimum: 0, exclusiveMinimum: true }
                parts: { type: array, items: { $ref: '#/components/schemas/Order' } }
          securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
        """;

    private static readonly string OpenApi31 = OpenApi30
        .Replace("3.0.3", "3.1.1", StringComparison.Ordinal)
        .Replace("type: string, maxLength: 10, nullable: true", "type: [ string, 'null' ], maxLength: 10", StringComparison.Ordinal)
        .Replace("minimum: 0, exclusiveMinimum: true", "exclusiveMinimum: 0", StringComparison.Ordinal);

    [Test]
    public void OpenAPI_3_0_and_3_1_say_the_same() =>
        Assert.That(Documents.Sound(OpenApi31).Meaning(), Is.EqualTo(Documents.Sound(OpenApi30).Meaning()));

    [Test]
    public void OpenAPI_3_1_and_3_2_say_the_same() =>
        Assert.That(Documents.Sound(OpenApi31.Replace("3.1.1", "3.2.0", StringComparison.Ordinal)).Meaning(), Is.EqualTo(Documents.Sound(OpenApi31).Meaning()));

    [Test]
    public void OpenAPI_2_0_and_3_0_say_the_same() =>

        // In 2.0 a header is its own schema, which describes itself, and null is allowed by an extension.
        Assert.That(
            Documents.Sound(Swagger).Meaning(),
            Is.EqualTo(Documents.Sound(OpenApi30.Replace("schema: { type: integer } } } }", "schema: { type: integer, description: Calls left. } } } }", StringComparison.Ordinal).Replace(" nullable", " x-nullable", StringComparison.Ordinal)).Meaning()));

    [Test]
    public void Another_contract_means_something_else() =>
        Assert.That(Documents.Sound(OpenApi30.Replace("maxLength: 10", "maxLength: 11", StringComparison.Ordinal)).Meaning(), Is.Not.EqualTo(Documents.Sound(OpenApi30).Meaning()));

    [Test]
    public void The_same_text_makes_equal_contracts() =>
        Assert.That(Documents.Sound(OpenApi30), Is.EqualTo(Documents.Sound(OpenApi30)));

    [Test]
    public void Comments_and_white_space_make_no_difference() =>
        Assert.That(Documents.Sound("# A comment.\n\n" + OpenApi30.Replace("tags: [ orders ]", "tags:   [   orders ]  # here\n\n", StringComparison.Ordinal)), Is.EqualTo(Documents.Sound(OpenApi30)));

    [TestCase("openapi: 3.0.0", SpecificationVersion.OpenApi30)]
    [TestCase("openapi: '3.0'", SpecificationVersion.OpenApi30)]
    [TestCase("openapi: 3.0", SpecificationVersion.OpenApi30)]
    [TestCase("openapi: 3.0.4-rc1", SpecificationVersion.OpenApi30)]
    [TestCase("openapi: 3.1.2", SpecificationVersion.OpenApi31)]
    [TestCase("openapi: 3.2.0", SpecificationVersion.OpenApi32)]
    [TestCase("swagger: '2.0'", SpecificationVersion.OpenApi20)]
    [TestCase("swagger: 2.0", SpecificationVersion.OpenApi20)]
    public void A_version_is_known(string field, SpecificationVersion version) =>
        Assert.That(Documents.Sound($"{field}\ninfo: {{ title: A, version: '1' }}\npaths: {{}}").Version, Is.EqualTo(version));

    [TestCase("openapi: 4.0.0", "OAG0006")]
    [TestCase("openapi: 3.3.0", "OAG0006")]
    [TestCase("openapi: '30.1'", "OAG0006")]
    [TestCase("openapi: 2.0", "OAG0006")]
    [TestCase("swagger: '1.2'", "OAG0006")]
    [TestCase("swagger: 3.0.0", "OAG0006")]
    [TestCase("openapi: null", "OAG0004")]
    [TestCase("openapi: [ 3.1.0 ]", "OAG0004")]
    [TestCase("openapi: {}", "OAG0004")]
    [TestCase("opanapi: 3.1.0", "OAG0005")]
    public void An_unknown_version_is_no_contract(string field, string rule)
    {
        var result = Documents.Read($"{field}\ninfo: {{ title: A, version: '1' }}\npaths: {{}}");
        Assert.That(result.Contract, Is.Null);
        Assert.That(result.Diagnostics.Single().Rule.Id, Is.EqualTo(rule));
    }

    [TestCase("")]
    [TestCase("# nothing\n")]
    public void Nothing_is_no_contract(string text) => Assert.That(Documents.Read(text).Contract, Is.Null);

    [TestCase("- openapi: 3.1.0")]
    [TestCase("text")]
    [TestCase("5")]
    public void A_document_that_is_no_mapping_is_refused(string text) =>
        Assert.That(Documents.Read(text).Messages(), Is.EqualTo(new[] { $"(1,1): error OAG0004: 'document' must be a mapping, not {(text[0] == '-' ? "a sequence" : text[0] == '5' ? "the number 5" : "a string")}" }));
}
