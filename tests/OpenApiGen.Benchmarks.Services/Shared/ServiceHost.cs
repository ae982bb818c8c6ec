using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace OpenApiGen.Benchmarks.Services;

/// <summary>What both services have in common: the server, and no log.</summary>
internal static class ServiceHost
{
    /// <summary>Begins a service.</summary>
    public static WebApplicationBuilder Begin(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        return builder;
    }

    /// <summary>Runs it on a free port of this machine, which is printed for whoever started it.</summary>
    public static async Task RunAsync(WebApplication app)
    {
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        Console.WriteLine($"Now listening on: {app.Urls.First()}");
        await app.WaitForShutdownAsync();
    }
}
