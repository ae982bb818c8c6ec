using OpenApiGen.Model;
using OpenApiGen.Reading;

namespace OpenApiGen.Core.Tests.Reading;

public sealed class OperationTests
{
    [Test]
    public void Every_method_of_a_path_item_is_an_operation_in_order_of_the_document()
    {
        string[] methods = ["trace", "get", "put", "post", "delete", "options", "head", "patch"];
        Contract contract = Documents.Sound(Documents.Header("3.1.0") + "paths:\n  /a:\n    summary: Not an operation.\n" + string.Concat(methods.Select(m => $"    {m}: {{}}\n")));
        Assert.That(contract.Operations.Select(o => o.Method), Is.EqualTo(methods.Select(m => m.ToUpperInvariant())));
    }

    [Test]
    public void Methods_of_3_2_are_operations()
    {
        Contract contract = Documents.Sound(Documents.Header("3.2.0") + "paths:\n  /a:\n    query: {}\n    additionalOperations: { COPY: {}, purge: {} }\n");
        Assert.That(contract.Operations.Select(o => $"{o.Method} {o.Place.Pointer}"), Is.EqualTo(new[] { "QUERY /paths/~1a/query", "COPY /paths/~1a/additionalOperations/COPY", "purge /paths/~1a/additionalOperations/purge" }));
    }

    [TestCase("query")]
    [TestCase("additionalOperations")]
    public void Methods_of_3_2_have_no_meaning_before(string field)
    {
        ReadResult result = Documents.Read(Documents.Header("3.1.0") + $"paths:\n  /a:\n    {field}: {{}}\n");
        Assert.That(result.Messages().Single(), Does.StartWith("(5,5): warning OAG0013:").And.EndsWith("has no meaning before OpenAPI 3.2"));
        Assert.That(result.Contract!.Operations, Is.Empty);
    }

    [TestCase("GET", "has a field of its own")]
    [TestCase("post", "has a field of its own")]
    [TestCase("QUERY", "has a field of its own")]
    [TestCase("A B", "is not an HTTP method")]
    public void An_additional_operation_has_a_method_that_no_field_has(string method, string message)
    {
        ReadResult result = Documents.Read(Documents.Header("3.2.0") + $"paths:\n  /a:\n    additionalOperations: {{ '{method}': {{}} }}\n");
        Assert.That(result.Messages().Single(), Does.StartWith("(5,29): error OAG0010:").And.Contains(message));
    }

    [Test]
    public void All_fields_of_an_operation_are_read()
    {
        Operation operation = Documents.Operation("operationId: doIt\ntags: [ a, b ]\nsummary: Short.\ndescription: Long.\ndeprecated: true\nservers: [ { url: /x } ]\nx-mine: 1");
        Assert.That(operation.OperationId, Is.EqualTo("doIt"));
        Assert.That(operation.Tags, Is.EqualTo(new[] { "a", "b" }));
        Assert.That(operation.Summary, Is.EqualTo("Short."));
        Assert.That(operation.Description, Is.EqualTo("Long."));
        Assert.That(operation.Deprecated, Is.True);
        Assert.That(operation.Servers.Single().Url, Is.EqualTo("/x"));
        Assert.That(operation.Extensions.Find("x-mine")!.Text, Is.EqualTo("1"));
        Assert.That(operation.Place, Is.EqualTo(new Place(Documents.Name, "/paths/~1a/post")));
    }

    [Test]
    public void Servers_of_a_path_hold_for_operations_without_their_own()
    {
        Contract contract = Documents.Sound(Documents.Header("3.1.0") + "paths:\n  /a:\n    servers: [ { url: /path } ]\n    get: {}\n    put: { servers: [ { url: /own } ] }\n");
        Assert.That(contract.Operations.Select(o => o.Servers.Single().Url), Is.EqualTo(new[] { "/path", "/own" }));
    }

    [TestCase("paths: { a: {} }", "(3,10): error OAG0010: Path 'a' must begin with '/'")]
    [TestCase("paths: { '': {} }", "(3,10): error OAG0010: Path '' must begin with '/'")]
    [TestCase("paths: { '/{a': {} }", "(3,10): error OAG0010: Path '/{a' has a brace without its partner")]
    [TestCase("paths: { '/a}': {} }", "(3,10): error OAG0010: Path '/a}' has a brace without its partner")]
    [TestCase("paths: { '/{}': {} }", "(3,10): error OAG0010: Path '/{}' has a brace without its partner")]
    [TestCase("paths: []", "(3,8): error OAG0004: 'paths' must be a mapping, not a sequence")]
    [TestCase("paths: { /a: 5 }", "(3,14): error OAG0004: '/a' must be a mapping, not the number 5")]
    [TestCase("paths: { /a: { get: [] } }", "(3,21): error OAG0004: 'GET' must be a mapping, not a sequence")]
    public void A_wrong_path_is_reported_where_it_stands(string paths, string message) =>
        Assert.That(Documents.Read(Documents.Header("3.1.0") + paths).Messages(), Is.EqualTo(new[] { message }));

