namespace OpenApiGen.Runtime.Tests.Http;

public sealed class HostileUploadTests : HostileFixture
{
    private const string Type = "multipart/form-data; boundary=b";

    [TestCase("name=\"source\"; filename=\"a.txt\"", "text/plain", "hello", "'FileName':'a.txt','ContentType':'text/plain','Length':5")]
    [TestCase("name=\"source\"; filename=\"a.json\"", "application/json", "{}", "'FileName':'a.json','ContentType':'application/json','Length':2")]
    [TestCase("name=\"source\"", "image/png", "12", "'ContentType':'image/png','Length':2")]
    [TestCase("name=\"source\"", "application/json", "{\"url\":\"u\"}", "'url':'u'")]
    [TestCase("name=\"source\"", null, "{\"url\":\"u\"}", "'url':'u'")]
    public async Task A_file_or_something_else(string disposition, string? type, string content, string expected) =>
        Assert.That((await PostAsync("/upload", Multipart((disposition, type, content)), Type)).Outcome, Does.StartWith("{").And.Contains(expected));
}
