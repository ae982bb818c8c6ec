using OpenApiGen.Model;
using OpenApiGen.Reading;

namespace OpenApiGen.Core.Tests.Reading;

public sealed class BodyTests
{
    [Test]
    public void A_body_has_a_schema_per_media_type()
    {
        Contract contract = Documents.Sound(Documents.WithOperation("requestBody:\n  required: true\n  description: Text.\n  content: { application/json: { schema: { type: object } }, text/*: { schema: { type: string }, x-a: 1 }, 'application/xml; charset=utf-8': {} }"));
        RequestBody body = contract.Operations.Single().RequestBody!;
        Assert.That((body.Required, body.Description), Is.EqualTo((true, "Text.")));
        Assert.That(
            body.Content.Select(m => $"{m.Name} {(m.Schema is { } id ? contract[id].Types : null)}"),
            Is.EqualTo(new[] { "application/json Object", "text/* String", "application/xml; charset=utf-8 " }));
        Assert.That(body.Content[1].Extensions.Single().Name, Is.EqualTo("x-a"));
    }

    [Test]
    public void A_body_is_optional_unless_it_says_otherwise() =>
        Assert.That(Documents.Operation("requestBody: { content: { a/b: {} } }").RequestBody!.Required, Is.False);

    [Test]
    public void Items_of_a_sequence_have_a_schema_of_their_own_in_3_2()
    {
        Contract contract = Documents.Sound(Documents.WithOperation("responses: { '200': { description: D., content: { application/jsonl: { itemSchema: { type: integer } } } } }", "3.2.0"));
        MediaType media = contract.Operations.Single().Responses.Single().Content.Single();
        Assert.That(media.Schema, Is.Null);
        Assert.That(contract[media.ItemSchema!.Value].Types, Is.EqualTo(SchemaTypes.Integer));
    }

    [Test]
    public void Encodings_are_read()
    {
        Operation operation = Documents.Operation("requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: {}, b: {} } }, encoding: { a: { contentType: 'image/png, image/jpeg', headers: { X-A: { required: true, schema: {} } } }, b: { style: pipeDelimited, explode: false, allowReserved: true } } } } }");
        EquatableArray<FieldEncoding> encodings = operation.RequestBody!.Content.Single().Encodings;
        Assert.That(encodings.Select(e => (e.Property, e.ContentType, e.Style, e.Explode, e.AllowReserved)), Is.EqualTo(new (string, string?, ParameterStyle?, bool?, bool)[]
        {
            ("a", "image/png, image/jpeg", null, null, false),
            ("b", null, ParameterStyle.PipeDelimited, false, true),
        }));
        Assert.That(encodings[0].Headers.Select(h => (h.Name, h.Required)), Is.EqualTo(new[] { ("X-A", true) }));
    }

    [TestCase("requestBody: { content: { a: {} } }", "error OAG0010: 'a' is not a media type")]
    [TestCase("requestBody: { content: [] }", "error OAG0004: 'content' must be a mapping, not a sequence")]
    [TestCase("requestBody: {}", "error OAG0005: The request body has no 'content', which OpenAPI requires")]
    [TestCase("requestBody: text", "error OAG0004: 'requestBody' must be a mapping, not a string")]
    [TestCase("requestBody: { content: { a/b: { schema: { type: object, properties: { x: {} } }, encoding: { y: {} } } } }", "warning OAG0013: The schema has no property 'y', so its encoding has no effect")]
    [TestCase("requestBody: { content: { a/b: { encoding: { y: { style: simple } } } } }", "error OAG0010: 'simple' is not a style of form fields: form, spaceDelimited, pipeDelimited, deepObject are")]
    [TestCase("requestBody: { required: 'yes', content: {} }", "error OAG0004: 'required' must be true or false, not a string")]
    public void A_wrong_body_is_reported(string field, string message) =>
        Assert.That(Documents.Read(Documents.WithOperation(field)).Messages().Single(), Does.EndWith(": " + message));

