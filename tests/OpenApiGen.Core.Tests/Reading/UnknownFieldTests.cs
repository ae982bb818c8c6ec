using OpenApiGen.Diagnostics;
using OpenApiGen.Reading;
using static OpenApiGen.Core.Tests.Reading.Documents;

namespace OpenApiGen.Core.Tests.Reading;

public sealed class UnknownFieldTests
{
    private const string Response = "responses: { '204': { description: None. } }";

    [TestCase("requestbody: { content: {} }", "'requestbody' is not a field of an operation; did you mean 'requestBody'?")]
    [TestCase("operationID: a", "'operationID' is not a field of an operation; did you mean 'operationId'?")]
    [TestCase("owner: me", "'owner' is not a field of an operation; names of extensions begin with 'x-'")]
    [TestCase("consumes: []", "'consumes' is a field of OpenAPI 2.0, not of 3.1")]
    [TestCase("externalDocs: { ulr: / }", "'ulr' is not a field of external documentation; did you mean 'url'?")]
    [TestCase("servers: [ { url: /, descripton: A } ]", "'descripton' is not a field of a server; did you mean 'description'?")]
    [TestCase("servers: [ { url: '/{a}', variables: { a: { default: b, enums: [b] } } } ]", "'enums' is not a field of a server variable; did you mean 'enum'?")]
    [TestCase("parameters: [ { name: a, in: query, requred: true, schema: {} } ]", "'requred' is not a field of a parameter; did you mean 'required'?")]
    [TestCase("parameters: [ { name: a, in: query, type: string, schema: {} } ]", "'type' is a field of OpenAPI 2.0, not of 3.1")]
    [TestCase("requestBody: { require: true, content: { a/b: {} } }", "'require' is not a field of a request body; did you mean 'required'?")]
    [TestCase("requestBody: { content: { a/b: { shema: {} } } }", "'shema' is not a field of a media type; did you mean 'schema'?")]
    [TestCase("requestBody: { content: { a/b: { itemSchema: {} } } }", "'itemSchema' is a field of OpenAPI 3.2, not of 3.1")]
    [TestCase("requestBody: { content: { a/b: { examples: { a: { vlaue: 1 } } } } }", "'vlaue' is not a field of an example; did you mean 'value'?")]
    [TestCase("requestBody: { content: { multipart/form-data: { schema: { properties: { a: {} } }, encoding: { a: { contenttype: a/b } } } } }", "'contenttype' is not a field of an encoding; did you mean 'contentType'?")]
    [TestCase("responses: { '204': { description: None., header: {} } }", "'header' is not a field of a response; did you mean 'headers'?")]
    [TestCase("responses: { '204': { description: None., headers: { A: { schema: {}, format: a } } } }", "'format' is a field of OpenAPI 2.0, not of 3.1")]
    [TestCase("responses: { '204': { description: None., links: { a: { operationid: b } } } }", "'operationid' is not a field of a link; did you mean 'operationId'?")]
    [TestCase("callbacks: { a: { '{$url}': { psot: {} } } }", "'psot' is not a field of a path item; did you mean 'post'?")]
    public void A_key_of_an_operation_or_below_that_is_no_field_is_reported(string fields, string message) =>
        Assert.That(Unknown(WithOperation(fields)), Is.EqualTo(new[] { message }));

