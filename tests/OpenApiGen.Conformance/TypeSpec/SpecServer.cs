using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenApiGen.Conformance.Generating;

namespace OpenApiGen.Conformance.TypeSpec;

/// <summary>All specs behind one server on a free port of this machine.</summary>
internal sealed class SpecServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private SpecServer(WebApplication application, ErrorLog log)
    {
        _application = application;
        Log = log;
    }

    /// <summary>What went wrong in the server.</summary>
    public ErrorLog Log { get; }

    public string Address => _application.Urls.Single();

    public static async Task<SpecServer> StartAsync(IReadOnlyList<SpecDocument> documents, SpecCalls calls)
    {
        Assembly assembly = GeneratedAssembly.Load(AssemblyLoadContext.Default, documents.SelectMany(static d => d.Generate()));
        var log = new ErrorLog();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddHttpContextAccessor();
        AuthenticationBuilder authentication = builder.Services.AddAuthentication();
        foreach (string scheme in (string[])["ApiKeyAuth", "OAuth2Auth", "http"])
            authentication.AddScheme<AuthenticationSchemeOptions, AnyCredentials>(scheme, null);

        foreach (SpecDocument document in documents)
        {
            // The method without type parameters: handlers are proxies.
            Method(assembly, document, "AddSpec").Invoke(null, [builder.Services, null]);
            foreach (Type handler in assembly.GetTypes().Where(t => t.Namespace == document.Namespace && t.IsInterface))
                builder.Services.AddSingleton(handler, p => ScenarioHandler.Of(handler, calls, p.GetRequiredService<IHttpContextAccessor>()));
        }

        WebApplication application = builder.Build();

        // Which call this is, the body says where the path does not.
        application.Use(static (http, next) =>
        {
            http.Request.EnableBuffering();
            return next(http);
        });
        application.UseRouting();
        application.UseAuthentication();
        application.UseAuthorization();
        foreach (SpecDocument document in documents)
            Method(assembly, document, "MapSpec").Invoke(null, [document.Prefix.Length == 0 ? application : (IEndpointRouteBuilder)application.MapGroup(document.Prefix)]);

        await application.StartAsync();
        return new SpecServer(application, log);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static MethodInfo Method(Assembly assembly, SpecDocument document, string name) =>
        assembly.GetType(document.Namespace + ".SpecExtensions", throwOnError: true)!.GetMethods().Single(m => m.Name == name && !m.IsGenericMethod);

    /// <summary>Collects errors.</summary>
    internal sealed class ErrorLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _messages = [];

        public IEnumerable<string> Messages => _messages;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                _messages.Enqueue($"{formatter(state, exception)} {exception?.GetBaseException().Message}");
        }

        public void Dispose()
        {
        }
    }
}
