using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApiGen.Conformance.Generating;
using OpenApiGen.Runtime.Tests.Http;

namespace OpenApiGen.Conformance.Parameters;

/// <summary>One service with an operation for each parameter in each version of OpenAPI.</summary>
[SetUpFixture]
public sealed class WireService
{
    private static GeneratedService? _service;

    internal static Scoreboard Scores { get; } = new("Parameters");

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await GeneratedService.StartAsync(WireDocument.Versions.SelectMany(WireDocument.Generate), WireDocument.Service, EchoHandler.Of);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_service is not null)
            await _service.DisposeAsync();
    }

    /// <summary>Sends a request, and returns what was understood.</summary>
    internal static async Task<WireAnswer> AskAsync(EncodedRequest request)
    {
        using HttpResponseMessage response = await _service!.GetAsync(request.Target, request.Headers);
        string body = await response.Content.ReadAsStringAsync();
        string? header = response.Headers.TryGetValues(WireParameter.Name, out IEnumerable<string>? values) ? string.Join(", ", values) : null;
        return new WireAnswer((int)response.StatusCode, body, header);
    }
}

/// <summary>What the service answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">What it was given, or what was wrong.</param>
/// <param name="Header">The parameter as the product writes it; null where it does not.</param>
internal sealed record WireAnswer(int Status, string Body, string? Header)
{
    /// <summary>The value that the handler saw; null where there was none.</summary>
    public JsonNode? Value => Status == 200 ? JsonNode.Parse(Body)?["Color"] : null;

    public bool Is(JsonNode? expected) => Status == 200 && JsonNode.DeepEquals(Value, expected);

    public override string ToString() => Status == 200 ? Value?.ToJsonString(Relaxed) ?? "nothing" : $"{Status} {Body}";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
