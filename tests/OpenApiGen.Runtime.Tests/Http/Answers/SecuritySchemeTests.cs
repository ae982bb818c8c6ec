using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenApiGen.Runtime.Tests.Http.Guarded;

namespace OpenApiGen.Runtime.Tests.Http.Answers;

/// <summary>Kinds of security schemes, and their combinations.</summary>
public sealed class SecuritySchemeTests : GuardedFixture
{
    [Test]
    public async Task An_operation_may_need_nobody() => await AssertStatus("/open", 200);

    [TestCase("Bearer garbage")]
    [TestCase("Bearer ")]
    public Task An_operation_that_needs_nobody_does_not_judge_anybody(string authorization) => AssertStatus("/open", 200, "Authorization: " + authorization);

    [Test]
    public async Task An_operation_may_take_anybody()
    {
        await AssertStatus("/optional", 200);
        await AssertStatus("/optional", 200, "Authorization: Bearer " + Tokens.Sound());
    }

    [Test]
    public async Task Basic()
    {
        await AssertStatus("/basic", 401);
        await AssertStatus("/basic", 401, "Authorization: Basic eDp5");
        await AssertStatus("/basic", 200, BasicHandler.Header);
    }

    [TestCase("/header", "X-Api-Key: ", "header", "X-Api-Key")]
    [TestCase("/cookie", "Cookie: session=", "cookie", "session")]
    public async Task A_key_in_a_header_or_cookie(string target, string header, string place, string name)
    {
        Answer missing = await Service.GetAsync(target);
        ErrorAssert.IsEnvelope(missing, 401, ErrorCodes.AuthenticationRequired);
        Assert.That(missing.Headers["WWW-Authenticate"], Is.EqualTo($"ApiKey in=\"{place}\", name=\"{name}\""));
        ErrorAssert.IsEnvelope(await Service.GetAsync(target, header + "wrong"), 401, ErrorCodes.InvalidToken);
        await AssertStatus(target, 200, header + Key);
        await AssertStatus(target + "?api_key=" + Key, 401);
    }

    [Test]
    public async Task A_key_in_a_query()
    {
        Answer missing = await Service.GetAsync("/query");
        ErrorAssert.IsEnvelope(missing, 401, ErrorCodes.AuthenticationRequired);
        Assert.That(missing.Headers["WWW-Authenticate"], Is.EqualTo("ApiKey in=\"query\", name=\"api_key\""));
        ErrorAssert.IsEnvelope(await Service.GetAsync("/query?api_key=wrong"), 401, ErrorCodes.InvalidToken);
        await AssertStatus("/query?api_key=" + Key, 200);
        await AssertStatus($"/query?api_key={Key}&api_key=wrong", 401);
        await AssertStatus("/query", 401, "X-Api-Key: " + Key);
    }

    [Test]
    public async Task Schemes_that_are_needed_together()
    {
        string token = "Authorization: Bearer " + Tokens.Sound();
        await AssertStatus("/both", 401);
        await AssertStatus("/both", 401, token);
        await AssertStatus("/both", 401, "X-Api-Key: " + Key);
        await AssertStatus("/both", 401, "X-Api-Key: wrong", token);
        await AssertStatus("/both", 200, "X-Api-Key: " + Key, token);
    }

    [Test]
    public async Task Schemes_of_which_one_suffices()
    {
        await AssertStatus("/either", 401);
        await AssertStatus("/either", 200, "X-Api-Key: " + Key);
        await AssertStatus("/either", 200, "Authorization: Bearer " + Tokens.Sound("things:read"));
        await AssertStatus("/either", 403, "Authorization: Bearer " + Tokens.Sound("things:write"));
        await AssertStatus("/either", 200, "X-Api-Key: wrong", "Authorization: Bearer " + Tokens.Sound("things:read"));
    }

    [Test]
    public void A_service_without_authentication_does_not_start() => Assert.That(
        () => StartAsync(static _ => { }),
        Throws.InvalidOperationException.With.Message.Contains("'inherited'").And.Message.Contains("'bearer'").And.Message.Contains("AddAuthentication"));

    [Test]
    public void A_service_without_one_of_its_schemes_does_not_start() => Assert.That(
        () => StartAsync(static b => b.Services.AddAuthentication().AddTokens("bearer").AddTokens("Bearer")),
        Throws.InvalidOperationException.With.Message.Contains("'scoped'").And.Message.Contains("'oauth'").And.Message.Contains("AuthenticationSchemes[\"oauth\"]"));

    [Test]
    public void A_key_that_is_not_configured_stops_the_service_from_starting() => Assert.That(
        () => StartAsync(static b => b.Services.AddAuthentication().AddContractApiKey("headerKey", b.Configuration["NoSuchKey"])),
        Throws.ArgumentException.With.Message.Contains("headerKey"));

    private static Task<TestService> StartAsync(Action<WebApplicationBuilder> configure) => TestService.StartAsync(
        b =>
        {
            configure(b);
            b.Services.AddGuarded();
            b.Services.AddSingleton(EchoHandler.Of<IGuardedHandler>());
        },
        a => a.MapGuarded());
}
