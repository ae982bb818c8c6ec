namespace OpenApiGen.TypeScript.Tests.Client;

public sealed class OperationTableTests
{
    private const string Gone = "responses: { '204': { description: Gone. } }";

    [TestCase("in: query", "query: [\"p\"]")]
    [TestCase("in: query, style: form, explode: true", "query: [\"p\"]")]
    [TestCase("in: query, explode: false", "query: [{ name: \"p\", explode: false }]")]
    [TestCase("in: query, style: pipeDelimited", "query: [{ name: \"p\", style: \"pipeDelimited\" }]")]
    [TestCase("in: query, style: deepObject", "query: [{ name: \"p\", style: \"deepObject\" }]")]
    [TestCase("in: query, allowReserved: true", "query: [{ name: \"p\", allowReserved: true }]")]
    [TestCase("in: header", "headers: [\"p\"]")]
    [TestCase("in: header, explode: true", "headers: [{ name: \"p\", explode: true }]")]
    [TestCase("in: cookie", "cookies: [\"p\"]")]
    [TestCase("in: cookie, style: cookie", "cookies: [{ name: \"p\", style: \"cookie\" }]")]
    public void Only_what_is_not_the_default_of_its_place_is_said(string parameter, string expected) =>
        Assert.That(ClientFilesOf.Entry($"parameters: [{{ name: p, {parameter}, schema: {{ type: object }} }}], {Gone}"), Is.EqualTo(expected + ",\n    answers: { 204: null },"));

    [TestCase("application/json: { schema: { type: object } }", "\"application/json\"")]
    [TestCase("application/octet-stream: {}", "\"application/octet-stream\"")]
    [TestCase("text/csv: { schema: { type: string, format: binary } }", "{ type: \"text/csv\", as: \"bytes\" }")]
    [TestCase("text/plain: { schema: { type: integer } }", "{ type: \"text/plain\", shape: \"number\" }")]
    [TestCase("application/jsonl: { itemSchema: { type: object } }", "{ type: \"application/jsonl\", as: \"items\" }")]
    [TestCase("text/event-stream: { itemSchema: { type: integer } }", "{ type: \"text/event-stream\", as: \"events\" }")]
    [TestCase("text/event-stream: { itemSchema: { type: string } }", "{ type: \"text/event-stream\", as: \"textEvents\" }")]
    [TestCase("application/json: {}, text/plain: {}", "[\"application/json\", \"text/plain\"]")]
    public void Answers_say_how_they_are_read(string content, string expected) =>
        Assert.That(ClientFilesOf.Entry($"responses: {{ '200': {{ description: It., content: {{ {content} }} }} }}"), Is.EqualTo($"answers: {{ 200: {expected} }},"));

    [Test]
    public void An_anonymous_call_is_the_last_resort() =>
        Assert.That(
            ClientFilesOf.Entry($"security: [{{}}, {{ k: [] }}], {Gone}", "components: { securitySchemes: { k: { type: apiKey, in: header, name: X-K } } }"),
            Does.EndWith("security: [[\"k\"]],"));
}
