using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>A service on a free port of this machine, with a real server and a real client.</summary>
internal sealed class TestService : IAsyncDisposable
{
    private readonly WebApplication _application;

    private TestService(WebApplication application, LogRecorder log)
    {
        _application = application;
        Log = log;
        Address = new Uri(application.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(30) };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public LogRecorder Log { get; }

    public static async Task<TestService> StartAsync(Action<WebApplicationBuilder> configure, Action<WebApplication> map, string environment = "Production")
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var log = new LogRecorder();
        builder.Logging.ClearProviders().AddProvider(log);
        configure(builder);
        WebApplication application = builder.Build();
        map(application);
        await application.StartAsync();
        return new TestService(application, log);
    }

    /// <summary>Asks for a target exactly as it is spelled; clients like to tidy up what they are given.</summary>
    /// <param name="method">The method.</param>
    /// <param name="target">The path with its query.</param>
    /// <param name="content">The body.</param>
    /// <param name="headers">Headers as <c>Name: value</c>.</param>
    public async Task<Answer> SendAsync(HttpMethod method, string target, HttpContent? content = null, params string[] headers)
    {
        var address = new Uri(Address.GetLeftPart(UriPartial.Authority) + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(method, address) { Content = content };
        foreach (string header in headers)
        {
            int colon = header.IndexOf(':', StringComparison.Ordinal);
            request.Headers.TryAddWithoutValidation(header[..colon], header[(colon + 1)..].Trim());
        }

        using HttpResponseMessage response = await Client.SendAsync(request);
        return await Answer.FromAsync(response);
    }

    public Task<Answer> GetAsync(string target, params string[] headers) => SendAsync(HttpMethod.Get, target, null, headers);

    public Task<RawConnection> ConnectAsync() => RawConnection.OpenAsync(Address.Port);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }
}
