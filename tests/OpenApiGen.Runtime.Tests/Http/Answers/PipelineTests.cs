using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using OpenApiGen.Runtime.Tests.Http.Guarded;

namespace OpenApiGen.Runtime.Tests.Http.Answers;

/// <summary>Contracts among the middleware that applications use.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class PipelineTests
{
    [Test]
    public async Task Below_a_prefix()
    {
        await using TestService service = await StartAsync(map: a => a.MapGroup("/api/v1").MapAnswers());
        Assert.That((await service.GetAsync("/api/v1/things/1")).Status, Is.EqualTo(200));
        ErrorAssert.IsEnvelope(await service.GetAsync("/api/v1/things/x"), 400, ErrorCodes.ValidationError, "path/id: type");
        ErrorAssert.IsEnvelope(await service.GetAsync("/things/1"), 404, ErrorCodes.ResourceNotFound);
        ErrorAssert.IsEnvelope(await service.GetAsync("/api/v1/Things"), 404, ErrorCodes.ResourceNotFound);
    }

    [Test]
    public async Task Below_a_prefix_that_has_a_parameter()
    {
        await using TestService service = await StartAsync(map: a => a.MapGroup("/tenants/{tenant}").MapAnswers());
        Assert.That((await service.GetAsync("/tenants/7/things/1")).Status, Is.EqualTo(200));
        ErrorAssert.IsEnvelope(await service.GetAsync("/tenants/7/things/x"), 400, ErrorCodes.ValidationError, "path/id: type");
    }

    [Test]
    public async Task Below_a_base_path()
    {
        await using TestService service = await StartAsync(map: a =>
        {
            a.UsePathBase("/base");
            a.UseRouting();
            a.MapAnswers();
        });
        Assert.That((await service.GetAsync("/base/things/1")).Status, Is.EqualTo(200));
        Assert.That((await service.GetAsync("/things/1")).Status, Is.EqualTo(200));
        ErrorAssert.IsEnvelope(await service.GetAsync("/base/things/x"), 400, ErrorCodes.ValidationError, "path/id: type");
    }

    [Test]
    public async Task Twice_under_prefixes_of_different_authorization()
    {
        await using TestService service = await StartAsync(
            b => b.Services.AddAuthorization().AddAuthentication().AddTokens("own"),
            a =>
            {
                a.MapGroup("/public").MapAnswers();
                a.MapGroup("/inner").MapAnswers().RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = "own" });
            });
        Assert.That((await service.GetAsync("/public/things/1")).Status, Is.EqualTo(200));
        Assert.That((await service.GetAsync("/inner/things/1")).Status, Is.EqualTo(401));
        Assert.That((await service.GetAsync("/inner/things/1", "Authorization: Bearer " + Tokens.Sound())).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Behind_authentication_and_authorization_that_stand_where_the_application_put_them()
    {
        await using TestService service = await TestService.StartAsync(
            AddGuarded,
            a =>
            {
                a.UseRouting();
                a.UseAuthentication();
                a.UseAuthorization();
                a.MapGuarded();
            });
        ErrorAssert.IsEnvelope(await service.GetAsync("/inherited"), 401, ErrorCodes.AuthenticationRequired);
        Assert.That((await service.GetAsync("/inherited", "Authorization: Bearer " + Tokens.Sound())).Status, Is.EqualTo(200));
        Assert.That((await service.GetAsync("/open")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Refusals_elsewhere_are_answered_as_the_application_wants()
    {
        await using TestService service = await TestService.StartAsync(
            b =>
            {
                b.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, OwnRefusals>();
                AddGuarded(b);
            },
            a =>
            {
                a.MapGuarded();
                a.MapGet("/own", static http => http.Response.WriteAsync("own")).RequireAuthorization();
            });
        Assert.That((await service.GetAsync("/own")).Status, Is.EqualTo(418));
        ErrorAssert.IsEnvelope(await service.GetAsync("/inherited"), 401, ErrorCodes.AuthenticationRequired);
    }

    [Test]
    public async Task A_fallback_policy_guards_what_the_contract_leaves_open()
    {
        await using TestService service = await StartAsync(
            b =>
            {
                b.Services.AddAuthentication("bearer").AddTokens("bearer");
                b.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
            });
        Assert.That((await service.GetAsync("/things")).Status, Is.EqualTo(401));
        Assert.That((await service.GetAsync("/things", "Authorization: Bearer " + Tokens.Sound())).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Cross_origin_requests()
    {
        await using TestService service = await StartAsync(
            b => b.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins("https://front.test").WithMethods("POST").WithHeaders("content-type"))),
            a =>
            {
                a.UseCors();
                a.MapAnswers();
            });
        Answer preflight = await service.SendAsync(HttpMethod.Options, "/things", null, "Origin: https://front.test", "Access-Control-Request-Method: POST", "Access-Control-Request-Headers: content-type");
        Assert.That(preflight.Status, Is.EqualTo(204));
        Assert.That(preflight.Headers["Access-Control-Allow-Origin"], Is.EqualTo("https://front.test"));
        Answer refused = await service.SendAsync(HttpMethod.Post, "/things", Content.Json("{}"), "Origin: https://front.test");
        Assert.That(refused.Status, Is.EqualTo(400));
        Assert.That(refused.Headers["Access-Control-Allow-Origin"], Is.EqualTo("https://front.test"));
    }

    [Test]
    public async Task An_exception_handler_of_the_application_comes_first()
    {
        await using TestService service = await StartAsync(
            b => b.Services.AddExceptionHandler<Teapot>().AddProblemDetails(),
            a =>
            {
                a.UseExceptionHandler();
                a.MapAnswers();
            });
        Answer answer = await service.GetAsync("/failure");
        Assert.That(answer.Status, Is.EqualTo(418));
        Assert.That(answer.Body, Is.EqualTo("InvalidOperationException"));
    }

    [Test]
    public async Task Status_code_pages_of_the_application_come_first()
    {
        await using TestService service = await StartAsync(map: a =>
        {
            a.UseStatusCodePages("text/plain", "page {0}");
            a.MapAnswers();
        });
        Assert.That((await service.GetAsync("/nothing")).Body, Is.EqualTo("page 404"));
        ErrorAssert.IsEnvelope(await service.GetAsync("/things/x"), 400, ErrorCodes.ValidationError, "path/id: type");
    }

    [Test]
    public async Task Operations_carry_their_tags_for_middleware_of_the_application()
    {
        var tags = new List<string>();
        await using TestService service = await StartAsync(map: a =>
        {
            a.Use((http, next) =>
            {
                tags.AddRange(http.GetEndpoint()?.Metadata.GetMetadata<ITagsMetadata>()?.Tags ?? []);
                return next(http);
            });
            a.MapAnswers();
        });
        await service.GetAsync("/things");
        Assert.That(tags, Is.EqualTo(["Things"]));
    }

    private static void AddGuarded(WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication("bearer").AddTokens("bearer").AddTokens("oauth").AddScheme<BasicOptions, BasicHandler>("basic", null)
            .AddContractApiKey("headerKey", "k").AddContractApiKey("queryKey", "k").AddContractApiKey("cookieKey", "k");
        builder.Services.AddGuarded();
        builder.Services.AddSingleton(EchoHandler.Of<IGuardedHandler>());
    }

    private static Task<TestService> StartAsync(Action<WebApplicationBuilder>? configure = null, Action<WebApplication>? map = null) => TestService.StartAsync(
        b =>
        {
            configure?.Invoke(b);
            b.Services.AddAnswers<ThingsHandler>();
        },
        map ?? (a => a.MapAnswers()));

    private sealed class Teapot : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            httpContext.Response.StatusCode = 418;
            await httpContext.Response.WriteAsync(exception.GetType().Name, cancellationToken);
            return true;
        }
    }

    private sealed class OwnRefusals : IAuthorizationMiddlewareResultHandler
    {
        public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
        {
            context.Response.StatusCode = 418;
            return Task.CompletedTask;
        }
    }
}
