using System.Text.RegularExpressions;
using OpenApiGen.Model;
using OpenApiGen.Reading;
using OpenApiGen.Testing;

namespace OpenApiGen.Conformance.Responses;

/// <summary>What the sample answers, judged by a proxy that knows its document.</summary>
public sealed partial class ResponseTests
{
    /// <summary>More than the sample allows in a minute, which may end meanwhile.</summary>
    private const int Many = 1300;

    private const string Meta = "\"meta\":{\"requestId\":\"x\"}";

    private const string User = """{"id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","email":"a@example.com","name":"A","role":"admin","createdAt":"2026-01-01T00:00:00Z"}""";

    private static readonly FixedAnswer[] WrongAnswers =
    [
        new("GET /users", 418, $$"""{"data":[],{{Meta}}}"""),
        new("GET /users", 404, $$"""{"error":{"code":"X","message":"x","details":[]},{{Meta}}}"""),
        new("GET /users", 200, $$"""{"data":{},{{Meta}}}"""),
        new("GET /users", 200, """{"data":[]}"""),
        new("GET /users", 200, $$"""{"data":[{{User.Replace("admin", "king", StringComparison.Ordinal)}}],{{Meta}}}"""),
        new("GET /users", 200, $$"""{"data":[{{User.Replace("00:00:00Z", "", StringComparison.Ordinal)}}],{{Meta}}}"""),
        new("GET /users?limit=0", 400, $$"""{"error":{"code":"X","message":"x"},{{Meta}}}"""),
        new("GET /users", 200, "a,b") { MediaType = "text/csv" },
        new("POST /users", 201, $$"""{"data":{{User}},{{Meta}}}"""),
    ];

    [Test]
    public async Task Every_answer_is_as_the_document_says()
    {
        JudgedAnswer user = await SendAsync(new SampleRequest(201, "POST /users", """{"email":"ada@example.com","name":"Ada"}"""));
        JudgedAnswer order = await SendAsync(new SampleRequest(201, $"POST {user.Location}/orders", """{"lines":[{"sku":"CUP-0042","quantity":1,"unitPriceCents":1}]}""") { Scope = "orders:write" });
        SampleRequest[] requests = [.. SampleRequests.All(user.Location!, order.Location!)];
        Assert.That(requests, Has.Length.GreaterThanOrEqualTo(60));

        var failures = new List<string>();
        foreach (SampleRequest request in requests)
            failures.AddRange(WrongWith(request, await SendAsync(request)));

        await ExhaustAsync();
        SampleRequest[] more = [.. requests.DistinctBy(static r => OperationOf(r.Line)).Select(static r => r with { Status = 429 })];
        foreach (SampleRequest request in more)
            failures.AddRange(WrongWith(request, await SendAsync(request)));

        int count = requests.Length + more.Length;
        ProxiedSample.Scores.Add("answers through Prism", count - failures.Count, count, 0);
        Assert.That(string.Join('\n', failures), Is.Empty);

        IEnumerable<string> seen = requests.Concat(more).Select(static r => $"{OperationOf(r.Line)} {r.Status}");
        Assert.That(Documented().Except(seen), Is.Empty, "answers that the document has and nobody asked for");
    }

    /// <summary>A proxy that finds nothing wrong, whatever it sees, would prove nothing.</summary>
    [Test]
    public async Task Wrong_answers_are_noticed()
    {
        await using BrokenService service = await BrokenService.StartAsync();
        await using JudgingProxy proxy = await JudgingProxy.StartAsync(service.Address);
        var unnoticed = new List<FixedAnswer>();
        foreach (FixedAnswer answer in WrongAnswers)
        {
            service.Answer = answer;
            using HttpRequestMessage request = new SampleRequest(0, answer.Line, answer.Line.StartsWith("POST", StringComparison.Ordinal) ? """{"email":"a@example.com","name":"A"}""" : null).ToMessage(ProxiedSample.Sample);
            if (!(await proxy.SendAsync(request)).OfResponse.Any())
                unnoticed.Add(answer);
        }

        Assert.That(unnoticed, Is.Empty);
    }

    private static async Task<JudgedAnswer> SendAsync(SampleRequest request)
    {
        using HttpRequestMessage message = request.ToMessage(ProxiedSample.Sample);
        return await ProxiedSample.Proxy.SendAsync(message);
    }

    /// <summary>A request may be wrong, and most are on purpose; what the proxy says of them does not count.</summary>
    private static IEnumerable<string> WrongWith(SampleRequest request, JudgedAnswer answer)
    {
        if (answer.Status != request.Status)
            yield return $"{request}: {answer.Status} instead of {request.Status}: {answer.Body}";
        else if (answer.OfResponse.Any())
            yield return $"{request}: {answer.Status} {answer.Body}: {string.Join("; ", answer.OfResponse)}";
    }

    /// <summary>Asks until the sample will not hear more, for a while to come.</summary>
    private static async Task ExhaustAsync()
    {
        for (int i = 0; i < Many; i++)
        {
            using HttpResponseMessage response = await ProxiedSample.Sample.Client.GetAsync(new Uri("/users?limit=1", UriKind.Relative));
            if ((int)response.StatusCode != 429)
                continue;

            TimeSpan rest = response.Headers.RetryAfter!.Delta!.Value;
            if (rest > TimeSpan.FromSeconds(10))
                return;

            await Task.Delay(rest);
        }

        Assert.Fail("The sample has no limit.");
    }

    /// <summary>Operations of the document with the statuses that it has for them; a failure of the service cannot be asked for.</summary>
    private static IEnumerable<string> Documented()
    {
        var file = new SourceFile("openapi.yaml", File.ReadAllText(Path.Combine(SharedData.Repository, "samples", "UserService", "openapi.yaml")));
        Contract contract = ContractReader.Read(file, [file], CancellationToken.None).Contract!;
        return contract.Operations.SelectMany(static o => o.Responses.Where(static r => r.Status != "500").Select(r => $"{o.Method.ToUpperInvariant()} {o.Path} {r.Status}"));
    }

    private static string OperationOf(string line) => OrderId().Replace(UserId().Replace(line.Split('?')[0], " /users/{userId}"), " /orders/{orderId}");

    [GeneratedRegex(" /users/[^/]+", RegexOptions.CultureInvariant)]
    private static partial Regex UserId();

    [GeneratedRegex(" /orders/[^/]+", RegexOptions.CultureInvariant)]
    private static partial Regex OrderId();
}
