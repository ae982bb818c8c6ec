using System.Net.Http.Headers;
using System.Text;

namespace OpenApiGen.Runtime.Tests.Http;

public sealed class MultipartBodyTests : BodyFixture
{
    private const string Boundary = "----b";

    /// <summary>A field without a file name.</summary>
    private static string Field(string name, string value, string? type = null) => Part($"name=\"{name}\"", value, type);

    private static string File(string name, string fileName, string value, string? type = "application/octet-stream") => Part($"name=\"{name}\"; filename=\"{fileName}\"", value, type);

    private static string Part(string disposition, string value, string? type) =>
        $"--{Boundary}\r\nContent-Disposition: form-data; {disposition}\r\n{(type is null ? "" : $"Content-Type: {type}\r\n")}\r\n{value}\r\n";

    private Task<Answer> SendAsync(params string[] parts) => PostAsync("/multipart", string.Concat(parts) + $"--{Boundary}--\r\n", $"multipart/form-data; boundary={Boundary}");

    private async Task AssertUpload(string expected, params string[] parts) => Assert.That((await SendAsync(parts)).Outcome, Is.EqualTo(expected));

    [Test]
    public Task Text_and_a_file() =>
        AssertUpload("['title t','file a.txt text/plain hello']", Field("title", "t"), File("file", "a.txt", "hello", "text/plain"));

    [Test]
    public Task The_order_of_parts_does_not_matter() =>
        AssertUpload("['title t','file a.bin application/octet-stream hello','count 5','flag True']", File("file", "a.bin", "hello"), Field("flag", "true"), Field("count", "5"), Field("title", "t"));

    [Test]
    public Task Lists() => AssertUpload(
        "['title t','file a - x','tags x|y,z','packed 1|2','files f1 text/plain one','files f2 text/plain two']",
        Field("title", "t"), File("file", "a", "x", null), Field("tags", "x"), Field("tags", "y,z"), Field("packed", "1,2"), File("files", "f1", "one", "text/plain"), File("files", "f2", "two", "text/plain"));

    [Test]
    public Task Lists_as_one_part_of_json() =>
        AssertUpload("['title t','file a - x','tags x|y']", Field("title", "t"), File("file", "a", "x", null), Field("tags", """["x","y"]""", "application/json"));

    [Test]
    public Task Objects_are_json() => AssertUpload(
        "['title t','file a - x','person p 5','people q|r']",
        Field("title", "t"), File("file", "a", "x", null), Field("person", """{"name":"p","age":5}""", "application/json"), Field("people", """{"name":"q"}"""), Field("people", """{"name":"r"}""", "application/json"));

    [Test]
    public Task A_file_name_in_utf8() =>
        AssertUpload("['title t','file übung.txt text/plain x']", Field("title", "t"), Part("name=\"file\"; filename=\"x\"; filename*=utf-8''%C3%BCbung.txt", "x", "text/plain"));

    [Test]
    public Task A_file_may_come_without_a_name() => AssertUpload("['title t','file - - x']", Field("title", "t"), Field("file", "x"));

    [Test]
    public Task A_text_part_in_another_charset() =>
        AssertUpload("['title ü','file a - x']", Field("title", "Ã¼").Replace("Ã¼", "ü", StringComparison.Ordinal), File("file", "a", "x", null));

    [Test]
    public async Task A_text_part_in_latin1()
    {
        string body = Field("title", "\u00fc", "text/plain; charset=iso-8859-1") + File("file", "a", "x", null) + $"--{Boundary}--\r\n";
        using ByteArrayContent content = Content(Encoding.Latin1.GetBytes(body), $"multipart/form-data; boundary={Boundary}");
        Assert.That((await Service.SendAsync(HttpMethod.Post, "/multipart", content)).Outcome, Is.EqualTo("['title ü','file a - x']"));
    }

    [TestCase("text/plain; charset=foo", "400 /title: charset")]
    [TestCase("text/plain; charset=utf-8", "['title t','file a - x']")]
    [TestCase("text/plain; charset=us-ascii", "['title t','file a - x']")]
    public Task Charsets_of_parts(string type, string expected) => AssertUpload(expected, Field("title", "t", type), File("file", "a", "x", null));

