namespace OpenApiGen.Runtime.Tests.Http.Answers;

public sealed class MediaTypeTests : AnswersFixture
{
    [TestCase("text/plain")]
    [TestCase(null)]
    [TestCase("")]
    [TestCase("application/xml")]
    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("multipart/form-data; boundary=x")]
    [TestCase("application/jsonx")]
    [TestCase("nonsense")]
    [TestCase("application/json, text/plain")]
    [TestCase("application/json; charset=foo")]
    [TestCase("application/json; charset=utf-16")]
    [TestCase("application/json; charset=iso-8859-1")]
    public async Task Bodies_that_are_not_accepted(string? contentType) =>
        ErrorAssert.IsEnvelope(await Service.SendAsync(HttpMethod.Post, "/things", Content.Of(SoundThing, contentType)), 415, ErrorCodes.UnsupportedMediaType);

    [TestCase("application/json")]
    [TestCase("Application/JSON; Charset=\"UTF-8\"")]
    [TestCase("application/json; version=1")]
    public async Task Bodies_that_are_accepted(string contentType) =>
        Assert.That((await Service.SendAsync(HttpMethod.Post, "/things", Content.Of(SoundThing, contentType))).Status, Is.EqualTo(201));

    [TestCase("gzip")]
    [TestCase("br")]
    [TestCase("bogus")]
    [TestCase("identity, gzip")]
    public async Task Encodings_that_nobody_unpacks(string encoding)
    {
        HttpContent content = Content.Json(SoundThing);
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        ErrorAssert.IsEnvelope(await Service.SendAsync(HttpMethod.Post, "/things", content), 415, ErrorCodes.UnsupportedMediaType);
    }

    [Test]
    public async Task The_encoding_that_is_none()
    {
        HttpContent content = Content.Json(SoundThing);
        content.Headers.TryAddWithoutValidation("Content-Encoding", "identity");
        Assert.That((await Service.SendAsync(HttpMethod.Post, "/things", content)).Status, Is.EqualTo(201));
    }
}
