using System.Globalization;

namespace OpenApiGen.Runtime.Tests.Http.Answers;

/// <summary>Sizes that are too much, each followed by a request that shows the service well.</summary>
public sealed class LimitTests : AnswersFixture
{
    private const int Megabyte = 1024 * 1024;

    [TearDown]
    public async Task The_service_is_well() => Assert.That((await PostAsync("/things", SoundThing)).Status, Is.EqualTo(201));

    [Test]
    public async Task A_body_that_announces_too_much_is_not_waited_for()
    {
        await using RawConnection connection = await Service.ConnectAsync();
        Answer answer = await connection.AskAsync($"POST /things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: {Megabyte + 1}\r\n\r\n");
        ErrorAssert.IsEnvelope(answer, 413, ErrorCodes.PayloadTooLarge);
    }

    [Test]
    public async Task A_body_that_turns_out_to_be_too_much()
    {
        await using RawConnection connection = await Service.ConnectAsync();
        await connection.SendAsync("POST /things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
        string chunk = new(' ', 64 * 1024);
        for (int sent = 0; sent <= Megabyte; sent += chunk.Length)
            await connection.SendAsync($"{chunk.Length.ToString("x", CultureInfo.InvariantCulture)}\r\n{chunk}\r\n");

        ErrorAssert.IsEnvelope((await connection.ReadAnswerAsync())!, 413, ErrorCodes.PayloadTooLarge);
    }

    [Test]
    public async Task A_body_that_is_just_not_too_much() =>
        Assert.That((await PostAsync("/anything", "\"" + new string('x', Megabyte - 2) + "\"")).Status, Is.EqualTo(204));

    [TestCase(40 * 1024, 1, 431)]
    [TestCase(10, 200, 431)]
    public async Task Headers_that_are_too_large_or_too_many(int length, int count, int status)
    {
        await using RawConnection connection = await Service.ConnectAsync();
        string headers = string.Concat(Enumerable.Range(0, count).Select(i => $"X-{i}: {new string('x', length)}\r\n"));
        Answer answer = await connection.AskAsync($"GET /things HTTP/1.1\r\nHost: a\r\n{headers}\r\n");
        Assert.That(answer.Status, Is.EqualTo(status));
        Assert.That(answer.Headers, Does.Not.ContainKey("Server"));
    }

    [Test]
    public async Task An_address_that_is_too_long()
    {
        await using RawConnection connection = await Service.ConnectAsync();
        Assert.That((await connection.AskAsync($"GET /things?x={new string('x', 20 * 1024)} HTTP/1.1\r\nHost: a\r\n\r\n")).Status, Is.EqualTo(414));
    }

    [TestCase("GET /things HTTP/1.1\r\n\r\n")]
    [TestCase("GET /things HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [TestCase("GARBAGE\r\n\r\n")]
    [TestCase("POST /things HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n")]
    [TestCase("POST /things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    public async Task What_is_not_http(string request)
    {
        await using RawConnection connection = await Service.ConnectAsync();
        Assert.That((await connection.AskAsync(request)).Status, Is.EqualTo(400));
    }
}
