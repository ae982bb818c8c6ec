using System.Diagnostics;
using System.Text.Json;
using OpenApiGen.Package.Tests;
using OpenApiGen.Testing;

namespace OpenApiGen.Conformance.Responses;

/// <summary>Prism between a client and a service: it passes on what both say, and notes what of it the sample's document does not allow.</summary>
internal sealed class JudgingProxy : IAsyncDisposable
{
    private const string Header = "sl-violations";

    private readonly RunningService _process;

    private JudgingProxy(RunningService process) => _process = process;

    /// <summary>Starts it on a free port of this machine.</summary>
    /// <param name="upstream">The service.</param>
    public static async Task<JudgingProxy> StartAsync(Uri upstream)
    {
        string document = Path.Combine(SharedData.Repository, "samples", "UserService", "openapi.yaml");
        var start = new ProcessStartInfo("node", ["node_modules/@stoplight/prism-cli/dist/index.js", "proxy", document, upstream.ToString(), "--host", "127.0.0.1", "--port", "0"])
        {
            WorkingDirectory = NodeProject.Proxy.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new JudgingProxy(await RunningService.StartAsync(start));
    }

    /// <summary>Sends a request through it.</summary>
    public async Task<JudgedAnswer> SendAsync(HttpRequestMessage request)
    {
        using HttpResponseMessage response = await _process.Client.SendAsync(request);
        ProxyViolation[] violations = response.Headers.TryGetValues(Header, out IEnumerable<string>? values)
            ? JsonSerializer.Deserialize<ProxyViolation[]>(string.Join(",", values), JsonSerializerOptions.Web)!
            : [];
        return new JudgedAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location?.ToString(), violations);
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}

/// <summary>What came back, and what the proxy says of it.</summary>
internal sealed record JudgedAnswer(int Status, string Body, string? Location, IReadOnlyList<ProxyViolation> Violations)
{
    /// <summary>What is wrong with the request. Some requests are wrong on purpose.</summary>
    public IEnumerable<string> OfRequest => Violations.Where(static v => !v.IsOfResponse).Select(static v => v.Message);

    /// <summary>What is wrong with the response: nothing ever may be.</summary>
    public IEnumerable<string> OfResponse => Violations.Where(static v => v.IsOfResponse).Select(static v => v.Message);
}

/// <summary>Something that the document does not allow.</summary>
/// <param name="Location">Where: it begins with <c>request</c> or <c>response</c>.</param>
/// <param name="Message">What.</param>
internal sealed record ProxyViolation(IReadOnlyList<string> Location, string Message)
{
    public bool IsOfResponse => Location[0] == "response";
}
