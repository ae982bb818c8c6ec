using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OpenApiGen.Conformance.Responses;

/// <summary>An answer that the sample's document does not allow, or one that it does.</summary>
/// <param name="Line">The request.</param>
/// <param name="Status">The status.</param>
/// <param name="Body">The body.</param>
internal sealed record FixedAnswer(string Line, int Status, string Body)
{
    public string MediaType { get; init; } = "application/json";

    public string? Location { get; init; }

    public override string ToString() => $"{Line} {Status} {MediaType} {Body}";
}

/// <summary>A service that gives one answer, whatever it is asked.</summary>
internal sealed class BrokenService : IAsyncDisposable
{
    private readonly WebApplication _application;

    private BrokenService(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.Single());

    /// <summary>What it answers.</summary>
    public FixedAnswer? Answer { get; set; }

    public static async Task<BrokenService> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var service = new BrokenService(builder.Build());
        service._application.Run(service.AnswerAsync);
        await service._application.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private Task AnswerAsync(HttpContext http)
    {
        http.Response.StatusCode = Answer!.Status;
        http.Response.ContentType = Answer.MediaType;
        if (Answer.Location is not null)
            http.Response.Headers.Location = Answer.Location;

        return http.Response.WriteAsync(Answer.Body);
    }
}
