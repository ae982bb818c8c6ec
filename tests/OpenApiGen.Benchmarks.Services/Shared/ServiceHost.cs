
namespace OpenApiGen.Benchmarks.Services;

/// <summary>What both services have in common: the server, and no log.</summary>
internal static class ServiceHost
{
    private static readonly byte[] Constant = new byte[150];

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
        // What nobody can do without: the server, routing, an answer of the length that a user has.
        app.MapGet("/floor", static http =>
        {
            http.Response.ContentType = "application/json";
            http.Response.ContentLength = Constant.Length;
            return http.Response.Body.WriteAsync(Constant).AsTask();
        });
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        Console.WriteLine($"Now listening on: {app.Urls.First()}");
        await app.WaitForShutdownAsync();
    }
}
