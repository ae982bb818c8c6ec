using System.Net;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OpenApiGen.Conformance.Generating;

/// <summary>
/// Generated code behind a real server on a free port of this machine. The sources hold a class <c>Registration</c>
/// with <c>Add(IServiceCollection)</c> and <c>Map(IEndpointRouteBuilder)</c>.
/// </summary>
internal sealed class GeneratedService : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly AssemblyLoadContext _context;

    private GeneratedService(WebApplication application, AssemblyLoadContext context)
    {
        _application = application;
        _context = context;
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(application.Urls.Single()), Timeout = TimeSpan.FromSeconds(30) };
    }

    public HttpClient Client { get; }

    public static async Task<GeneratedService> StartAsync(IEnumerable<string> sources)
    {
        var context = new AssemblyLoadContext("conformance", isCollectible: true);
        Type registration = GeneratedAssembly.Load(context, sources).GetType("Registration", throwOnError: true)!;

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        registration.GetMethod("Add")!.CreateDelegate<Action<IServiceCollection>>()(builder.Services);
        WebApplication application = builder.Build();
        registration.GetMethod("Map")!.CreateDelegate<Action<IEndpointRouteBuilder>>()(application);
        await application.StartAsync();
        return new GeneratedService(application, context);
    }

    /// <summary>Posts JSON and returns the status.</summary>
    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string path, ReadOnlyMemory<byte> json)
    {
        using var content = new ReadOnlyMemoryContent(json);
        content.Headers.ContentType = new("application/json");
        using HttpResponseMessage response = await Client.PostAsync(new Uri(path, UriKind.Relative), content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
        _context.Unload();
    }
}
