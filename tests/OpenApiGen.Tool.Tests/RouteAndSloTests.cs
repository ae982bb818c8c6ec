using System.Text.Json;

namespace OpenApiGen.Tool.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RouteAndSloTests : IDisposable
{
    private const string Objective = """
        {
          "slo": {
            "name": "orders", "service": "shop", "sli": "good answers", "target": 0.999, "windowDays": 30, "owner": "Ada", "budgetConsumer": "orders", "policy": "stop", "operations": ["listOrders"],
            "query": { "bad": "sum(rate(http_requests_total{code=~\"5..\"}[$window]))", "total": "sum(rate(http_requests_total[$window]))" }
          }
        }
        """;

    private const string Contract = """
        openapi: 3.1.0
        info: { title: Demo, version: '1' }
        paths:
          /orders:
            get: { operationId: listOrders, responses: { '204': { description: None. } } }
            put: { operationId: setOrders, responses: { '204': { description: None. } } }

        """;

    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [TestCase("contract", "api-design-review")]
    [TestCase("ERD", "database-design")]
    [TestCase("golden signals", "observability-design")]
    [TestCase("compliance", "compliance-owner")]
    public async Task A_provider_that_is_not_there_blocks(string concern, string provider)
    {
        ToolResult result = await _tool.RunAsync("route", concern);
        Assert.That(result.ExitCode, Is.EqualTo(5));
        Assert.That(result.Error, Is.EqualTo($"BLOCKED: {provider} not found\n"));
        Assert.That(result.Output, Does.Contain($"{provider} owns it"));
    }

    [TestCase("error budget", "openapigen slo")]
    [TestCase("grill", "openapigen grill")]
    public async Task A_concern_goes_to_who_owns_it(string concern, string command)
    {
        ToolResult result = await _tool.RunAsync("route", concern);
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Output, Does.Contain($"Run: {command}\n"));
    }

    [Test]
    public async Task A_concern_waits_for_its_questions()
    {
        _tool.Write("d.json", "{ \"traffic\": {} }");
        ToolResult result = await _tool.RunAsync("route", "slo", "--file", _tool.Path("d.json"));
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((5, "BLOCKED: question 7 not answered\n")));
    }

    [Test]
    public async Task Compliance_goes_to_its_owner()
    {
        _tool.Write("d.json", """{ "data": { "tier": "pii", "complianceOwner": "Grace" } }""");
        ToolResult result = await _tool.RunAsync("route", "compliance", "--file", _tool.Path("d.json"));
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Output, Does.Contain("Run: ask Grace"));
    }

    [Test]
    public async Task The_whole_map_is_in_order()
    {
        using var json = JsonDocument.Parse((await _tool.RunAsync("route", "--json")).Output);
        Assert.That(
            json.RootElement.GetProperty("concerns").EnumerateArray().Select(c => c.GetProperty("concern").GetString()),
            Is.EqualTo((string[])["slo", "contract", "database", "migration", "observability", "ci-cd", "security", "compliance", "pre-commit", "grill"]));
    }

    [Test]
    public async Task A_concern_that_is_none_is_named() =>
        Assert.That((await _tool.RunAsync("route", "databse")).Error, Does.Contain("did you mean 'database'?"));

    [Test]
    public async Task Objectives_are_checked_beside_a_contract()
    {
        _tool.Write("d.json", Objective).Write("openapi.yaml", Contract);
        ToolResult result = await _tool.RunAsync("slo", "check", _tool.Path("d.json"), "--contract", _tool.Path("openapi.yaml"));
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Output.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal), Does.Contain("openapi.yaml(6,5):warningOAG3013:"));
        Assert.That(result.Output, Does.Contain("43.2 minutes"));
        Assert.That((await _tool.RunAsync("slo", "check", _tool.Path("d.json"), "--contract", _tool.Path("openapi.yaml"), "--fail-on", "error")).ExitCode, Is.Zero);
        Assert.That((await _tool.RunAsync("slo", "check", _tool.Path("d.json"))).ExitCode, Is.Zero);
    }

    [Test]
    public async Task Findings_are_JSON_where_that_is_asked()
    {
        _tool.Write("d.json", Objective.Replace("0.999", "99.9", StringComparison.Ordinal));
        ToolResult result = await _tool.RunAsync("slo", "check", _tool.Path("d.json"), "--json");
        Assert.That(result.ExitCode, Is.EqualTo(1));
        using var json = JsonDocument.Parse(result.Output);
        JsonElement finding = json.RootElement.GetProperty("findings")[0];
        Assert.That((finding.GetProperty("id").GetString(), finding.GetProperty("line").GetInt32()), Is.EqualTo(("OAG3001", 3)));
    }

    [TestCase("prometheus", "groups:")]
    [TestCase("openslo", "apiVersion: openslo/v1")]
    public async Task Rules_are_generated(string format, string expected)
    {
        _tool.Write("d.json", Objective);
        ToolResult result = await _tool.RunAsync("slo", "generate", _tool.Path("d.json"), "--format", format);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Contain(expected));
    }

    [Test]
    public async Task What_is_left_out_is_said_with_its_place()
    {
        _tool.Write("d.json", """{ "slo": { "name": "a", "target": 0.99 } }""");
        ToolResult result = await _tool.RunAsync("slo", "generate", _tool.Path("d.json"), "--format", "prometheus");
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.StartWith($"{_tool.Path("d.json")}(1,10): left out: "));
    }

    [TestCase("slo", "check", "missing.json")]
    [TestCase("slo", "generate", "missing.json", "--format", "openslo")]
    [TestCase("slo")]
    [TestCase("nonsense")]
    [TestCase]
    public async Task Wrong_input_ends_with_two(params string[] arguments)
    {
        ToolResult result = await _tool.RunAsync(arguments);
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Is.Not.Empty);
    }
}
