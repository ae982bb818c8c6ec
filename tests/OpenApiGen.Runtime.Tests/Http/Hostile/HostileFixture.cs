using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenApiGen.Runtime.Tests.Http.Hostile;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>Tests of the contract of clients that mean no good.</summary>
public abstract class HostileFixture : ServiceFixture
{
    private protected const string Form = "application/x-www-form-urlencoded";

    protected override void Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddHostile();
        builder.Services.AddSingleton(EchoHandler.Of<IHostileHandler>());
    }

    protected override void Map(WebApplication app) => app.MapHostile();

    private protected async Task<Answer> PostAsync(string target, string body, string contentType = "application/json")
    {
        using HttpContent content = Content.Of(body, contentType);
        return await Service.SendAsync(HttpMethod.Post, target, content);
    }

    private protected async Task AssertPost(string target, string body, string expected, string contentType = "application/json") =>
        Assert.That((await PostAsync(target, body, contentType)).Outcome, Is.EqualTo(expected));

    /// <summary>A multipart body, its parts given by disposition, content type and content.</summary>
    private protected static string Multipart(params (string Disposition, string? Type, string Content)[] parts)
    {
        var body = new StringBuilder();
        foreach ((string disposition, string? type, string content) in parts)
            body.Append("--b\r\nContent-Disposition: form-data; ").Append(disposition).Append("\r\n").Append(type is null ? "" : $"Content-Type: {type}\r\n").Append("\r\n").Append(content).Append("\r\n");

        return body.Append("--b--\r\n").ToString();
    }
}
