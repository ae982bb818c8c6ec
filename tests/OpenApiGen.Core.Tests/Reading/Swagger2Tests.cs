using OpenApiGen.Model;
using OpenApiGen.Reading;

namespace OpenApiGen.Core.Tests.Reading;

/// <summary>What OpenAPI 2.0 says in other ways.</summary>
public sealed class Swagger2Tests
{
    [TestCase("", ParameterStyle.Form, false)]
    [TestCase("collectionFormat: csv", ParameterStyle.Form, false)]
    [TestCase("collectionFormat: ssv", ParameterStyle.SpaceDelimited, false)]
    [TestCase("collectionFormat: tsv", ParameterStyle.TabDelimited, false)]
    [TestCase("collectionFormat: pipes", ParameterStyle.PipeDelimited, false)]
    [TestCase("collectionFormat: multi", ParameterStyle.Form, true)]
    public void A_collection_format_is_a_style(string field, ParameterStyle style, bool explode)
    {
        Parameter parameter = Document($"parameters: [ {{ name: a, in: query, type: array, items: {{ type: string }}, {field} }} ]").Operations.Single().Parameters.Single();
        Assert.That((parameter.Style, parameter.Explode), Is.EqualTo((style, explode)));
    }

    [TestCase("header", "multi")]
    [TestCase("query", "semicolons")]
    public void A_wrong_collection_format_is_refused(string place, string format)
    {
        ReadResult result = Documents.Read(Documents.WithOperation($"parameters: [ {{ name: a, in: {place}, type: array, items: {{ type: string }}, collectionFormat: {format} }} ]", "2.0"));
        Assert.That(result.Diagnostics.Single().Rule.Id, Is.EqualTo("OAG0010"));
    }

    [Test]
    public void A_parameter_is_its_own_schema()
    {
        Contract contract = Document("parameters: [ { name: a, in: query, required: true, type: integer, format: int32, minimum: 1, exclusiveMinimum: true, default: 5, enum: [ 5, 6 ] } ]");
        Schema schema = contract[contract.Operations.Single().Parameters.Single().Schema];
        Assert.That((schema.Types, schema.Format, schema.Minimum, schema.ExclusiveMinimum, schema.Default?.Text), Is.EqualTo((SchemaTypes.Integer, "int32", (string?)null, "1", "5")));
        Assert.That(schema.Required, Is.Empty, "'required' speaks of the parameter.");
        Assert.That(schema.Enum!.Value.Select(v => v.Text), Is.EqualTo(new[] { "5", "6" }));
    }

    [TestCase("", "", "application/json")]
    [TestCase("consumes: [ a/a, b/b ]", "", "a/a,b/b")]
    [TestCase("consumes: [ a/a ]", "consumes: [ c/c ]", "c/c")]
    [TestCase("consumes: [ a/a ]", "consumes: []", "application/json")]
    public void A_body_has_the_media_types_that_its_operation_consumes(string document, string operation, string expected)
    {
        RequestBody body = Document($"parameters: [ {{ name: b, in: body, schema: {{ type: object }} }} ]\n{operation}", document).Operations.Single().RequestBody!;
        Assert.That(string.Join(',', body.Content.Select(c => c.Name)), Is.EqualTo(expected));
    }

    [TestCase("", "", "application/json")]
    [TestCase("produces: [ a/a, b/b ]", "", "a/a,b/b")]
    [TestCase("produces: [ a/a ]", "produces: [ c/c ]", "c/c")]
    public void A_response_has_the_media_types_that_its_operation_produces(string document, string operation, string expected)
    {
        Response response = Document($"responses: {{ 200: {{ description: A., schema: {{ type: object }} }} }}\n{operation}", document).Operations.Single().Responses.Single();
        Assert.That(string.Join(',', response.Content.Select(c => c.Name)), Is.EqualTo(expected));
    }

    [Test]
    public void A_response_without_a_schema_has_no_content() =>
        Assert.That(Document("responses: { 200: { description: A. } }", "produces: [ a/a ]").Operations.Single().Responses.Single().Content, Is.Empty);

