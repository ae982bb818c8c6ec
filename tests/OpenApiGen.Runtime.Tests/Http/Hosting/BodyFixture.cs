using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenApiGen.Runtime.Tests.Http.Bodies;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>Tests of the contract of bodies.</summary>
public abstract class BodyFixture : ServiceFixture
{
    protected override void Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddBodies(ConfigureContract);
        builder.Services.AddSingleton(EchoHandler.Of<IJsonHandler>());
        builder.Services.AddSingleton(EchoHandler.Of<IFormHandler>());
        builder.Services.AddSingleton<IMultipartHandler, MultipartHandler>();
        builder.Services.AddSingleton<IRawHandler, RawHandler>();
        builder.Services.AddSingleton<ITypedHandler, TypedHandler>();
    }

    protected override void Map(WebApplication app) => app.MapBodies();

    protected virtual void ConfigureContract(ContractOptions options)
    {
    }

    private protected Task<Answer> PostAsync(string target, string body, string? contentType = "application/json") =>
        Service.SendAsync(HttpMethod.Post, target, Content(Encoding.UTF8.GetBytes(body), contentType));

    private protected Task<Answer> PutAsync(string target, byte[] body, string? contentType) =>
        Service.SendAsync(HttpMethod.Put, target, Content(body, contentType));

    private protected async Task AssertPost(string target, string body, string expected, string? contentType = "application/json") =>
        Assert.That((await PostAsync(target, body, contentType)).Outcome, Is.EqualTo(expected));

    /// <summary>Content whose type is sent exactly as it is spelled; null for none.</summary>
    private protected static ByteArrayContent Content(byte[] body, string? contentType)
    {
        var content = new ByteArrayContent(body);
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        return content;
    }
}
