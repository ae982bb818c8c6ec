namespace OpenApiGen.Package.Tests;

/// <summary>When a build compiles, and when it has nothing to do.</summary>
public sealed class IncrementalTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        paths:
          /users:
            get: { operationId: listUsers, tags: [users], responses: { '204': { description: None. } } }
        """;

    [Test]
    public async Task A_contract_that_changed_is_compiled_and_one_that_did_not_is_not()
    {
        using TemporaryProject project = TemporaryProject.Create("Demo").Write("Program.cs", "System.Console.WriteLine();").Write("openapi.yaml", Document);
        (await project.BuildAsync()).MustSucceed();

        Assert.That(await CompilesAsync(project), Is.False);

        project.Replace("openapi.yaml", "listUsers", "findUsers");
        Assert.That(await CompilesAsync(project), Is.True);
        Assert.That(string.Concat(project.Generated().Values), Does.Contain("FindUsersAsync").And.Not.Contain("ListUsersAsync"));

        Assert.That(await CompilesAsync(project), Is.False);

        project.Replace("Demo.csproj", "</PropertyGroup>", "<OpenApiGenVisibility>internal</OpenApiGenVisibility></PropertyGroup>");
        Assert.That(await CompilesAsync(project), Is.True);
        Assert.That(string.Concat(project.Generated().Values), Does.Contain("internal partial interface IUsersHandler"));
    }

    private static async Task<bool> CompilesAsync(TemporaryProject project)
    {
        string output = (await project.BuildAsync("--verbosity", "detailed")).MustSucceed().Output;
        bool skipped = output.Contains("Skipping target \"CoreCompile\" because all output files are up-to-date", StringComparison.Ordinal);
        bool compiled = output.Contains("Task \"Csc\"", StringComparison.Ordinal);
        Assert.That(skipped, Is.Not.EqualTo(compiled), output);
        return compiled;
    }
}
