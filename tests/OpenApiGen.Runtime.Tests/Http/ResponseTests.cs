using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenApiGen.Runtime.Tests.Http.Responses;

namespace OpenApiGen.Runtime.Tests.Http;

public sealed class ResponseTests : ServiceFixture
{
    private readonly ResponsesHandler _handler = new();

    protected override void Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddResponses();
        builder.Services.AddSingleton<IResponsesHandler>(_handler);
    }

    protected override void Map(WebApplication app) => app.MapResponses();

    [OneTimeTearDown]
    public void CloseGate() => _handler.Gate.Dispose();

    [TestCase("/json", "application/json", "{\"text\":\"\u00fc<b>\",\"pages\":3}")]
    [TestCase("/json/null", "application/json", "null")]
    [TestCase("/json/scalar", "application/json", "5")]
    [TestCase("/json/list", "application/json", "[\"1970-01-01T00:00:00Z\",null]")]
    [TestCase("/json/suffix", "application/vnd.note+json", "{\"text\":\"\u00fc<b>\",\"pages\":3}")]
    [TestCase("/several", "application/json", "{\"text\":\"\u00fc<b>\",\"pages\":3}")]
    [TestCase("/several?as=problem", "application/problem+json", "{\"text\":\"\u00fc<b>\",\"pages\":3}")]
    [TestCase("/several?as=text", "text/plain; charset=utf-8", "\u00fc<b>")]
    [TestCase("/several?as=csv", "text/csv; charset=utf-8", "a,b\r\n")]
    [TestCase("/several?as=png", "image/png", "\u0001\u0002\u0003")]
    [TestCase("/several?as=gif", "image/gif", "\u0001\u0002\u0003")]
    [TestCase("/text", "text/plain; charset=utf-8", "\u00fc\n")]
    [TestCase("/html", "text/html; charset=utf-8", "<p>")]
    [TestCase("/csv", "text/csv; charset=utf-8", "a,b\r\n1,\u00fc\r\n")]
    public async Task Bodies(string target, string contentType, string body)
    {
        Answer answer = await Service.GetAsync(target);
        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(answer.Headers["Content-Type"], Is.EqualTo(contentType));
        Assert.That(answer.Headers["Content-Length"], Is.EqualTo(Encoding.UTF8.GetByteCount(body).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(answer.Headers["X-Content-Type-Options"], Is.EqualTo("nosniff"));
        Assert.That(answer.Body, Is.EqualTo(body));
    }

    [TestCase("text/html", false)]
    [TestCase("image", false)]
    [TestCase("image/*", false)]
    [TestCase("", false)]
    [TestCase("IMAGE/avif; a=b", true)]
    public void A_media_type_has_to_be_of_the_range_that_is_documented(string contentType, bool isAllowed) =>
        Assert.That(() => SeveralResult.OkAsImageAny(Stream.Null, contentType), isAllowed ? Throws.Nothing : Throws.ArgumentException);

    [TestCase(true)]
    [TestCase(false)]
    public async Task Files(bool seekable)
    {
        using HttpResponseMessage response = await Service.Client.GetAsync(new Uri("/file?seekable=" + (seekable ? "true" : "false"), UriKind.Relative));
        Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.EqualTo(new byte[] { 0, 255, 10, 13 }));
        Assert.That(response.Content.Headers.ContentType!.ToString(), Is.EqualTo("application/octet-stream"));
        Assert.That(response.Content.Headers.ContentDisposition!.ToString(), Is.EqualTo("attachment; filename=\"a.bin\""));
        Assert.That(response.Headers.TransferEncodingChunked == true, Is.EqualTo(!seekable));
        Assert.That(() => _handler.LastStream!.IsDisposed, Is.True.After(5000, 10));
    }

    [TestCase("/json", 26, "application/json")]
    [TestCase("/text", 3, "text/plain; charset=utf-8")]
    [TestCase("/file", 4, "application/octet-stream")]
    [TestCase("/lines", null, "application/jsonl")]
    public async Task Head(string target, long? length, string contentType)
    {
        await using RawConnection raw = await Service.ConnectAsync();
        await raw.SendAsync($"HEAD {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        using var request = new HttpRequestMessage(HttpMethod.Head, target);
        using HttpResponseMessage response = await Service.Client.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentLength, Is.EqualTo(length));
        Assert.That(response.Content.Headers.ContentType!.ToString(), Is.EqualTo(contentType));
        Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.Empty);
        if (target == "/file")
            Assert.That(() => _handler.LastStream!.IsDisposed, Is.True.After(5000, 10));
    }

    [TestCase("/lines", "application/jsonl", 3, "{\"text\":\"a\\nb\",\"pages\":0}\n|{\"text\":\"a\\nb\",\"pages\":1}\n|{\"text\":\"a\\nb\",\"pages\":2}\n")]
    [TestCase("/sequence", "application/json-seq", 3, "\u001e0\n|\u001e1\n|\u001e2\n")]
    [TestCase("/events", "text/event-stream", 2, "data: line 0\ndata: more\ndata: \ndata: end\nevent: e id: 9\nid: 7\nretry: 100\n\n|data: line 1\ndata: more\ndata: \ndata: end\nevent: e id: 9\nid: 7\nretry: 100\n\n")]
    [TestCase("/events/data", "text/event-stream", 2, "data: {\"text\":\"a\\nb\",\"pages\":0}\n\n|data: {\"text\":\"a\\nb\",\"pages\":1}\n\n")]
    [TestCase("/events/tree", "text/event-stream", 1, "data: x\n\n")]
    [NonParallelizable]
    public async Task Sequences_arrive_item_by_item(string target, string contentType, int count, string items)
    {
        using HttpResponseMessage response = await Service.Client.GetAsync(new Uri(target, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead).WaitAsync(TimeSpan.FromSeconds(10));
        Assert.That(response.Content.Headers.ContentType!.ToString(), Is.EqualTo(contentType));
        await using Stream stream = await response.Content.ReadAsStreamAsync();
        byte[] buffer = new byte[4096];
        foreach (string item in items.Split('|'))
        {
            _handler.Gate.Release();
            int length = Encoding.UTF8.GetByteCount(item);
            await stream.ReadExactlyAsync(buffer.AsMemory(0, length)).AsTask().WaitAsync(TimeSpan.FromSeconds(10));
            Assert.That(Encoding.UTF8.GetString(buffer, 0, length), Is.EqualTo(item));
        }

        Assert.That(items.Split('|'), Has.Length.EqualTo(count));
        Assert.That(await stream.ReadAsync(buffer).AsTask().WaitAsync(TimeSpan.FromSeconds(10)), Is.Zero, "Nothing comes behind the last item.");
    }

    [Test]
    public async Task A_sequence_that_fails_does_not_end_well()
    {
        await using RawConnection raw = await Service.ConnectAsync();
        await raw.SendAsync("GET /failing?after=2 HTTP/1.1\r\nHost: x\r\n\r\n");
        Assert.That(async () => await raw.ReadAnswerAsync(), Throws.InstanceOf<EndOfStreamException>().Or.InstanceOf<System.Net.Sockets.SocketException>());
    }

    [Test]
    public async Task Headers()
    {
        Answer answer = await Service.GetAsync("/headers");
        Assert.That(answer.Status, Is.EqualTo(200));
        string[] headers = [.. answer.Headers.Where(h => h.Key.StartsWith("X-", StringComparison.Ordinal) && h.Key != "X-Content-Type-Options").Select(h => $"{h.Key}: {h.Value}")];
        Assert.That(headers, Is.EquivalentTo((string[])[
            "X-Text: a%0D%0AX-Evil: 1 %C3%BC%", "X-Number: -5", "X-Decimal: 1.50", "X-Flag: false", "X-Moment: 1970-01-01T00:00:00Z",
            "X-Uuid: 7d6f1c4e-0f5b-4b8e-9d3a-2c1b0a998877", "X-Color: dark-green", "X-List: a,b,c", "X-Numbers: 1,2", "X-Object: role,r,level,5",
            "X-Exploded: role=r,level=5", "X-Json: {\"a\":[1,2],\"b\":\"\\u00FC\"}", "X-Quoted: \"q\""]));
    }

    [Test]
    public async Task Headers_that_are_empty_or_absent()
    {
        Answer answer = await Service.GetAsync("/headers?empty=true");
        string[] headers = [.. answer.Headers.Where(h => h.Key.StartsWith("X-", StringComparison.Ordinal) && h.Key != "X-Content-Type-Options").Select(h => $"{h.Key}: {h.Value}".TrimEnd())];
        Assert.That(headers, Is.SubsetOf((string[])["X-Text:", "X-Number: 0", "X-List:", "X-Object:"]));
        Assert.That(headers, Does.Contain("X-Number: 0"));
    }

    [TestCase(200, 200, "fine")]
    [TestCase(204, 204, "")]
    [TestCase(304, 304, "")]
    [TestCase(404, 404, "")]
    [TestCase(400, 400, "{")]
    [TestCase(499, 499, "{")]
    [TestCase(500, 500, "{")]
    [TestCase(301, 301, "{")]
    public async Task Statuses(int wanted, int status, string body)
    {
        Answer answer = await Service.GetAsync("/statuses?status=" + wanted);
        Assert.That(answer.Status, Is.EqualTo(status));
        Assert.That(answer.Body.Length > 4 ? answer.Body[..1] : answer.Body, Is.EqualTo(body));
        if (status is 204 or 304)
            Assert.That(answer.Headers.Keys, Does.Not.Contain("Content-Type"));
    }

    [TestCase(1404)]
    [TestCase(1500)]
    [TestCase(1200)]
    [TestCase(1422)]
    public async Task Statuses_that_have_an_answer_of_their_own_cannot_be_given_another(int wanted)
    {
        Answer answer = await Service.GetAsync("/statuses?status=" + wanted);
        Assert.That(answer.Status, Is.EqualTo(500));
        Assert.That(answer.Code, Is.EqualTo("INTERNAL_ERROR"));
    }

    [TestCase(100)]
    [TestCase(101)]
    [TestCase(205)]
    public async Task Statuses_that_have_no_body_cannot_be_given_one(int wanted)
    {
        Answer answer = await Service.GetAsync("/statuses?status=" + wanted);
        Assert.That(answer.Status, Is.EqualTo(500));
        Assert.That(answer.Code, Is.EqualTo("INTERNAL_ERROR"));
    }

    [Test]
    public async Task What_was_created_has_an_address()
    {
        Answer answer = await Service.SendAsync(HttpMethod.Post, "/created");
        Assert.That((answer.Status, answer.Headers["Location"]), Is.EqualTo((201, "/notes/5")));
        answer = await Service.SendAsync(HttpMethod.Post, "/created/plain");
        Assert.That((answer.Status, answer.Headers["Location"], answer.Body), Is.EqualTo((201, "/notes/%C3%BC", "")));
    }

    [TestCase("/waiting")]
    [TestCase("/waiting/items")]
    [NonParallelizable]
    public async Task A_client_that_goes_away_cancels_the_handler(string target)
    {
        _handler.Reset();
        await using (RawConnection raw = await Service.ConnectAsync())
        {
            await raw.SendAsync($"GET {target} HTTP/1.1\r\nHost: x\r\n\r\n");
            await _handler.Begun.Task.WaitAsync(TimeSpan.FromSeconds(10));
            raw.Reset();
        }

        await _handler.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.That((await Service.GetAsync("/json/scalar")).Status, Is.EqualTo(200));
        Assert.That(Service.Log.Entries.Where(e => e.Contains(target, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    [NonParallelizable]
    public async Task A_client_that_goes_away_in_its_body_cancels_the_handler()
    {
        _handler.Reset();
        await using (RawConnection raw = await Service.ConnectAsync())
        {
            await raw.SendAsync("PUT /waiting/body HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\nContent-Length: 100\r\n\r\nabc");
            await _handler.Begun.Task.WaitAsync(TimeSpan.FromSeconds(10));
            raw.Reset();
        }

        await _handler.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.That(Service.Log.Entries.Where(e => e.Contains("/waiting/body", StringComparison.Ordinal)), Is.Empty);
    }
}