    [Test]
    public void A_file_is_a_string_of_bytes() =>
        Assert.That(Document("responses: { 200: { description: A., schema: { type: file } } }").Operations.Single().Responses.Single().Content.Single().Name, Is.EqualTo("application/octet-stream"));

    [Test]
    public void Form_fields_are_properties_of_one_body()
    {
        Contract contract = Document("parameters:\n- { name: a, in: formData, type: integer, required: true }\n- { name: b, in: formData, type: array, items: { type: string }, collectionFormat: multi }\n- { name: q, in: query, type: string }");
        Operation operation = contract.Operations.Single();
        Assert.That(operation.Parameters.Select(p => p.Name), Is.EqualTo(new[] { "q" }));
        RequestBody body = operation.RequestBody!;
        Assert.That((body.Required, body.Content.Single().Name), Is.EqualTo((true, "application/x-www-form-urlencoded")));
        Schema schema = contract[body.Content.Single().Schema!.Value];
        Assert.That(schema.Properties.Select(p => $"{p.Name} {contract[p.Schema].Types}"), Is.EqualTo(new[] { "a Integer", "b Array" }));
        Assert.That(schema.Required, Is.EqualTo(new[] { "a" }));
        Assert.That(body.Content.Single().Encodings.Select(e => (e.Property, e.Style, e.Explode)), Is.EqualTo(new (string, ParameterStyle?, bool?)[] { ("b", ParameterStyle.Form, true) }));
    }

    [TestCase("", "multipart/form-data")]
    [TestCase("consumes: [ application/json ]", "multipart/form-data")]
    [TestCase("consumes: [ application/json, multipart/form-data ]", "multipart/form-data")]
    public void A_form_with_a_file_is_multipart(string consumes, string expected) =>
        Assert.That(Document($"parameters: [ {{ name: a, in: formData, type: file }} ]\n{consumes}").Operations.Single().RequestBody!.Content.Single().Name, Is.EqualTo(expected));

    [TestCase("host: h.org\nschemes: [ http, wss ]\nbasePath: /b", "http://h.org/b,wss://h.org/b")]
    [TestCase("host: h.org", "//h.org")]
    [TestCase("basePath: /b", "/b")]
    [TestCase("", "")]
    public void Host_schemes_and_path_are_servers(string fields, string expected) =>
        Assert.That(string.Join(',', Document("tags: []", fields).Servers.Select(s => s.Url)), Is.EqualTo(expected));

    [Test]
    public void A_discriminator_is_a_name()
    {
        Contract contract = Documents.Sound(Documents.WithSchemas("Pet: { type: object, discriminator: kind, required: [ kind ], properties: { kind: { type: string } } }", "2.0"));
        Assert.That(contract.Named("Pet").Discriminator, Is.EqualTo(new Discriminator("kind", default, null)));
    }

    [Test]
    public void Parameters_and_responses_are_referred_to_by_name()
    {
        Contract contract = Document("parameters: [ { $ref: '#/parameters/P' }, { $ref: '#/parameters/B' } ]\nresponses: { 200: { $ref: '#/responses/R' } }", "parameters: { P: { name: p, in: query, type: string }, B: { name: b, in: body, schema: { type: array, items: {} } } }\nresponses: { R: { description: R., schema: { type: string } } }");
        Operation operation = contract.Operations.Single();
        Assert.That(operation.Parameters.Single().Name, Is.EqualTo("p"));
        Assert.That(contract[operation.RequestBody!.Content.Single().Schema!.Value].Types, Is.EqualTo(SchemaTypes.Array));
        Assert.That(operation.Responses.Single().Description, Is.EqualTo("R."));
    }

    [TestCase("{ name: c, in: cookie, type: string }", "OAG0010")]
    [TestCase("{ name: c, in: body }", "OAG0005")]
    [TestCase("{ name: c, in: query, type: file2 }", "OAG0010")]
    public void A_wrong_parameter_is_reported(string parameter, string rule) =>
        Assert.That(Documents.Read(Documents.WithOperation($"parameters: [ {parameter} ]", "2.0")).Diagnostics.Select(d => d.Rule.Id), Is.EqualTo(new[] { rule }));

    private static Contract Document(string operation, string document = "") => Documents.Sound(Documents.WithOperation(operation.TrimEnd('\n'), "2.0", rest: document));
}
