using System.Net;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OpenApiGen.Conformance.Generating;

/// <summary>Generated code behind a real server on a free port of this machine.</summary>
internal sealed class GeneratedService : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly AssemblyLoadContext _context;

    private GeneratedService(WebApplication application, AssemblyLoadContext context)
    {
        _application = application;
        _context = context;
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8 }) { BaseAddress = new Uri(application.Urls.Single()), Timeout = TimeSpan.FromSeconds(30) };
    }

    public HttpClient Client { get; }

    /// <summary>
    /// Starts sources that hold their handlers, and a class <c>Registration</c> with <c>Add(IServiceCollection)</c> and
    /// <c>Map(IEndpointRouteBuilder)</c>.
    /// </summary>
    public static Task<GeneratedService> StartAsync(IEnumerable<string> sources)
    {
        var context = new AssemblyLoadContext("conformance", isCollectible: true);
        Type registration = GeneratedAssembly.Load(context, sources).GetType("Registration", throwOnError: true)!;
        return StartAsync(
            context,
            registration.GetMethod("Add")!.CreateDelegate<Action<IServiceCollection>>(),
            registration.GetMethod("Map")!.CreateDelegate<Action<IEndpointRouteBuilder>>());
    }

    /// <summary>Starts generated sources alone.</summary>
    /// <param name="sources">They hold services of one name, each in a namespace of its own.</param>
    /// <param name="name">The services' name.</param>
    /// <param name="handlerOf">Implements an interface of handlers.</param>
    public static Task<GeneratedService> StartAsync(IEnumerable<string> sources, string name, Func<Type, object> handlerOf)
    {
        // Proxies, which handlers may be, cannot be of interfaces that are unloaded.
        AssemblyLoadContext context = AssemblyLoadContext.Default;
        Type[] types = GeneratedAssembly.Load(context, sources).GetTypes();
        MethodInfo[] methods = [.. types.Where(t => t.Name == name + "Extensions").SelectMany(static t => t.GetMethods()).Where(static m => !m.IsGenericMethod)];
        return StartAsync(context, Add, Map);

        void Add(IServiceCollection services)
        {
            foreach (MethodInfo add in methods.Where(m => m.Name == "Add" + name))
                add.Invoke(null, [services, null]);

            foreach (Type handler in types.Where(static t => t.IsInterface))
                services.AddSingleton(handler, handlerOf(handler));
        }

        void Map(IEndpointRouteBuilder routes)
        {
            foreach (MethodInfo map in methods.Where(m => m.Name == "Map" + name))
                map.Invoke(null, [routes]);
        }
    }

    /// <summary>Posts JSON and returns the status.</summary>
    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string path, ReadOnlyMemory<byte> json)
    {
        using var content = new ReadOnlyMemoryContent(json);
        content.Headers.ContentType = new("application/json");
        using HttpResponseMessage response = await Client.PostAsync(new Uri(path, UriKind.Relative), content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Asks for a target as it is spelled: clients like to tidy up what they are given.</summary>
    /// <param name="target">The path with its query.</param>
    /// <param name="headers">Names and values, as they are spelled, too.</param>
    public async Task<HttpResponseMessage> GetAsync(string target, IEnumerable<KeyValuePair<string, string>> headers)
    {
        var address = new Uri(_application.Urls.Single() + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach ((string name, string value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);

        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
        if (_context.IsCollectible)
            _context.Unload();
    }

    private static async Task<GeneratedService> StartAsync(AssemblyLoadContext context, Action<IServiceCollection> add, Action<IEndpointRouteBuilder> map)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        add(builder.Services);
        WebApplication application = builder.Build();
        map(application);
        await application.StartAsync();
        return new GeneratedService(application, context);
    }
}