    [Test]
    public async Task Text_that_is_no_unicode_is_refused()
    {
        string body = Field("title", "\u00ff") + File("file", "a", "x", null) + $"--{Boundary}--\r\n";
        using ByteArrayContent content = Content(Encoding.Latin1.GetBytes(body), $"multipart/form-data; boundary={Boundary}");
        Assert.That((await Service.SendAsync(HttpMethod.Post, "/multipart", content)).Outcome, Is.EqualTo("400 /title: charset"));
    }

    [Test]
    public Task Missing_parts() => AssertUpload("400 /title: required, /file: required", Field("count", "1"));

    [Test]
    public Task No_file_was_chosen() => AssertUpload("400 /file: required", Field("title", "t"), File("file", "", ""));

    [Test]
    public Task All_that_is_wrong_is_said() => AssertUpload(
        "400 /count: type, /flag: type, /title: maxLength, /person/name: required, /unknown: additionalProperties",
        Field("count", "x"), Field("flag", "1"), Field("title", new string('t', 21)), File("file", "a", "x"), Field("person", "{}"), Field("unknown", "1"));

    [Test]
    public Task Fields_that_stand_twice() =>
        AssertUpload("400 /title: duplicate, /file: duplicate", Field("title", "a"), Field("title", "b"), File("file", "a", "x"), File("file", "b", "y"));

    [Test]
    public Task Too_many_files() => AssertUpload(
        "400 /files: maxItems",
        [Field("title", "t"), File("file", "a", "x"), .. Enumerable.Range(0, 4).Select(i => File("files", "f" + i, "x"))]);

    [TestCase("12", "image/png", "['title t','file a - x','preview p image/png 12']")]
    [TestCase("12", "image/jpeg", "['title t','file a - x','preview p image/jpeg 12']")]
    [TestCase("12", "text/html", "400 /preview: contentType")]
    [TestCase("12", "nonsense", "400 /preview: contentType")]
    public Task Media_types_of_parts(string value, string type, string expected) =>
        AssertUpload(expected, Field("title", "t"), File("file", "a", "x", null), File("preview", "p", value, type));

    [TestCase("12345", "['title t','file a - x','small s application/octet-stream 12345']")]
    [TestCase("123456", "400 /small: maxLength")]
    [TestCase("1", "400 /small: minLength")]
    public Task Files_have_limits(string value, string expected) =>
        AssertUpload(expected, Field("title", "t"), File("file", "a", "x", null), File("small", "s", value));

    [TestCase("dark-green", "['title t','file a - x','color DarkGreen']")]
    [TestCase("green", "400 /color: enum")]
    public Task Enums(string value, string expected) => AssertUpload(expected, Field("title", "t"), File("file", "a", "x", null), Field("color", value));

    [TestCase("{", "400 /person: json")]
    [TestCase("{\"name\":\"\\ud800\"}", "400 /person: json")]
    [TestCase("[]", "400 /person: type")]
    public Task Json_that_is_none(string value, string expected) =>
        AssertUpload(expected, Field("title", "t"), File("file", "a", "x"), Field("person", value, "application/json"));

    [TestCase("multipart/form-data")]
    [TestCase("multipart/form-data; boundary=")]
    [TestCase("multipart/form-data; boundary=\"\"")]
    [TestCase("multipart/mixed; boundary=----b")]
    public async Task Boundaries_are_needed(string contentType) =>
        Assert.That((await PostAsync("/multipart", Field("title", "t") + $"--{Boundary}--\r\n", contentType)).Status, Is.EqualTo(415));

