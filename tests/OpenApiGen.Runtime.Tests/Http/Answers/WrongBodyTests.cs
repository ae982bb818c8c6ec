using System.Diagnostics;

namespace OpenApiGen.Runtime.Tests.Http.Answers;

public sealed class WrongBodyTests : AnswersFixture
{
    [TestCase("{")]
    [TestCase("{\"name\":\"one\",}")]
    [TestCase("{\"name\":\"one\",\"amount\":1}}")]
    [TestCase("{'name':'one','amount':1}")]
    [TestCase("nul")]
    [TestCase("// comment\n{}")]
    [TestCase("{\"name\":\"\\ud800\",\"amount\":1}")]
    public async Task Malformed_json(string body) => ErrorAssert.IsEnvelope(await PostAsync("/things", body), 400, ErrorCodes.InvalidJson, ": json");

    [Test]
    public async Task Bytes_that_are_not_utf8()
    {
        var content = new ByteArrayContent([.. "{\"name\":\""u8, 0xff, 0xfe, .. "\",\"amount\":1}"u8]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        ErrorAssert.IsEnvelope(await Service.SendAsync(HttpMethod.Post, "/things", content), 400, ErrorCodes.InvalidJson, ": json");
    }

    [TestCase("""{"name":1,"amount":1}""", "/name: type")]
    [TestCase("""{"name":"one","amount":"1"}""", "/amount: type")]
    [TestCase("""{"name":"one","amount":1.5}""", "/amount: type")]
    [TestCase("""{"name":"one","amount":null}""", "/amount: type")]
    [TestCase("""{"name":"one"}""", "/amount: required")]
    [TestCase("""{"name":"one","amount":1001}""", "/amount: maximum")]
    [TestCase("""{"name":"","amount":1}""", "/name: minLength")]
    [TestCase("""{"name":"one","amount":1,"email":"nobody"}""", "/email: format")]
    [TestCase("null", ": type")]
    [TestCase("[]", ": type")]
    [TestCase("\"text\"", ": type")]
    public async Task Json_that_breaks_the_contract(string body, string violation) => ErrorAssert.IsEnvelope(await PostAsync("/things", body), 400, ErrorCodes.ValidationError, violation);

    [Test]
    public async Task A_field_longer_than_its_maximum() =>
        ErrorAssert.IsEnvelope(await PostAsync("/things", $$"""{"name":"{{new string('x', 201)}}","amount":1}"""), 400, ErrorCodes.ValidationError, "/name: maxLength");

    [Test]
    public async Task Everything_wrong_is_said_at_once() => ErrorAssert.IsEnvelope(
        await PostAsync("/things?limit=0", """{"name":"","amount":-1,"email":"x","tags":["a","B","c","d"],"extra":1}"""),
        400,
        ErrorCodes.ValidationError,
        "/name: minLength",
        "/amount: minimum",
        "/email: format",
        "/tags: maxItems",
        "/tags/1: pattern",
        "/extra: additionalProperties");

    [Test]
    public async Task An_empty_body() => ErrorAssert.IsEnvelope(await PostAsync("/things", ""), 400, ErrorCodes.ValidationError, ": required");

    [Test]
    public async Task No_body_at_all() => ErrorAssert.IsEnvelope(await Service.SendAsync(HttpMethod.Post, "/things"), 400, ErrorCodes.ValidationError, ": required");

    [TestCase("""{"name":"one","amount":1,"admin":true}""", "/admin: additionalProperties")]
    [TestCase("""{"name":"one","amount":1,"__proto__":{"admin":true}}""", "/__proto__: additionalProperties")]
    [TestCase("""{"name":"one","amount":1,"constructor":{"prototype":{"admin":true}}}""", "/constructor: additionalProperties")]
    public async Task Properties_that_nobody_asked_for(string body, string violation) => ErrorAssert.IsEnvelope(await PostAsync("/things", body), 400, ErrorCodes.ValidationError, violation);

    [Test]
    public async Task A_property_twice() => ErrorAssert.IsEnvelope(await PostAsync("/things", """{"name":"one","amount":1,"amount":2}"""), 400, ErrorCodes.ValidationError, "/amount: duplicate");

    [TestCase("/anything", "[", "]")]
    [TestCase("/trees", """{"children":[""", "]}")]
    [TestCase("/things", """{"name":""", "}")]
    public async Task Nesting_2000_deep_is_refused_in_no_time(string target, string open, string close)
    {
        string body = string.Concat(Enumerable.Repeat(open, 2000)) + "1" + string.Concat(Enumerable.Repeat(close, 2000));
        await AssertQuickAsync(target, body, ErrorCodes.InvalidJson);
    }

    [Test]
    public Task A_thousand_duplicates_are_refused_in_no_time() =>
        AssertQuickAsync("/things", "{" + string.Concat(Enumerable.Repeat("\"amount\":1,", 1000)) + "\"name\":\"one\"}", ErrorCodes.ValidationError);

    /// <summary>The best of some attempts, because other tests run beside this one.</summary>
    private async Task AssertQuickAsync(string target, string body, string code)
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int i = 0; i < 8; i++)
        {
            long start = Stopwatch.GetTimestamp();
            Answer answer = await PostAsync(target, body);
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            best = time < best ? time : best;
            Assert.That(answer.Status, Is.EqualTo(400));
            Assert.That(answer.Code, Is.EqualTo(code));
            Assert.That(answer.Body, Has.Length.LessThan(20_000));
        }

        Assert.That(best, Is.LessThan(TimeSpan.FromMilliseconds(50)));
    }
}
