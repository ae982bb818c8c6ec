using System.Text;

namespace OpenApiGen.Runtime.Tests.Http;

public sealed class RawBodyTests : BodyFixture
{
    [TestCase("/raw/stream", "application/octet-stream", "3 bytes")]
    [TestCase("/raw/anything", "application/x-own; a=b", "application/x-own; a=b 3 bytes")]
    [TestCase("/raw/anything", null, "- 3 bytes")]
    [TestCase("/raw/image", "image/png", "image/png 3 bytes")]
    [TestCase("/raw/image", "IMAGE/svg+xml", "IMAGE/svg+xml 3 bytes")]
    [TestCase("/raw/xml", "application/xml", "3 bytes")]
    [TestCase("/raw/limited", "application/octet-stream", "3 bytes")]
    public async Task Streams(string target, string? contentType, string expected)
    {
        Answer answer = await PutAsync(target, "abc"u8.ToArray(), contentType);
        Assert.That(answer.Body, Is.EqualTo(expected));
        Assert.That(answer.Headers["Content-Type"], Is.EqualTo("text/plain; charset=utf-8"));
    }

    [TestCase("/raw/stream", "image/png", 415)]
    [TestCase("/raw/stream", null, 200)]
    [TestCase("/raw/image", "imagex/png", 415)]
    [TestCase("/raw/image", "application/octet-stream", 415)]
    [TestCase("/raw/xml", "text/xml", 415)]
    public async Task Media_types(string target, string? contentType, int status) =>
        Assert.That((await PutAsync(target, "abc"u8.ToArray(), contentType)).Status, Is.EqualTo(status));

    [Test]
    public async Task A_stream_that_is_required_must_be_there()
    {
        Assert.That((await Service.SendAsync(HttpMethod.Put, "/raw/stream")).Outcome, Is.EqualTo("400 : required"));
        Assert.That((await Service.SendAsync(HttpMethod.Put, "/raw/optional")).Body, Is.EqualTo("absent"));
        Assert.That((await PutAsync("/raw/stream", [], "application/octet-stream")).Body, Is.EqualTo("0 bytes"));
        Assert.That((await PutAsync("/raw/optional", [], "application/octet-stream")).Body, Is.EqualTo("0 bytes"));
    }

    [Test]
    public async Task A_stream_has_the_limit_of_its_schema()
    {
        Assert.That((await PutAsync("/raw/limited", new byte[10], "application/octet-stream")).Body, Is.EqualTo("10 bytes"));
        Assert.That((await PutAsync("/raw/limited", new byte[11], "application/octet-stream")).Status, Is.EqualTo(413));

        await using RawConnection raw = await Service.ConnectAsync();
        Answer chunked = await raw.AskAsync("PUT /raw/limited HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n12345678\r\n8\r\n12345678\r\n0\r\n\r\n");
        Assert.That(chunked.Status, Is.EqualTo(413));
    }

    [TestCase("abc", "abc")]
    [TestCase("\u00fc\u20ac", "\u00fc\u20ac")]
    [TestCase("\ufeffabc", "abc")]
    [TestCase("line\r\n\"q\"", "line\r\n\"q\"")]
    [TestCase("", "400 : minLength")]
    [TestCase("12345678901", "400 : maxLength")]
    public async Task Text(string body, string expected)
    {
        Answer answer = await PutAsync("/raw/text", Encoding.UTF8.GetBytes(body), "text/plain");
        Assert.That(answer.Status == 200 ? answer.Body : answer.Outcome, Is.EqualTo(expected));
    }

    [TestCase("utf-8")]
    [TestCase("UTF-8")]
    [TestCase("utf-16")]
    [TestCase("utf-16le")]
    [TestCase("utf-16be")]
    [TestCase("iso-8859-1")]
    public async Task Charsets(string charset)
    {
        byte[] body = Encoding.GetEncoding(charset).GetBytes("\u00fcx");
        if (charset == "utf-16")
            body = [0xff, 0xfe, .. body];

        Answer answer = await PutAsync("/raw/text", body, "text/plain; charset=" + charset);
        Assert.That(answer.Body, Is.EqualTo("\u00fcx"));
    }

    [Test]
    public async Task Utf16_without_a_mark_is_big_endian()
    {
        Answer answer = await PutAsync("/raw/text", Encoding.BigEndianUnicode.GetBytes("\u00fcx"), "text/plain; charset=utf-16");
        Assert.That(answer.Body, Is.EqualTo("\u00fcx"));
    }

    [TestCase("foo", 415)]
    [TestCase("utf-7", 415)]
    [TestCase("utf-32", 415)]
    public async Task Charsets_that_are_not_known(string charset, int status) =>
        Assert.That((await PutAsync("/raw/text", "abc"u8.ToArray(), "text/plain; charset=" + charset)).Status, Is.EqualTo(status));

    [TestCase("utf-8", new byte[] { 0x61, 0xff })]
    [TestCase("us-ascii", new byte[] { 0x61, 0xff })]
    [TestCase("utf-16be", new byte[] { 0xd8, 0x00 })]
    [TestCase("utf-16le", new byte[] { 0x61 })]
    public async Task Bytes_that_are_no_text(string charset, byte[] body) =>
        Assert.That((await PutAsync("/raw/text", body, "text/plain; charset=" + charset)).Outcome, Is.EqualTo("400 : charset"));

    [TestCase("dark-green", "DarkGreen")]
    [TestCase("green", "400 : enum")]
    [TestCase(null, "absent")]
    public async Task An_enum_as_text(string? body, string expected)
    {
        Answer answer = body is null ? await Service.SendAsync(HttpMethod.Put, "/raw/choice") : await PutAsync("/raw/choice", Encoding.UTF8.GetBytes(body), "text/plain");
        Assert.That(answer.Status == 200 ? answer.Body : answer.Outcome, Is.EqualTo(expected));
    }
}