    [TestCase("tags: [ { name: a, title: b } ]", "'title' is not a field of a tag; names of extensions begin with 'x-'")]
    [TestCase("path: {}", "'path' is not a field of a document; did you mean 'paths'?")]
    [TestCase("paths: { /a: { GET: { " + Response + " } } }", "'GET' is not a field of a path item; did you mean 'get'?")]
    [TestCase("components: { schema: {} }", "'schema' is not a field of 'components'; did you mean 'schemas'?")]
    [TestCase("components: { securitySchemes: { a: { type: http, scheme: basic, bearerformat: b } } }", "'bearerformat' is not a field of a security scheme; did you mean 'bearerFormat'?")]
    [TestCase("components: { securitySchemes: { a: { type: oauth2, flows: { implict: {} } } } }", "'implict' is not a field of 'flows'; did you mean 'implicit'?")]
    [TestCase("components: { securitySchemes: { a: { type: oauth2, flows: { implicit: { authorizationurl: /, scopes: {} } } } } }", "'authorizationurl' is not a field of an OAuth flow; did you mean 'authorizationUrl'?")]
    [TestCase("components: { responses: { A: { description: None., contents: {} } } }", "'contents' is not a field of a response; did you mean 'content'?")]
    [TestCase("components: { pathItems: { A: { gett: {} } } }", "'gett' is not a field of a path item; did you mean 'get'?")]
    [TestCase("components: { examples: { A: { Value: 1 } } }", "'Value' is not a field of an example; did you mean 'value'?")]
    [TestCase("$self: /a", "'$self' is a field of OpenAPI 3.2, not of 3.1")]
    public void A_key_of_a_document_or_below_that_is_no_field_is_reported(string rest, string message) =>
        Assert.That(Unknown(Header("3.1.0") + (rest.StartsWith("paths", StringComparison.Ordinal) ? "" : "paths: {}\n") + rest), Is.EqualTo(new[] { message }));

    [TestCase("contact: { mail: a }", "'mail' is not a field of a contact; did you mean 'email'?")]
    [TestCase("license: { name: a, identifier: MIT }", "'identifier' is a field of OpenAPI 3.1, not of 3.0")]
    [TestCase("sumary: a", "'sumary' is not a field of 'info'; names of extensions begin with 'x-'")]
    [TestCase("summary: a", "'summary' is a field of OpenAPI 3.1, not of 3.0")]
    public void A_key_of_info_or_below_that_is_no_field_of_this_version_is_reported(string fields, string message) =>
        Assert.That(Unknown("openapi: 3.0.4\ninfo: { title: A, version: '1', " + fields + " }\npaths: {}\n"), Is.EqualTo(new[] { message }));

    [TestCase("{ type: object, propertys: {} }", "'propertys' is not a keyword of a schema; did you mean 'properties'?")]
    [TestCase("{ type: string, maxLenght: 3 }", "'maxLenght' is not a keyword of a schema; did you mean 'maxLength'?")]
    [TestCase("{ anyof: [] }", "'anyof' is not a keyword of a schema; did you mean 'anyOf'?")]
    [TestCase("{ properties: { a: { items: { additionalproperties: false } } } }", "'additionalproperties' is not a keyword of a schema; did you mean 'additionalProperties'?")]
    [TestCase("{ $dynamicref: a }", "'$dynamicref' is not a keyword of a schema; did you mean '$dynamicRef'?")]
    [TestCase("{ type: object, discriminator: { propertyName: a, maping: {} } }", "'maping' is not a field of a discriminator; did you mean 'mapping'?")]
    [TestCase("{ xml: { wraped: true } }", "'wraped' is not a field of an XML object; did you mean 'wrapped'?")]
    public void A_key_that_is_nearly_a_keyword_is_reported(string schema, string message) =>
        Assert.That(Unknown(WithSchemas("A: " + schema)), Is.EqualTo(new[] { message }));

    [TestCase("{ properties: { requird: {}, maxlength: {} }, patternProperties: { propertys: {} } }")]
    [TestCase("{ $defs: { maxlength: {} }, default: { maxlength: 1 }, examples: [ { maxlength: 1 } ], enum: [ { maxlength: 1 } ] }")]
    [TestCase("{ internal: true, item: 1, comment: a, schema: a, x-requird: [] }")]
    [TestCase("{ $comment: a, $id: 'urn:a', $anchor: a, $vocabulary: {}, xml: { name: a }, externalDocs: { url: / } }")]
    public void What_JSON_Schema_permits_is_not_reported(string schema) => Assert.That(Unknown(WithSchemas("A: " + schema)), Is.Empty);

    [Test]
    public void Keys_of_maps_and_extensions_are_not_reported() =>
        Assert.That(
            Unknown(Header("3.1.0") + """
                $schema: https://example.org/a.json
                x-anything: { path: 1 }
                paths:
                  /requestbody:
                    $comment: Written by hand.
                    x-owner: me
                    get:
                      security: [ { operationID: [] } ]
                      responses:
                        '200':
                          description: One.
                          headers: { schemaa: { schema: {} } }
                          content: { text/plain: { examples: { valu: { value: { valu: 1 } } } } }
                          links: { operationid: { operationId: a, parameters: { operationid: 1 } } }
                components:
                  responses: { descripton: { description: A } }
                  securitySchemes: { operationID: { type: oauth2, flows: { implicit: { authorizationUrl: /, scopes: { scop: A } } } } }
                """),
            Is.Empty);

