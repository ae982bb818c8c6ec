using System.Net;
using System.Text;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>Bodies that are larger than what may be kept in memory, or than what is accepted.</summary>
[NonParallelizable]
public sealed class LargeBodyTests : BodyFixture
{
    private const long Megabyte = 1024 * 1024;

    protected override void ConfigureContract(ContractOptions options) => options.MaxUploadSize = 300 * Megabyte;

    [Test]
    public async Task A_stream_is_not_kept_in_memory()
    {
        long before = GC.GetTotalAllocatedBytes();
        using var content = new Generated(200 * Megabyte, "", "") { Headers = { { "Content-Type", "application/octet-stream" } } };
        Answer answer = await Service.SendAsync(HttpMethod.Put, "/raw/stream", content);
        Assert.That(answer.Body, Is.EqualTo($"{200 * Megabyte} bytes"));
        Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(50 * Megabyte));
    }

    [Test]
    public async Task A_file_is_not_kept_in_memory()
    {
        string[] left = TemporaryFiles();
        long before = GC.GetTotalAllocatedBytes();
        using var content = new Generated(
            200 * Megabyte,
            "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nt\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"big\"\r\n\r\n",
            "\r\n--b--\r\n") { Headers = { { "Content-Type", "multipart/form-data; boundary=b" } } };
        Answer answer = await Service.SendAsync(HttpMethod.Post, "/multipart", content);
        Assert.That(answer.Outcome, Is.EqualTo($"['title t','file big - {200 * Megabyte} bytes']"));
        Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(100 * Megabyte));
        Assert.That(TemporaryFiles().Except(left), Is.Empty, "The file ends with its request.");
    }

    [TestCase("application/octet-stream", "/raw/stream", "PUT")]
    [TestCase("multipart/form-data; boundary=b", "/multipart", "POST")]
    [TestCase("application/json", "/json/person", "POST")]
    [TestCase("application/x-www-form-urlencoded", "/form", "POST")]
    [TestCase("text/plain", "/raw/text", "PUT")]
    public async Task A_length_over_the_limit_is_refused_unread(string contentType, string target, string method)
    {
        await using RawConnection raw = await Service.ConnectAsync();
        Answer answer = await raw.AskAsync($"{method} {target} HTTP/1.1\r\nHost: x\r\nContent-Type: {contentType}\r\nContent-Length: {400 * Megabyte}\r\n\r\n");
        Assert.That(answer.Status, Is.EqualTo(413));
        Assert.That(answer.Code, Is.EqualTo("PAYLOAD_TOO_LARGE"));
    }

    [TestCase("application/json", "/json/person", "POST")]
    [TestCase("application/x-www-form-urlencoded", "/form", "POST")]
    [TestCase("text/plain", "/raw/text", "PUT")]
    public async Task Chunks_over_the_limit_are_refused(string contentType, string target, string method)
    {
        // No more than a byte over it: a client that is still sending when it is refused may never see the answer.
        using var content = new Generated(Megabyte + 1, "", "", isChunked: true) { Headers = { { "Content-Type", contentType } } };
        Answer answer = await Service.SendAsync(new HttpMethod(method), target, content);
        Assert.That(answer.Status, Is.EqualTo(413));
    }

    [TestCase("application/octet-stream", "/raw/stream", "PUT", "")]
    [TestCase("multipart/form-data; boundary=b", "/multipart", "POST", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"big\"\r\n\r\n")]
    public async Task Chunks_over_the_limit_of_uploads_are_refused(string contentType, string target, string method, string before)
    {
        using var content = new Generated((300 * Megabyte) + 1, before, "", isChunked: true) { Headers = { { "Content-Type", contentType } } };
        Answer answer = await Service.SendAsync(new HttpMethod(method), target, content);
        Assert.That(answer.Status, Is.EqualTo(413));
        Assert.That(answer.Code, Is.EqualTo("PAYLOAD_TOO_LARGE"));
    }

    [Test]
    public async Task A_body_at_the_limit_is_read()
    {
        string body = "{\"name\":\"a\",\"x\":\"" + new string('x', (int)Megabyte - 19) + "\"}";
        Assert.That(Encoding.UTF8.GetByteCount(body), Is.EqualTo(Megabyte));
        Assert.That((await PostAsync("/json/person", body)).Outcome, Is.EqualTo("{'Body':{'name':'a'}}"));
        Assert.That((await PostAsync("/json/person", body + " ")).Status, Is.EqualTo(413));
    }

    [TestCase("POST /json/person", "text/nonsense", 415)]
    [TestCase("POST /nowhere", "application/json", 404)]
    [TestCase("GET /json/person", "application/json", 405)]
    [TestCase("POST /json/person", "application/json", 413)]
    public async Task A_connection_goes_on_after_an_answer_that_came_early(string request, string contentType, int status)
    {
        await using RawConnection raw = await Service.ConnectAsync();
        byte[] body = new byte[2 * Megabyte];
        await raw.SendAsync($"{request} HTTP/1.1\r\nHost: x\r\nContent-Type: {contentType}\r\nContent-Length: {body.Length}\r\n\r\n");
        await raw.SendAsync(body);
        Answer first = (await raw.ReadAnswerAsync())!;
        Assert.That(first.Status, Is.EqualTo(status));
        if (first.Headers.TryGetValue("Connection", out string? connection) && connection == "close")
        {
            Assert.That(await raw.IsClosedWithinAsync(TimeSpan.FromSeconds(10)), Is.True);
            return;
        }

        Answer second = await raw.AskAsync("POST /json/person HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"name\":\"a\"}");
        Assert.That(second.Outcome, Is.EqualTo("{'Body':{'name':'a'}}"));
    }

    [Test]
    public async Task Who_waits_for_a_go_ahead_is_told_at_once()
    {
        await using RawConnection raw = await Service.ConnectAsync();
        Answer refused = await raw.AskAsync($"POST /json/person HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: {2 * Megabyte}\r\n\r\n");
        Assert.That(refused.Status, Is.EqualTo(413));
    }

    /// <summary>Files that are named as the library names its own.</summary>
    private static string[] TemporaryFiles() => Directory.GetFiles(Path.GetTempPath(), "????????.???");

    /// <summary>Content that is made while it is sent.</summary>
    private sealed class Generated(long length, string before, string after, bool isChunked = false) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            byte[] buffer = new byte[64 * 1024];
            Array.Fill(buffer, (byte)'x');
            await stream.WriteAsync(Encoding.ASCII.GetBytes(before));
            for (long left = length; left > 0; left -= buffer.Length)
                await stream.WriteAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)));

            await stream.WriteAsync(Encoding.ASCII.GetBytes(after));
        }

        protected override bool TryComputeLength(out long result)
        {
            result = before.Length + length + after.Length;
            return !isChunked;
        }
    }
}
