using System.Text.Json;

namespace OpenApiGen.Package.Tests;

/// <summary>Which files are contracts without a word in the project.</summary>
public sealed class DefaultItemTests
{
    private static readonly string[] Found =
    [
        "openapi.yaml", "a/openapi.yml", "a/b/openapi.json", "users.openapi.yaml", "c/orders.openapi.yml", "stock.openapi.json",
    ];

    private static readonly string[] NotFound =
    [
        "other.yaml", "myopenapi.yaml", "appsettings.json", "bin/openapi.yaml", "obj/openapi.yaml", ".hidden/openapi.yaml",
        "node_modules/x/openapi.yaml", "wwwroot/openapi.json",
    ];

    private TemporaryProject _project = null!;

    [OneTimeSetUp]
    public async Task Restore()
    {
        _project = TemporaryProject.Create("Demo");
        foreach (string file in Found.Concat(NotFound))
            _project.Write(file, "{}");

        (await _project.RunAsync("restore")).MustSucceed();
    }

    [OneTimeTearDown]
    public void Clean() => _project.Dispose();

    [Test]
    public async Task Contracts_are_found_by_their_names() => Assert.That(await ItemsAsync("AdditionalFiles"), Is.EquivalentTo(Found));

    [Test]
    public async Task Contracts_are_not_published_with_the_application() =>
        Assert.That(await ItemsAsync("Content"), Is.EquivalentTo((string[])["appsettings.json", "nuget.config", "wwwroot/openapi.json"]));

    [TestCase("OpenApiGenDefaultItems")]
    [TestCase("EnableDefaultItems")]
    public async Task The_convention_can_be_turned_off(string property) =>
        Assert.That(await ItemsAsync("AdditionalFiles", $"-p:{property}=false"), Is.Empty);

    [Test]
    public async Task What_is_listed_once_more_is_a_contract_once()
    {
        using TemporaryProject project = TemporaryProject.Create("Demo", "", """<AdditionalFiles Include="openapi.yaml" OpenApiGenNamespace="My.Own" />""").Write("openapi.yaml", "{}");
        (await project.RunAsync("restore")).MustSucceed();
        JsonElement[] items = await ItemsAsync(project, "AdditionalFiles");
        Assert.That(items.Select(i => i.GetProperty("OpenApiGenNamespace").GetString()), Is.EqualTo((string[])["My.Own"]));
    }

    private async Task<IEnumerable<string>> ItemsAsync(string type, params string[] arguments) =>
        (await ItemsAsync(_project, type, arguments)).Select(i => i.GetProperty("Identity").GetString()!.Replace('\\', '/'));

    private static async Task<JsonElement[]> ItemsAsync(TemporaryProject project, string type, params string[] arguments)
    {
        CommandResult result = (await project.RunAsync("msbuild", [$"-getItem:{type}", .. arguments])).MustSucceed();
        return [.. JsonDocument.Parse(result.Output).RootElement.GetProperty("Items").GetProperty(type).EnumerateArray()];
    }
}