    [Test]
    public void Objects_of_OpenAPI_2_0_have_their_own_fields()
    {
        const string Document = """
            swagger: '2.0'
            info: { title: A, version: '1' }
            host: example.org
            basePath: /
            schemes: [ https ]
            consumes: [ a/b ]
            produces: [ a/b ]
            paths:
              /a:
                post:
                  schemes: [ https ]
                  consumes: [ a/b ]
                  parameters: [ { name: a, in: query, type: array, items: { type: string }, collectionFormat: csv, maxItems: 3 }, { $ref: '#/parameters/P' } ]
                  responses: { 200: { description: A, schema: { type: string }, headers: { A: { type: string, format: date } }, examples: { a/b: 1 } } }
            parameters: { P: { name: b, in: body, schema: {} } }
            responses: { R: { description: A } }
            securityDefinitions: { S: { type: oauth2, flow: implicit, authorizationUrl: /, scopes: { a: A } } }
            definitions: { D: { discriminator: a } }
            """;
        string wrong = Document.Replace("basePath", "basepath", StringComparison.Ordinal).Replace("collectionFormat", "collectionformat", StringComparison.Ordinal)
            .Replace("in: body,", "in: body, content: {},", StringComparison.Ordinal).Replace("R: { description: A", "R: { description: A, shema: {}", StringComparison.Ordinal)
            .Replace("flow: implicit,", "flow: implicit, flows: {},", StringComparison.Ordinal);

        Assert.That(Unknown(Document), Is.Empty);
        Assert.That(Unknown(wrong), Is.EquivalentTo(new[]
        {
            "'basepath' is not a field of a document; did you mean 'basePath'?",
            "'collectionformat' is not a field of a parameter; did you mean 'collectionFormat'?",
            "'content' is a field of OpenAPI 3.0, not of 2.0",
            "'shema' is not a field of a response; did you mean 'schema'?",
            "'flows' is a field of OpenAPI 3.0, not of 2.0",
        }));
    }

    [Test]
    public void The_place_is_the_key_in_the_file_in_which_it_stands()
    {
        ReadResult result = Read(
            Header("3.1.0") + "paths:\n  /a: { $ref: items.yaml }\n  /b: { $ref: items.yaml }\n",
            ("api/items.yaml", "get:\n  operationID: a\n  " + Response + "\n"));

        Assert.That(
            result.Diagnostics.Select(d => d.ToString()),
            Is.EqualTo(new[] { "api/items.yaml(2,3): warning OAG0025: 'operationID' is not a field of an operation; did you mean 'operationId'?" }),
            "once, though two paths lead there");
        Assert.That(result.Diagnostics[0].Span.Length, Is.EqualTo("operationID".Length));
    }

    [TestCase("webhooks: { a: { post: { " + Response + " } } }")]
    [TestCase("components: { pathItems: {} }")]
    [TestCase("paths: { /a: { query: { " + Response + " } } }")]
    [TestCase("paths: { /a: { additionalOperations: {} } }")]
    public void A_field_of_a_later_version_that_is_known_to_have_no_effect_is_reported_once(string rest) =>
        Assert.That(
            Read(Header("3.0.4") + (rest.StartsWith("paths", StringComparison.Ordinal) ? "" : "paths: {}\n") + rest).Diagnostics.Select(d => d.Rule),
            Is.EqualTo(new[] { Rules.IgnoredField }));

    [Test]
    public void Keywords_of_a_later_version_have_their_effect_and_are_not_reported() =>
        Assert.That(Unknown(WithSchemas("A: { const: 1, $comment: a, contentEncoding: base64, propertyNames: {}, unevaluatedProperties: false }", "3.0.4")), Is.Empty);

    private static string[] Unknown(string text) => [.. Read(text).Diagnostics.Where(d => d.Rule == Rules.UnknownField).Select(d => d.Message)];
}
