using System.Text;
using Microsoft.AspNetCore.Http;

namespace OpenApiGen.Runtime.Tests;

public sealed class SequenceBodyTests
{
    [TestCase("a\u2028b\u2029c\u0085d\fe", "data: a\u2028b\u2029c\u0085d\fe\n\n")]
    [TestCase("a\r\nb\rc\nd\r\r\n", "data: a\ndata: b\ndata: c\ndata: d\ndata: \ndata: \n\n")]
    [TestCase("", "data: \n\n")]
    public async Task Only_line_ends_of_event_streams_end_lines(string data, string expected) =>
        Assert.That(await WriteAsync("data", data), Is.EqualTo(expected));

    [TestCase("a\r\nb\rc\nd\u2028e", "id: a b c d\u2028e\n\n")]
    public async Task Other_fields_stay_on_one_line(string id, string expected) => Assert.That(await WriteAsync("id", id), Is.EqualTo(expected));

    [Test]
    public void An_id_that_clients_would_ignore_is_refused() =>
        Assert.That(() => WriteAsync("id", "a\0b"), Throws.InvalidOperationException.With.Message.Contains("NUL"));

    private static async Task<string> WriteAsync(string field, string value)
    {
        using var stream = new MemoryStream();
        var http = new DefaultHttpContext { Response = { Body = stream } };
        await ResultBody.Events(One(value), (o, v) => Write(o, field, v), "text/event-stream").WriteAsync(http);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(JsonOutput output, string field, string value) =>
        JsonValues.Map(output, new Dictionary<string, string> { [field] = value }, JsonValues.String);

    private static async IAsyncEnumerable<string> One(string value)
    {
        await Task.Yield();
        yield return value;
    }
}
