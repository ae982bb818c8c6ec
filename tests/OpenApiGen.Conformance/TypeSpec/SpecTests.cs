using OpenApiGen.Testing;

namespace OpenApiGen.Conformance.TypeSpec;

/// <summary>
/// The scenarios of @typespec/http-specs: the specs become OpenAPI documents, those become servers, and tsp-spector makes its calls.
/// </summary>
public sealed class SpecTests
{
    private const string Spector = "node_modules/@typespec/spector/cmd/cli.mjs";

    private static readonly Scoreboard Scores = new("TypeSpec http-specs");

    [Test]
    public async Task Generated_servers_answer_what_the_scenarios_expect()
    {
        NodeProject.Suites.Require();
        string folder = Path.Combine(NodeProject.Output, "typespec");
        await NodeProject.Suites.RunAsync("typespec/prepare.mjs", folder);
        SpecCalls calls = SpecCalls.Read(folder);
        await using SpecServer server = await SpecServer.StartAsync(SpecDocument.All(folder), calls);
        (_, string output) = await NodeProject.Suites.TryRunAsync(Spector, "knock", "node_modules/@typespec/http-specs/specs", "--baseUrl", server.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

        string[] lines = output.Split('\n');
        string[] failed = [.. lines.Where(static l => l.StartsWith('✘') && l.Contains("Scenario:", StringComparison.Ordinal)).Select(static l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())];
        int passed = lines.Count(static l => l.StartsWith('✓') && l.Contains("Scenario:", StringComparison.Ordinal));
        output += string.Join('\n', server.Log.Messages);
        TestContext.Out.WriteLine(output);
        string[] unexpected = [.. failed.Where(static f => !SpecExceptions.All.ContainsKey(f))];
        Scores.Add("calls", passed, passed + unexpected.Length, failed.Length - unexpected.Length);
        Assert.That(passed + failed.Length, Is.EqualTo(calls.Calls.Count), output);
        Assert.That(calls.Refused, Is.Empty);
        Assert.That(unexpected, Is.Empty, output);
        Assert.That(SpecExceptions.All.Keys.Except(failed), Is.Empty, "exceptions that pass are none any more");
    }
}
