using System.Text.Json;

namespace OpenApiGen.Runtime.Tests.Http.Answers;

/// <summary>Asserts that an answer is an error, in exactly the form that all errors have.</summary>
internal static class ErrorAssert
{
    /// <summary>The envelope: <c>{ "error": { "code", "message", "details" }, "meta": { "requestId" } }</c>.</summary>
    public static void IsEnvelope(Answer answer, int status, string code, params string[] violations)
    {
        Assert.That(answer.Status, Is.EqualTo(status), answer.Body);
        Assert.That(answer.Headers.GetValueOrDefault("Content-Type"), Is.EqualTo("application/json"));
        JsonElement body = JsonElement.Parse(answer.Body);
        Assert.That(Names(body), Is.EqualTo(["error", "meta"]));
        JsonElement error = body.GetProperty("error");
        Assert.That(Names(error), Is.EqualTo(["code", "message", "details"]));
        Assert.That(Names(body.GetProperty("meta")), Is.EqualTo(["requestId"]));
        Assert.That(body.GetProperty("meta").GetProperty("requestId").GetString(), Is.Not.Empty);
        Assert.That(error.GetProperty("message").GetString(), Is.Not.Empty);
        foreach (JsonElement detail in error.GetProperty("details").EnumerateArray())
            Assert.That(Names(detail), Is.EqualTo(["field", "code", "message"]));

        Assert.That(answer.Code, Is.EqualTo(code));
        Assert.That(answer.Violations, Is.EqualTo(violations));
        SaysNothingOfTheInside(answer);
    }

    /// <summary>A problem document (RFC 9457) with the code, the request's id and, where there are any, the violations.</summary>
    public static void IsProblem(Answer answer, int status, string title, string code, params string[] violations)
    {
        Assert.That(answer.Status, Is.EqualTo(status), answer.Body);
        Assert.That(answer.Headers.GetValueOrDefault("Content-Type"), Is.EqualTo("application/problem+json"));
        JsonElement body = JsonElement.Parse(answer.Body);
        string[] names = ["type", "title", "status", "detail", "code", "requestId"];
        Assert.That(Names(body), Is.EqualTo(violations.Length == 0 ? names : [.. names, "errors"]));
        Assert.That(body.GetProperty("type").GetString(), Is.EqualTo("about:blank"));
        Assert.That(body.GetProperty("title").GetString(), Is.EqualTo(title));
        Assert.That(body.GetProperty("status").GetInt32(), Is.EqualTo(status));
        Assert.That(body.GetProperty("detail").GetString(), Is.Not.Empty);
        Assert.That(body.GetProperty("code").GetString(), Is.EqualTo(code));
        Assert.That(body.GetProperty("requestId").GetString(), Is.Not.Empty);
        if (violations.Length > 0)
            Assert.That(body.GetProperty("errors").EnumerateArray().Select(e => $"{e.GetProperty("field").GetString()}: {e.GetProperty("code").GetString()}"), Is.EqualTo(violations));

        SaysNothingOfTheInside(answer);
    }

    public static void HasSecurityHeaders(Answer answer)
    {
        Assert.That(answer.Headers.GetValueOrDefault("X-Content-Type-Options"), Is.EqualTo("nosniff"));
        Assert.That(answer.Headers.GetValueOrDefault("Content-Security-Policy"), Is.EqualTo("default-src 'none'; frame-ancestors 'none'"));
        Assert.That(answer.Headers.GetValueOrDefault("Referrer-Policy"), Is.EqualTo("no-referrer"));
        Assert.That(answer.Headers.GetValueOrDefault("Cross-Origin-Resource-Policy"), Is.EqualTo("same-origin"));
        Assert.That(answer.Headers.GetValueOrDefault("Strict-Transport-Security"), Is.EqualTo("max-age=31536000; includeSubDomains"));
        Assert.That(answer.Headers, Does.Not.ContainKey("Server").And.Not.ContainKey("X-Powered-By"));
    }

    private static void SaysNothingOfTheInside(Answer answer)
    {
        Assert.That(answer.Body, Does.Not.Contain("Exception").And.Not.Contain("   at ").And.Not.Contain("OpenApiGen").And.Not.Contain("System."));
        Assert.That(answer.Body, Does.Not.Contain(ThingsHandler.Secret));
    }

    private static string[] Names(JsonElement value) => [.. value.EnumerateObject().Select(p => p.Name)];
}
