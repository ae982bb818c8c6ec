using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using OpenApiGen.Testing;

namespace OpenApiGen.Package.Tests;

/// <summary>What the first pages promise, word for word.</summary>
public sealed class ReadmeTests
{
    [Test]
    public async Task The_first_service_of_the_package_page_builds_and_answers_as_it_says()
    {
        string page = await ReadAsync("nuget", "OpenApiGen", "README.md");
        using TemporaryProject project = await BuildAsync("Hello", page);
        await using RunningService service = await StartAsync(project);
        using HttpResponseMessage good = await service.Client.PostAsync("/greetings", Json("""{"name":"Ada"}"""));
        Assert.That(good.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await good.Content.ReadAsStringAsync(), Is.EqualTo("""{"text":"Hello, Ada!"}"""));

        using HttpResponseMessage bad = await service.Client.PostAsync("/greetings", Json("""{ "name": "", "born": "yesterday" }"""));
        Assert.That(bad.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        JsonNode answer = JsonNode.Parse(await bad.Content.ReadAsStringAsync())!;
        JsonNode promised = JsonNode.Parse(Block(page, "json"))!;
        answer["meta"]!["requestId"] = promised["meta"]!["requestId"]!.DeepClone();
        Assert.That(answer.ToJsonString(), Is.EqualTo(promised.ToJsonString()));
    }

    [Test]
    public async Task The_first_service_of_the_repository_s_page_builds_and_answers_as_it_says()
    {
        string page = await ReadAsync("README.md");
        using TemporaryProject project = await BuildAsync("Greetings", page);
        await using RunningService service = await StartAsync(project);

        using HttpResponseMessage good = await service.Client.PostAsync("/greetings", Json("""{ "name": "Ada", "times": 2 }"""));
        Assert.That(await good.Content.ReadAsStringAsync(), Is.EqualTo("Hello Ada! Hello Ada!"));

        using HttpResponseMessage bad = await service.Client.PostAsync("/greetings", Json("""{ "name": "", "times": 7 }"""));
        JsonNode answer = JsonNode.Parse(await bad.Content.ReadAsStringAsync())!;
        Assert.That(answer["error"]!["details"]!.AsArray().Select(d => $"{d!["field"]} {d["code"]}"), Is.EqualTo((string[])["/name minLength", "/times maximum"]));
    }

    private static Task<string> ReadAsync(params string[] path) => File.ReadAllTextAsync(Path.Combine([SharedData.Repository, .. path]));

    private static async Task<TemporaryProject> BuildAsync(string name, string page)
    {
        TemporaryProject project = TemporaryProject.Create(name, "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>")
            .Write("openapi.yaml", Block(page, "yaml"))
            .Write("Program.cs", Block(page, "csharp"));
        (await project.BuildAsync()).MustSucceed();
        return project;
    }

    private static Task<RunningService> StartAsync(TemporaryProject project) =>
        RunningService.StartAsync(Path.Combine(project.Folder, "bin", "Debug", "net10.0", project.Name + ".dll"));

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    /// <summary>The first block of code in a language.</summary>
    private static string Block(string page, string language)
    {
        string text = page.Replace("\r\n", "\n", StringComparison.Ordinal);
        int start = text.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return text[start..text.IndexOf("\n```", start, StringComparison.Ordinal)];
    }
}