    [TestCase("/a/{x}", "/a/{y}")]
    [TestCase("/%61", "/a")]
    public void Paths_that_nobody_can_tell_apart_are_one(string first, string second)
    {
        ReadResult result = Documents.Read(Documents.Header("3.1.0") + $"paths:\n  {first}: {{ get: {{ parameters: [] }} }}\n  {second}: {{ get: {{}}, put: {{ operationId: kept }} }}\n");
        Assert.That(result.Diagnostics.Select(d => d.Rule.Id).Where(r => r != "OAG0020"), Is.EqualTo(new[] { "OAG0007" }));
        Assert.That(result.Contract!.Operations.Select(o => o.Method), Is.EqualTo(new[] { "GET", "PUT" }));
    }

    [Test]
    public void Extensions_among_paths_are_no_paths() =>
        Assert.That(Documents.Sound(Documents.Header("3.1.0") + "paths: { x-a: 5, /a: { x-b: 6, get: {} } }").Operations, Has.Count.EqualTo(1));

    [Test]
    public void An_operation_id_is_used_once()
    {
        ReadResult result = Documents.Read(Documents.Header("3.1.0") + "paths: { /a: { get: { operationId: same } }, /b: { get: { operationId: same } } }");
        Assert.That(result.Messages(), Is.EqualTo(new[] { "(3,72): error OAG0011: operationId 'same' is used by GET /a (line 3) already" }));
    }

    [Test]
    public void Several_missing_fields_of_one_object_are_several_mistakes() =>
        Assert.That(Documents.Read("openapi: 3.0.0\n").Messages(), Is.EqualTo(new[]
        {
            "(1,1): error OAG0005: The document has no 'info', which OpenAPI requires",
            "(1,1): error OAG0005: The document has no 'paths', which OpenAPI requires",
        }));

    [Test]
    public void A_webhook_is_an_operation_of_its_own()
    {
        Contract contract = Documents.Sound(Documents.Header("3.1.0") + "webhooks: { born: { post: { operationId: onBorn } } }");
        Assert.That(contract.Operations, Is.Empty);
        Assert.That(contract.Webhooks.Single().Path, Is.EqualTo("born"));
    }

    [Test]
    public void A_callback_is_known_by_its_name_and_expression()
    {
        Operation operation = Documents.Operation("callbacks: { done: { '{$request.body#/url}': { post: { operationId: onDone } } }, other: { $ref: '#/components/callbacks/C' } }", rest: "components: { callbacks: { C: { 'http://{$url}': { put: {} } } } }");
        Assert.That(operation.Callbacks.Select(c => $"{c.Name} {c.Operation.Method} {c.Operation.Path}"), Is.EqualTo(new[] { "done POST {$request.body#/url}", "other PUT http://{$url}" }));
    }

    [Test]
    public void A_callback_that_leads_back_to_itself_is_read_once()
    {
        Operation operation = Documents.Operation("callbacks: { a: { $ref: '#/components/callbacks/C' } }", rest: "components: { callbacks: { C: { /x: { post: { callbacks: { again: { $ref: '#/components/callbacks/C' } } } } } } }");
        Assert.That(operation.Callbacks.Single().Operation.Callbacks, Is.Empty);
    }

    [Test]
    public void Tags_are_described_by_the_document()
    {
        Contract contract = Documents.Sound(Documents.Header("3.2.0") + "paths: {}\ntags: [ { name: a, summary: A., description: B., parent: c, x-d: 1 }, { name: c } ]");
        Assert.That(contract.Tags[0], Is.EqualTo(new Tag("a", "A.", "B.", "c", contract.Tags[0].Extensions)));
        Assert.That(contract.Tags[0].Extensions.Single().Name, Is.EqualTo("x-d"));
        Assert.That(contract.Tags[1].Name, Is.EqualTo("c"));
    }

    [Test]
    public void Extensions_of_document_and_info_are_kept()
    {
        Contract contract = Documents.Sound("openapi: 3.1.0\ninfo: { title: A, version: 1.0, x-a: { b: [ 1, null ] } }\npaths: {}\nx-c: true\n");
        Assert.That(contract.Info.Version, Is.EqualTo("1.0"), "A version keeps its spelling though it looks like a number.");
        Assert.That(contract.Info.Extensions.Find("x-a")!.ToJson(), Is.EqualTo("""{"b":[1,null]}"""));
        Assert.That(contract.Extensions.Find("x-c")!.Text, Is.EqualTo("true"));
        Assert.That(contract.Extensions.Find("x-d"), Is.Null);
    }
}
