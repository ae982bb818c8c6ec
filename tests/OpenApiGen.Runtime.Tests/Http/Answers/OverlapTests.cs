using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenApiGen.Runtime.Tests.Http.Overlaps;

namespace OpenApiGen.Runtime.Tests.Http.Answers;

/// <summary>Letter case decides between paths, however many fit, and leaves endpoints of the application's own alone.</summary>
public sealed class OverlapTests : ServiceFixture
{
    protected override void Configure(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOverlaps();
        builder.Services.AddSingleton(EchoHandler.Of<IOverlapsHandler>());
    }

    protected override void Map(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapOverlaps();
        app.MapGet("/few/own", static http => http.Response.WriteAsync("own"));
        app.MapGet("/many/a/own/{**rest}", static http => http.Response.WriteAsync("own"));
    }

    [TestCase("/few/me", "null")]
    [TestCase("/few/ME", """{"Id":"ME"}""")]
    [TestCase("/few/own", "own")]
    [TestCase("/few/OWN", "own")]
    [TestCase("/few/1", """{"Id":"1"}""")]
    [TestCase("/many/a/b/c", "null")]
    [TestCase("/many/a/b/C", """{"R1":"C"}""")]
    [TestCase("/many/a/B/c", """{"Q2":"B"}""")]
    [TestCase("/many/a/B/C", """{"Q3":"B","R3":"C"}""")]
    [TestCase("/many/A/b/c", """{"P4":"A","Q4":"b","R4":"c"}""")]
    [TestCase("/many/a/OWN/1", "own")]
    public async Task The_path_that_is_spelled_so_answers(string target, string answer) => Assert.That((await Service.GetAsync(target)).Body, Is.EqualTo(answer));

    [TestCase("/Few/me")]
    [TestCase("/few/me/")]
    [TestCase("/few/1/")]
    [TestCase("/Many/a/b/c")]
    [TestCase("/many/a/b/c/")]
    public async Task No_path_that_is_spelled_so(string target) => ErrorAssert.IsEnvelope(await Service.GetAsync(target), 404, ErrorCodes.ResourceNotFound);

    [Test]
    public async Task A_wrong_method_is_one_of_a_path_that_is_spelled_so()
    {
        ErrorAssert.IsEnvelope(await Service.SendAsync(HttpMethod.Delete, "/few/me"), 405, ErrorCodes.MethodNotAllowed);
        ErrorAssert.IsEnvelope(await Service.SendAsync(HttpMethod.Delete, "/Few/me"), 404, ErrorCodes.ResourceNotFound);
    }
}
