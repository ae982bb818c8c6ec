using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using OpenApiGen.Testing;

namespace OpenApiGen.Package.Tests;

/// <summary>What the package page promises, word for word.</summary>
public sealed class ReadmeTests
{
    [Test]
    public async Task The_first_service_of_the_package_page_builds_and_answers_as_it_says()
    {
        string page = await File.ReadAllTextAsync(Path.Combine(SharedData.Repository, "nuget", "OpenApiGen", "README.md"));
        using TemporaryProject project = TemporaryProject.Create("Hello", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>")
            .Write("openapi.yaml", Block(page, "yaml"))
            .Write("Program.cs", Block(page, "csharp"));
        (await project.BuildAsync()).MustSucceed();

        await using RunningService service = await RunningService.StartAsync(Path.Combine(project.Folder, "bin", "Debug", "net10.0", "Hello.dll"));
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

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    /// <summary>The first block of code in a language.</summary>
    private static string Block(string page, string language)
    {
        string text = page.Replace("\r\n", "\n", StringComparison.Ordinal);
        int start = text.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return text[start..text.IndexOf("\n```", start, StringComparison.Ordinal)];
    }
}