    [Test]
    public void Responses_have_a_status_a_range_or_neither()
    {
        Contract contract = Documents.Sound(Documents.WithOperation("responses:\n  201: { description: A., headers: { ETag: { required: true, deprecated: true, description: H., schema: { type: string } }, X-B: { content: { application/json: { schema: { type: integer } } } } } }\n  4xx: { description: B., content: { application/problem+json: { schema: {} } } }\n  default: { description: C. }\n  x-d: 1"));
        EquatableArray<Response> responses = contract.Operations.Single().Responses;
        Assert.That(responses.Select(r => $"{r.Status} {r.Description} {string.Join(',', r.Content.Select(c => c.Name))}"), Is.EqualTo(new[] { "201 A. ", "4XX B. application/problem+json", "default C. " }));
        Assert.That(
            responses[0].Headers.Select(h => (h.Name, h.Required, h.Deprecated, h.Description, h.ContentType, contract[h.Schema].Types)),
            Is.EqualTo(new (string, bool, bool, string?, string?, SchemaTypes)[] { ("ETag", true, true, "H.", null, SchemaTypes.String), ("X-B", false, false, null, "application/json", SchemaTypes.Integer) }));
    }

    [TestCase("20")]
    [TestCase("600")]
    [TestCase("2X0")]
    [TestCase("Default")]
    [TestCase("ok")]
    [TestCase("2００")]
    public void A_wrong_status_is_refused(string status)
    {
        ReadResult result = Documents.Read(Documents.WithOperation($"responses: {{ '{status}': {{ description: A. }} }}"));
        Assert.That(result.Messages(), Is.EqualTo(new[] { $"(6,20): error OAG0010: '{status}' is neither a status code, nor a range such as 4XX, nor 'default'" }));
    }

    [TestCase("3.0.0", "The operation has no 'responses', which OpenAPI requires")]
    [TestCase("3.1.0", null)]
    public void Responses_are_required_before_3_1(string version, string? message)
    {
        ReadResult result = Documents.Read(Documents.Header(version) + "paths: { /a: { get: {} } }");
        Assert.That(result.Diagnostics.Select(d => d.Message), Is.EqualTo(message is null ? Array.Empty<string>() : [message]));
    }

    [TestCase("headers: { ETag: { schema: {} }, etag: { schema: {} } }", "error OAG0011: Header 'etag' appears twice: names of headers ignore case")]
    [TestCase("headers: { 'a b': { schema: {} } }", "error OAG0010: 'a b' cannot be the name of a header")]
    [TestCase("headers: { A: { name: A, schema: {} } }", "error OAG0010: A header has no 'name': its key is its name")]
    [TestCase("headers: { Content-Type: { schema: {} } }", "warning OAG0013: OpenAPI ignores the header 'Content-Type': 'content' describes it")]
    [TestCase("headers: { A: { style: form, schema: {} } }", "error OAG0010: 'form' is not a style of headers: simple is")]
    [TestCase("headers: { A: {} }", "error OAG0005: Header 'A' has no 'schema', which OpenAPI requires")]
    [TestCase("headers: 5", "error OAG0004: 'headers' must be a mapping, not the number 5")]
    public void A_wrong_header_is_reported(string field, string message) =>
        Assert.That(Documents.Read(Documents.WithOperation($"responses: {{ '200': {{ description: A., {field} }} }}")).Messages().Single(), Does.EndWith(": " + message));

    [Test]
    public void Content_that_is_a_reference_is_tolerated()
    {
        ReadResult result = Documents.Read(Documents.WithOperation("requestBody: { content: { $ref: '#/x-content' } }", rest: "x-content: { a/b: {} }"));
        Assert.That(result.Diagnostics.Select(d => d.Rule.Id), Is.EqualTo(new[] { "OAG0023" }));
        Assert.That(result.Contract!.Operations.Single().RequestBody!.Content.Single().Name, Is.EqualTo("a/b"));
    }
}