    [TestCase("")]
    [TestCase("nonsense")]
    [TestCase("------b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nt")]
    [TestCase("------b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nt\r\n------b\r\nContent-Dis")]
    [TestCase("------b\r\n\r\nt\r\n------b--\r\n")]
    [TestCase("------b\r\nContent-Disposition: nonsense;;;=\r\n\r\nt\r\n------b--\r\n")]
    [TestCase("------b\r\nContent-Disposition: attachment; name=\"title\"\r\n\r\nt\r\n------b--\r\n")]
    [TestCase("------b\r\nContent-Disposition: form-data\r\n\r\nt\r\n------b--\r\n")]
    public async Task Bodies_that_are_no_multipart(string body) =>
        Assert.That((await PostAsync("/multipart", body, $"multipart/form-data; boundary={Boundary}")).Outcome, Is.EqualTo("400 : multipart"));

    [Test]
    public Task A_form_without_parts_lacks_them() => AssertUpload("400 /title: required, /file: required");

    [Test]
    public async Task Too_many_parts_are_refused()
    {
        Answer answer = await SendAsync([.. Enumerable.Range(0, 1100).Select(static _ => Field("tags", "x"))]);
        Assert.That(answer.Outcome, Is.EqualTo("400 : maxProperties"));
    }

    [Test]
    public async Task Too_much_text_is_refused()
    {
        Answer answer = await SendAsync(Field("title", "t"), Field("tags", new string('x', 600_000)), Field("tags", new string('x', 600_000)));
        Assert.That(answer.Status, Is.EqualTo(413));
    }

    [Test]
    public async Task Headers_of_parts_have_a_limit()
    {
        string part = $"--{Boundary}\r\nContent-Disposition: form-data; name=\"title\"\r\n{string.Concat(Enumerable.Range(0, 40).Select(static i => $"X-{i}: 1\r\n"))}\r\nt\r\n";
        Assert.That((await SendAsync(part)).Outcome, Is.EqualTo("400 : multipart"));
    }

    [Test]
    public async Task Names_that_are_hostile()
    {
        await AssertUpload("400 /a~1b~0: additionalProperties", Field("title", "t"), File("file", "../../etc/passwd", "x"), Field("a/b~", "1"));
        await AssertUpload("['title t','file ../../etc/passwd application/octet-stream x']", Field("title", "t"), File("file", "../../etc/passwd", "x"));
    }

    [Test]
    public async Task A_form_of_dotnet()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("t"), "title" },
            { new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }, "file", "a b.png" },
            { JsonContentOf("""{"name":"p"}"""), "person" },
        };
        Answer answer = await Service.SendAsync(HttpMethod.Post, "/multipart", form);
        Assert.That(answer.Status, Is.EqualTo(200), answer.Body);
        Assert.That(answer.Outcome, Does.StartWith("['title t','file a b.png image/png ").And.EndWith("'person p ']"));
    }

    [Test]
    public async Task Further_parts_and_json_by_encoding()
    {
        string type = $"multipart/form-data; boundary={Boundary}";
        string end = $"--{Boundary}--\r\n";
        await AssertPost("/multipart/open", Field("address", """{"street":"s"}""") + Field("more", "5") + Field("id", "7d6f1c4e-0f5b-4b8e-9d3a-2c1b0a998877") + end, "{'Body':{'id':'7d6f1c4e-0f5b-4b8e-9d3a-2c1b0a998877','address':{'street':'s'},'more':5}}", type);
        await AssertPost("/multipart/open", Field("address", "s") + Field("more", "x") + Field("id", "1") + end, "400 /address: json, /more: type, /id: format", type);
        await AssertPost("/multipart/open", Field("more", "x") + Field("id", "1") + end, "400 /more: type, /id: format", type);
        await AssertPost("/multipart/open", Field("address", "{}", "text/xml") + end, "400 /address: contentType", type);
        await AssertPost("/multipart/open", Field("any", "text") + Field("list", "1") + Field("list", "{}", "application/json") + end, "{'Body':{'any':'text','list':[1,{}]}}", type);
        await AssertPost("/multipart/open", end, "{'Body':{}}", type);
        Assert.That((await Service.SendAsync(HttpMethod.Post, "/multipart/open")).Outcome, Is.EqualTo("{}"));
    }

    private static StringContent JsonContentOf(string json) => new(json, Encoding.UTF8, "application/json");
}
