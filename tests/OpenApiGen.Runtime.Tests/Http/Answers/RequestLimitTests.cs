using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace OpenApiGen.Runtime.Tests.Http.Answers;

/// <summary>Clients that send more than they may.</summary>
[Parallelizable]
public sealed class RequestLimitTests
{
    private const int Limit = 5;

    [Test]
    public async Task A_burst_is_let_in_up_to_the_limit_exactly()
    {
        await using TestService service = await StartAsync(new Clock());
        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => service.GetAsync("/things")));
        Assert.That(answers.Count(a => a.Status == 200), Is.EqualTo(Limit));
        Answer[] refused = [.. answers.Where(a => a.Status != 200)];
        foreach (Answer answer in refused)
        {
            ErrorAssert.IsEnvelope(answer, 429, ErrorCodes.RateLimitExceeded);
            ErrorAssert.HasSecurityHeaders(answer);
            Assert.That(answer.Headers["Retry-After"], Is.EqualTo("60"));
            Assert.That(answer.Headers["RateLimit-Remaining"], Is.EqualTo("0"));
        }
    }

    [Test]
    public async Task Every_answer_says_how_much_is_left()
    {
        await using TestService service = await StartAsync(new Clock());
        for (int left = Limit - 1; left >= 0; left--)
        {
            Answer answer = await service.GetAsync(left % 2 == 0 ? "/things" : "/failure");
            Assert.That(answer.Headers["RateLimit-Policy"], Is.EqualTo("5;w=60"));
            Assert.That(answer.Headers["RateLimit-Limit"], Is.EqualTo("5"));
            Assert.That(answer.Headers["RateLimit-Remaining"], Is.EqualTo(left.ToString(CultureInfo.InvariantCulture)));
            Assert.That(answer.Headers["RateLimit-Reset"], Is.EqualTo("60"));
            Assert.That(answer.Headers, Does.Not.ContainKey("Retry-After"));
        }
    }

    [Test]
    public async Task Who_waits_as_long_as_he_is_told_is_let_in_again()
    {
        var clock = new Clock();
        await using TestService service = await StartAsync(clock);
        for (int i = 0; i < Limit; i++)
            await service.GetAsync("/things");

        clock.Now += TimeSpan.FromSeconds(57.5);
        Answer refused = await service.GetAsync("/things");
        Assert.That(refused.Status, Is.EqualTo(429));
        Assert.That(refused.Headers["Retry-After"], Is.EqualTo("3"));
        clock.Now += TimeSpan.FromSeconds(2);
        Answer impatient = await service.GetAsync("/things");
        Assert.That(impatient.Status, Is.EqualTo(429));
        Assert.That(impatient.Headers["Retry-After"], Is.EqualTo("1"));
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.That((await service.GetAsync("/things")).Headers["RateLimit-Remaining"], Is.EqualTo("4"));
    }

    [TestCase("GET", "/nothing", 404)]
    [TestCase("PUT", "/things", 405)]
    [TestCase("GET", "/things/x", 400)]
    public async Task Requests_that_lead_nowhere_count_too(string method, string target, int status)
    {
        await using TestService service = await StartAsync(new Clock());
        for (int i = 0; i < Limit; i++)
            Assert.That((await service.SendAsync(new HttpMethod(method), target)).Status, Is.EqualTo(status));

        ErrorAssert.IsEnvelope(await service.SendAsync(new HttpMethod(method), target), 429, ErrorCodes.RateLimitExceeded);
        Assert.That((await service.GetAsync("/things")).Status, Is.EqualTo(429));
    }

    [Test]
    public async Task The_applications_own_endpoints_do_not_count()
    {
        await using TestService service = await StartAsync(new Clock());
        for (int i = 0; i < Limit * 2; i++)
            Assert.That((await service.GetAsync("/health")).Status, Is.EqualTo(200));

        Answer answer = await service.GetAsync("/things");
        Assert.That(answer.Headers["RateLimit-Remaining"], Is.EqualTo("4"));
        for (int i = 0; i < Limit; i++)
            await service.GetAsync("/things");

        Assert.That((await service.GetAsync("/health")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Each_client_has_a_limit_of_its_own()
    {
        await using TestService service = await StartAsync(new Clock());
        for (int i = 0; i <= Limit; i++)
            await service.GetAsync("/things", "X-Client: a");

        Assert.That((await service.GetAsync("/things", "X-Client: a")).Status, Is.EqualTo(429));
        Assert.That((await service.GetAsync("/things", "X-Client: b")).Status, Is.EqualTo(200));
    }

    /// <summary>A customer's IPv6 network is one client, or he would have 2^64 times the limit.</summary>
    [TestCase("192.0.2.1", "192.0.2.1")]
    [TestCase("::ffff:192.0.2.1", "192.0.2.1")]
    [TestCase("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [TestCase("2001:db8:1:2:ffff::1", "2001:db8:1:2::")]
    [TestCase("2001:db8:1:3::1", "2001:db8:1:3::")]
    public void Clients_are_told_apart_by_their_addresses(string address, string client)
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = System.Net.IPAddress.Parse(address) } };
        Assert.That(new ContractOptions().ClientOf(http), Is.EqualTo(client));
    }

    [Test]
    public void Clients_who_come_and_never_return_do_not_fill_the_memory()
    {
        var options = new ContractOptions { RequestLimit = new RequestLimit(2, TimeSpan.FromSeconds(60)), ClientOf = static http => http.TraceIdentifier };
        var limiter = new RequestLimiter(Microsoft.Extensions.Options.Options.Create(options), new Clock());
        Assert.That(Count("known"), Is.True);
        for (int i = 0; i < RequestLimiter.MaximumClients; i++)
            Count(i.ToString(CultureInfo.InvariantCulture));

        // Whoever is known keeps a count of its own; all who are not share one.
        Assert.That(Count("known"), Is.True);
        Assert.That(Count("known"), Is.False);
        Assert.That(Count("new"), Is.True);
        Assert.That(Count("newer"), Is.False);
        Assert.That(limiter.ClientCount, Is.LessThanOrEqualTo(RequestLimiter.MaximumClients));

        bool Count(string client) => limiter.TryCount(new DefaultHttpContext { TraceIdentifier = client });
    }

    [Test]
    public async Task Without_a_limit_nobody_is_told_of_one()
    {
        await using TestService service = await TestService.StartAsync(b => b.Services.AddAnswers<ThingsHandler>(), a => a.MapAnswers());
        Assert.That((await service.GetAsync("/things")).Headers.Keys, Has.None.StartsWith("RateLimit"));
    }

    [TestCase(0, 60)]
    [TestCase(1, 0)]
    public void A_limit_that_lets_nobody_in_stops_the_service_from_starting(int requests, int seconds) => Assert.That(
        () => TestService.StartAsync(b => b.Services.AddAnswers<ThingsHandler>(o => o.RequestLimit = new RequestLimit(requests, TimeSpan.FromSeconds(seconds))), a => a.MapAnswers()),
        Throws.InvalidOperationException.With.Message.Contains("RequestLimit"));

    private static Task<TestService> StartAsync(Clock clock) => TestService.StartAsync(
        builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddAnswers<ThingsHandler>(o =>
            {
                o.RequestLimit = new RequestLimit(Limit, TimeSpan.FromSeconds(60));
                o.ClientOf = static http => http.Request.Headers["X-Client"].ToString();
            });
        },
        app =>
        {
            app.MapAnswers();
            app.MapGet("/health", static http => http.Response.WriteAsync("well"));
        });

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; } = TimeSpan.FromHours(1);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
