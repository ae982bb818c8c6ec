using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace OpenApiGen.Runtime.Tests.Http.Answers;

/// <summary>What an application answers itself stays as it is, though a contract lives beside it.</summary>
public sealed class OwnEndpointTests : AnswersFixture
{
    [TestCase("/own", 200, "own")]
    [TestCase("/own/404", 404, "")]
    [TestCase("/own/405", 405, "")]
    [TestCase("/own/415", 415, "")]
    [TestCase("/own/page", 404, "<h1>Lost</h1>")]
    [TestCase("/middleware/404", 404, "")]
    [TestCase("/own/Exact/", 200, "exact")]
    public async Task Answers_of_its_own(string target, int status, string body)
    {
        Answer answer = await Service.GetAsync(target);
        Assert.That(answer.Status, Is.EqualTo(status));
        Assert.That(answer.Body, Is.EqualTo(body));
        Assert.That(answer.Headers.Keys, Has.None.EqualTo("Content-Security-Policy").And.None.EqualTo("Strict-Transport-Security"));
    }

    [Test]
    public async Task Exceptions_of_its_own_are_not_answered_for_it()
    {
        Answer answer = await Service.GetAsync("/own/failure");
        Assert.That(answer.Status, Is.EqualTo(500));
        Assert.That(answer.Body, Is.Empty);
    }

    [Test]
    public async Task The_contract_beside_it() => Assert.That((await PostAsync("/things", SoundThing)).Status, Is.EqualTo(201));

    protected override void Map(WebApplication app)
    {
        app.Use(static (http, next) =>
        {
            if (http.Request.Path != "/middleware/404")
                return next(http);

            http.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        app.MapAnswers();
        app.MapGet("/own", static http => http.Response.WriteAsync("own"));
        app.MapGet("/own/page", static http =>
        {
            http.Response.StatusCode = 404;
            http.Response.ContentType = "text/html";
            return http.Response.WriteAsync("<h1>Lost</h1>");
        });
        app.MapGet("/own/exact", static http => http.Response.WriteAsync("exact"));
        app.MapGet("/own/failure", Task (HttpContext _) => throw new InvalidOperationException());
        foreach (int status in (int[])[404, 405, 415])
        {
            app.MapGet($"/own/{status}", http =>
            {
                http.Response.StatusCode = status;
                return Task.CompletedTask;
            });
        }
    }
}
