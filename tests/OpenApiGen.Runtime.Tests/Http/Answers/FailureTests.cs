using Microsoft.AspNetCore.Builder;

namespace OpenApiGen.Runtime.Tests.Http.Answers;

/// <summary>Exceptions that handlers throw.</summary>
[Parallelizable]
public sealed class FailureTests
{
    /// <summary>In development ASP.NET adds a page that shows exceptions.</summary>
    [TestCase("Production")]
    [TestCase("Development")]
    public async Task Are_answered_with_500_and_go_into_the_log(string environment)
    {
        await using TestService service = await StartAsync(environment);
        Answer answer = await service.GetAsync("/failure", "Accept: text/html");
        ErrorAssert.IsEnvelope(answer, 500, ErrorCodes.InternalError);
        ErrorAssert.HasSecurityHeaders(answer);
        Assert.That(service.Log.Entries, Has.Exactly(1).EndsWith("InvalidOperationException"));
    }

    [Test]
    public async Task Have_a_constant_body()
    {
        await using TestService service = await StartAsync("Production");
        string[] bodies = [(await service.GetAsync("/failure")).Body, (await service.GetAsync("/failure")).Body];
        Assert.That(bodies.Select(b => b[..b.IndexOf("\"meta\"", StringComparison.Ordinal)]), Has.All.EqualTo("""{"error":{"code":"INTERNAL_ERROR","message":"An unexpected error occurred.","details":[]},"""));
    }

    [TestCase("Production")]
    [TestCase("Development")]
    public async Task Within_an_answer_end_the_connection(string environment)
    {
        await using TestService service = await StartAsync(environment);
        await using RawConnection connection = await service.ConnectAsync();
        await connection.SendAsync("GET /failure/late HTTP/1.1\r\nHost: a\r\n\r\n");
        Exception? end = Assert.CatchAsync(connection.ReadAnswerAsync);
        Assert.That(end, Is.InstanceOf<EndOfStreamException>().Or.InstanceOf<System.Net.Sockets.SocketException>());
        Assert.That(service.Log.Entries, Has.Some.EndsWith("InvalidOperationException"));
    }

    private static Task<TestService> StartAsync(string environment) =>
        TestService.StartAsync(b => b.Services.AddAnswers<ThingsHandler>(), a => a.MapAnswers(), environment);
}
