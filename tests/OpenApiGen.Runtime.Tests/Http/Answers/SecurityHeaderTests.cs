using Microsoft.AspNetCore.Builder;

namespace OpenApiGen.Runtime.Tests.Http.Answers;

/// <summary>Headers that every answer has, whatever it says.</summary>
public sealed class SecurityHeaderTests : AnswersFixture
{
    [TestCase("GET", "/things/1", 200)]
    [TestCase("DELETE", "/things/1", 204)]
    [TestCase("GET", "/things/2", 404)]
    [TestCase("GET", "/things/x", 400)]
    [TestCase("GET", "/nothing", 404)]
    [TestCase("PUT", "/things", 405)]
    [TestCase("POST", "/things", 400)]
    [TestCase("GET", "/failure", 500)]
    public async Task Are_on(string method, string target, int status)
    {
        Answer answer = await Service.SendAsync(new HttpMethod(method), target);
        Assert.That(answer.Status, Is.EqualTo(status));
        ErrorAssert.HasSecurityHeaders(answer);
    }

    [Test]
    public async Task Can_be_turned_off()
    {
        await using TestService service = await TestService.StartAsync(b => b.Services.AddAnswers<ThingsHandler>(o => o.SendSecurityHeaders = false), a => a.MapAnswers());
        foreach (string target in (string[])["/things/1", "/nothing"])
            Assert.That((await service.GetAsync(target)).Headers, Does.Not.ContainKey("Content-Security-Policy"));
    }
}
