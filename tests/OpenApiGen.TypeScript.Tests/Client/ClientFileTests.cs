namespace OpenApiGen.TypeScript.Tests.Client;

public sealed class ClientFileTests
{
    private const string Nothing = "{ /a: { get: { operationId: it, responses: { '204': { description: Gone. } } } } }";

    [Test]
    public void Bigints_have_a_reader_of_their_own()
    {
        Assert.That(ClientFilesOf.Document(Nothing).Keys, Does.Contain("client/call.ts").And.Not.Contains("client/wide-json.ts"));
        Assert.That(ClientFilesOf.Document(Nothing, options: new TypeScriptOptions { Int64 = Int64Form.BigInt }).Keys, Does.Contain("client/wide-json.ts"));
    }

    [Test]
    public void Support_depends_on_nothing_else()
    {
        foreach ((string path, string text) in ClientFilesOf.Document(Nothing, options: new TypeScriptOptions { Int64 = Int64Form.BigInt }).Where(static f => f.Key.StartsWith("client", StringComparison.Ordinal)))
        {
            Assert.That(text, Does.EndWith("\n").And.Not.EndsWith("\n\n").And.Not.Contains("\r"), path);
            string[] modules = [.. text.Split('\n').Where(static l => l.Contains(" from \"", StringComparison.Ordinal)).Select(static l => l[(l.IndexOf(" from \"", StringComparison.Ordinal) + 7)..])];
            Assert.That(modules, Has.All.StartsWith("./").And.All.EndsWith(".js\";"), path);
        }
    }

    [TestCase("servers: [{ url: 'https://{a}.example/v1', variables: { a: { default: x } } }]", "server: \"https://x.example/v1\"", "baseUrl?: string")]
    [TestCase("servers: [{ url: /v1 }]", "server: \"/v1\"", "baseUrl?: string")]
    [TestCase("", "server: \"/\"", "baseUrl?: string")]
    [TestCase("servers: [{ url: v1 }]", "const api: Api = {};", "baseUrl: string")]
    public void The_contract_says_where_its_server_is(string servers, string expected, string option)
    {
        string text = ClientFilesOf.Document(Nothing, servers)["client.ts"];
        Assert.That(text, Does.Contain(expected).And.Contains(option));
    }

    [TestCase("", "it(request?: Nothing, options?: CallOptions)")]
    [TestCase("parameters: [{ name: q, in: query, schema: {} }],", "it(request?: ItRequest, options?: CallOptions)")]
    [TestCase("parameters: [{ name: q, in: query, required: true, schema: {} }],", "it(request: ItRequest, options?: CallOptions)")]
    [TestCase("requestBody: { content: { application/json: {} } },", "it(request?: ItRequest, options?: CallOptions)")]
    [TestCase("requestBody: { required: true, content: { application/json: {} } },", "it(request: ItRequest, options?: CallOptions)")]
    [TestCase("requestBody: { required: true, content: { application/octet-stream: {} } },", "request: WithBytes<ItRequest>,")]
    public void A_request_may_be_left_out_where_it_carries_nothing(string members, string expected) =>
        Assert.That(ClientFilesOf.Document($"{{ /a: {{ post: {{ operationId: it, {members} responses: {{ '204': {{ description: Gone. }} }} }} }} }}")["client.ts"], Does.Contain(expected));
}
