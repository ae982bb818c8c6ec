namespace OpenApiGen.Runtime.Tests.Http.Answers;

/// <summary>Bearer tokens, right and wrong.</summary>
public sealed class TokenTests : GuardedFixture
{
    private static readonly TestCaseData[] Wrong =
    [
        new TestCaseData("", ErrorCodes.AuthenticationRequired).SetArgDisplayNames("missing"),
        new TestCaseData("Basic dXNlcjpwYXNz", ErrorCodes.AuthenticationRequired).SetArgDisplayNames("of another kind"),
        new TestCaseData("Bearer garbage", ErrorCodes.InvalidToken).SetArgDisplayNames("garbage"),
        new TestCaseData("Bearer a.b.c", ErrorCodes.InvalidToken).SetArgDisplayNames("three parts of garbage"),
        new TestCaseData("Bearer " + Tokens.Unsigned, ErrorCodes.InvalidToken).SetArgDisplayNames("alg none"),
        new TestCaseData("Bearer " + Tokens.Altered, ErrorCodes.InvalidToken).SetArgDisplayNames("altered"),
        new TestCaseData("Bearer " + Tokens.SignedByOthers, ErrorCodes.InvalidToken).SetArgDisplayNames("signed with another key"),
        new TestCaseData("Bearer " + Tokens.ForOthers, ErrorCodes.InvalidToken).SetArgDisplayNames("for another audience"),
        new TestCaseData("Bearer " + Tokens.ByOthers, ErrorCodes.InvalidToken).SetArgDisplayNames("by another issuer"),
        new TestCaseData("Bearer " + Tokens.NotYet, ErrorCodes.InvalidToken).SetArgDisplayNames("not valid yet"),
        new TestCaseData("Bearer " + Tokens.Expired, ErrorCodes.TokenExpired).SetArgDisplayNames("expired"),
    ];

    [TestCaseSource(nameof(Wrong))]
    public async Task That_prove_nothing(string authorization, string code)
    {
        foreach (string target in (string[])["/inherited", "/scoped"])
        {
            Answer answer = await Service.GetAsync(target, authorization.Length == 0 ? [] : ["Authorization: " + authorization]);
            ErrorAssert.IsEnvelope(answer, 401, code);
            ErrorAssert.HasSecurityHeaders(answer);
            Assert.That(answer.Headers["WWW-Authenticate"], Does.StartWith("Bearer"));
            Assert.That(answer.Headers["WWW-Authenticate"].Contains("error=\"invalid_token\"", StringComparison.Ordinal), Is.EqualTo(code != ErrorCodes.AuthenticationRequired));
        }
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("things:read")]
    [TestCase("things:write things:readall")]
    [TestCase("things:read,things:write")]
    public async Task Without_the_scopes(string? scope)
    {
        Answer answer = await Service.GetAsync("/scoped", "Authorization: Bearer " + Tokens.Sound(scope));
        ErrorAssert.IsEnvelope(answer, 403, ErrorCodes.PermissionDenied);
        ErrorAssert.HasSecurityHeaders(answer);
    }

    [TestCase("/inherited", null)]
    [TestCase("/scoped", "things:read things:write")]
    [TestCase("/scoped", "things:write other things:read")]
    public Task That_suffice(string target, string? scope) => AssertStatus(target, 200, "Authorization: Bearer " + Tokens.Sound(scope));

    [Test]
    public async Task Are_asked_for_before_the_body_is_looked_at()
    {
        Answer answer = await Service.SendAsync(HttpMethod.Post, "/body", Content.Of("{", "text/plain"));
        ErrorAssert.IsEnvelope(answer, 401, ErrorCodes.AuthenticationRequired);
        answer = await Service.SendAsync(HttpMethod.Post, "/body", Content.Json("{"), "Authorization: Bearer " + Tokens.Sound());
        ErrorAssert.IsEnvelope(answer, 400, ErrorCodes.InvalidJson, ": json");
    }
}
