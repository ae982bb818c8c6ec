namespace OpenApiGen.Package.Tests.Sample;

/// <summary>Users of the sample, over HTTP.</summary>
public sealed class UserTests : SampleFixture
{
    [Test]
    public async Task A_user_can_be_created_read_changed_and_deleted()
    {
        SampleAnswer created = await Service.SendAsync("POST /users", """{"email":"ada@example.com","name":"Ada Lovelace","phone":"+441234567890"}""");
        Assert.That(created.Status, Is.EqualTo(201));
        Assert.That(created.Location, Is.EqualTo($"/users/{created.Id}"));
        Assert.That((string?)created.Data["role"], Is.EqualTo("customer"), "the contract's default");

        SampleAnswer read = await Service.SendAsync("GET " + created.Location);
        Assert.That(read.Status, Is.EqualTo(200));
        Assert.That(read.Data.ToJsonString(), Is.EqualTo(created.Data.ToJsonString()));

        SampleAnswer renamed = await Service.SendAsync("PATCH " + created.Location, """{"name":"Ada King"}""");
        Assert.That((string?)renamed.Data["name"], Is.EqualTo("Ada King"));
        Assert.That((string?)renamed.Data["phone"], Is.EqualTo("+441234567890"), "what is absent stays");

        SampleAnswer silenced = await Service.SendAsync("PATCH " + created.Location, """{"phone":null}""");
        Assert.That(silenced.Data.AsObject().ContainsKey("phone"), Is.False, "null takes it away");

        SampleAnswer deleted = await Service.SendAsync("DELETE " + created.Location, token: Service.Token("users:delete"));
        Assert.That((deleted.Status, deleted.Body), Is.EqualTo((204, "")));
        Assert.That((await Service.SendAsync("GET " + created.Location)).Error, Is.EqualTo("404 RESOURCE_NOT_FOUND"));
    }

    [TestCase("POST /users", """{"email":"ada","phone":"12","age":36}""", "400 VALIDATION_ERROR /name: required, /email: format, /phone: pattern, /age: additionalProperties")]
    [TestCase("POST /users", """{"email":"b@example.com","name":"B","role":"king"}""", "400 VALIDATION_ERROR /role: enum")]
    [TestCase("POST /users", "{", "400 INVALID_JSON : json")]
    [TestCase("POST /users", null, "400 VALIDATION_ERROR : required")]
    [TestCase("PATCH /users/7c9e6679-7425-40de-944b-e07fc1f90ae7", "{}", "400 VALIDATION_ERROR : minProperties")]
    [TestCase("PATCH /users/7c9e6679-7425-40de-944b-e07fc1f90ae7", """{"name":"X"}""", "404 RESOURCE_NOT_FOUND")]
    [TestCase("GET /users/7c9e6679-7425-40de-944b-e07fc1f90ae7", null, "404 RESOURCE_NOT_FOUND")]
    [TestCase("GET /users/7", null, "400 VALIDATION_ERROR path/userId: format")]
    [TestCase("GET /users?limit=0&role=king", null, "400 VALIDATION_ERROR query/limit: minimum, query/role: enum")]
    [TestCase("GET /nothing", null, "404 RESOURCE_NOT_FOUND")]
    [TestCase("PUT /users", "{}", "405 METHOD_NOT_ALLOWED")]
    public async Task What_the_contract_does_not_allow_is_refused(string request, string? body, string expected)
    {
        SampleAnswer answer = await Service.SendAsync(request, body);
        Assert.That(answer.Error, Is.EqualTo(expected));
        Assert.That(answer.ContentType, Does.StartWith("application/json"));
    }

    [Test]
    public async Task An_address_belongs_to_one_user()
    {
        SampleAnswer first = await Service.SendAsync("POST /users", """{"email":"one@example.com","name":"One"}""");
        SampleAnswer second = await Service.SendAsync("POST /users", """{"email":"two@example.com","name":"Two"}""");
        Assert.That((first.Status, second.Status), Is.EqualTo((201, 201)));

        Assert.That((await Service.SendAsync("POST /users", """{"email":"One@Example.com","name":"Other"}""")).Error, Is.EqualTo("409 CONFLICT"));
        Assert.That((await Service.SendAsync("PATCH " + second.Location, """{"email":"one@example.com"}""")).Error, Is.EqualTo("409 CONFLICT"));
        Assert.That((await Service.SendAsync("PATCH " + first.Location, """{"email":"one@example.com"}""")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Pages_are_read_to_the_end_with_cursors()
    {
        var created = new List<string>();
        for (int i = 0; i < 5; i++)
            created.Add((await Service.SendAsync("POST /users", $$"""{"email":"admin{{i}}@example.com","name":"N","role":"admin"}""")).Id);

        var read = new List<string>();
        var sizes = new List<int>();
        string target = "/users?role=admin&limit=2";
        for (string? cursor = ""; cursor is not null;)
        {
            SampleAnswer page = await Service.SendAsync("GET " + target + (cursor.Length > 0 ? "&cursor=" + cursor : ""));
            Assert.That(page.Status, Is.EqualTo(200));
            sizes.Add(page.Data.AsArray().Count);
            read.AddRange(page.Data.AsArray().Select(u => (string)u!["id"]!));
            cursor = page.NextCursor;
        }

        Assert.That(sizes, Is.EqualTo((int[])[2, 2, 1]));
        Assert.That(read, Is.EqualTo(created), "the oldest first, each once");
    }

    [Test]
    public async Task Who_may_not_delete_cannot()
    {
        SampleAnswer user = await Service.SendAsync("POST /users", """{"email":"stays@example.com","name":"N"}""");
        Assert.That((await Service.SendAsync("DELETE " + user.Location)).Error, Is.EqualTo("401 AUTHENTICATION_REQUIRED"));
        Assert.That((await Service.SendAsync("DELETE " + user.Location, token: "no.token.atall")).Error, Is.EqualTo("401 INVALID_TOKEN"));
        Assert.That((await Service.SendAsync("DELETE " + user.Location, token: Service.Token("users:delete", lifetime: -3600))).Error, Is.EqualTo("401 TOKEN_EXPIRED"));
        Assert.That((await Service.SendAsync("DELETE " + user.Location, token: Service.Token("orders:read"))).Error, Is.EqualTo("403 PERMISSION_DENIED"));
        Assert.That((await Service.SendAsync("GET " + user.Location)).Status, Is.EqualTo(200));
    }
}
