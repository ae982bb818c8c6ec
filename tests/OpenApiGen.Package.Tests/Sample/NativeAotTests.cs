using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace OpenApiGen.Package.Tests.Sample;

/// <summary>The sample as a native program.</summary>
public sealed partial class NativeAotTests
{
    [Test]
    public async Task A_native_program_is_made_without_a_warning_and_answers_as_the_other_one_does()
    {
        if (!((string[])["clang", "gcc"]).Any(IsInstalled))
            Assert.Ignore("There is no C linker on this machine.");

        using TemporaryProject project = TemporaryProject.CopyOfSample();
        string output = Path.Combine(project.Folder, "native");
        CommandResult published = await project.RunAsync("publish", "-p:PublishAot=true", "--configuration", "Release", "--use-current-runtime", "--output", output);
        published.MustSucceed();
        string program = Path.Combine(output, "UserService" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        Assert.That(program, Does.Exist);
        Assert.That(Path.Combine(output, "UserService.dll"), Does.Not.Exist, "what is run is native");

        string[] expected;
        await using (SampleService managed = await SampleService.StartAsync())
            expected = await TranscribeAsync(managed);

        await using SampleService native = await SampleService.StartAsync(program);
        Assert.That(await TranscribeAsync(native), Is.EqualTo(expected));
        Assert.That(expected.Select(l => l.Split(' ')[0]).Distinct(), Is.SupersetOf((string[])["200", "201", "204", "400", "401", "403", "404", "405", "409"]), "the transcript is of everything that there is");
    }

    /// <summary>Sends the same requests to any build, and notes answers without what differs from run to run.</summary>
    private static async Task<string[]> TranscribeAsync(SampleService service)
    {
        var answers = new List<string>();
        var known = new List<string>();
        string token = service.Token("orders:read orders:write users:delete");

        async Task<SampleAnswer> Note(string request, string? body = null, string? withToken = null)
        {
            SampleAnswer answer = await service.SendAsync(request, body, withToken);
            string text = $"{answer.Status} {answer.ContentType} {answer.Location} {answer.Challenge} {answer.Body}";
            text = Uuid().Replace(text, id =>
            {
                if (!known.Contains(id.Value))
                    known.Add(id.Value);
                return $"id{known.IndexOf(id.Value)}";
            });
            answers.Add(RequestId().Replace(Moment().Replace(text, "moment"), "\"requestId\":\"…\""));
            return answer;
        }

        SampleAnswer user = await Note("POST /users", """{"email":"ada@example.com","name":"Ada \"L\" Łucja 🙂","phone":"+441234567890"}""");
        await Note("POST /users", """{"email":"staff@example.com","name":"S","role":"staff"}""");
        await Note("POST /users", """{"email":"ADA@example.com","name":"A"}""");
        await Note("POST /users", """{"email":"ada","phone":"12","age":36}""");
        await Note("POST /users", """{"email":"x@example.com","name":"X","role":"king"}""");
        await Note("POST /users", """{"email":""");
        await Note("POST /users");
        await Note("GET " + user.Location);
        await Note("GET /users?limit=1");
        await Note("GET /users?limit=1&cursor=" + user.Id);
        await Note("GET /users?role=staff");
        await Note("GET /users?limit=0&limit=1&role=king&cursor=7");
        await Note("PATCH " + user.Location, """{"name":"Ada","phone":null}""");
        await Note("PATCH " + user.Location, "{}");
        await Note("GET /users/7");
        await Note("GET /nothing");
        await Note("PUT /users", "{}");
        await Note($"GET {user.Location}/orders");
        await Note($"GET {user.Location}/orders", withToken: "no.token.atall");
        await Note($"GET {user.Location}/orders", withToken: service.Token("users:delete"));
        SampleAnswer order = await Note($"POST {user.Location}/orders", """{"lines":[{"sku":"CUP-0042","quantity":2,"unitPriceCents":1299}],"note":"Ring twice."}""", token);
        await Note($"POST {user.Location}/orders", """{"lines":[{"sku":"cup","quantity":1.5,"unitPriceCents":-1}]}""", token);
        await Note("GET " + order.Location, withToken: token);
        await Note($"GET {user.Location}/orders", withToken: token);
        await Note($"GET {user.Location}/orders.csv", withToken: token);
        await Note("DELETE " + user.Location, withToken: token);
        await Note("DELETE " + user.Location, withToken: token);
        return [.. answers];
    }

    private static bool IsInstalled(string command) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, command)) || (RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && File.Exists(Path.Combine(folder, command + ".exe"))));

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.CultureInvariant)]
    private static partial Regex Uuid();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();

    [GeneratedRegex("\"requestId\":\"[^\"]+\"", RegexOptions.CultureInvariant)]
    private static partial Regex RequestId();
}
