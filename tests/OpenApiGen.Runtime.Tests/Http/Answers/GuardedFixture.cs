using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenApiGen.Runtime.Tests.Http.Guarded;

namespace OpenApiGen.Runtime.Tests.Http.Answers;

/// <summary>A service with every kind of security scheme.</summary>
public abstract class GuardedFixture : ServiceFixture
{
    protected const string Key = "k-1234567890";

    protected override void Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication()
            .AddTokens("bearer")
            .AddTokens("oauth")
            .AddScheme<BasicOptions, BasicHandler>("basic", null)
            .AddContractApiKey("headerKey", Key)
            .AddContractApiKey("queryKey", Key)
            .AddContractApiKey("session", static (key, _) => ValueTask.FromResult(key == Key ? new ClaimsPrincipal(new ClaimsIdentity("session")) : null));
        builder.Services.AddGuarded(o => o.AuthenticationSchemes["cookieKey"] = "session");
        builder.Services.AddSingleton(EchoHandler.Of<IGuardedHandler>());
    }

    protected override void Map(WebApplication app) => app.MapGuarded();

    private protected async Task AssertStatus(string target, int status, params string[] headers)
    {
        Answer answer = await Service.GetAsync(target, headers);
        Assert.That(answer.Status, Is.EqualTo(status), answer.Body);
        if (status == 200)
            return;

        ErrorAssert.HasSecurityHeaders(answer);
        if (status == 401)
            Assert.That(answer.Headers.GetValueOrDefault("WWW-Authenticate"), Is.Not.Null.And.Not.Empty);
    }
}
