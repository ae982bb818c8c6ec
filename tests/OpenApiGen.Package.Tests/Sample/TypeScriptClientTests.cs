using OpenApiGen.Testing;

namespace OpenApiGen.Package.Tests.Sample;

/// <summary>Every operation of the sample, called by the client that is generated for it.</summary>
public sealed class TypeScriptClientTests
{
    [Test]
    public async Task The_generated_client_calls_every_operation()
    {
        string generator = Path.Combine(SharedData.Repository, "artifacts", "bin", "OpenApiGen.ClientFiles", TestContext.CurrentContext.TestDirectory.EndsWith("release", StringComparison.Ordinal) ? "release" : "debug", "OpenApiGen.ClientFiles.dll");
        NodeProject.Clients.Require();
        string output = await NodeProject.Clients.RunAsync([("OPENAPIGEN_CLIENT_FILES", generator), ("USER_SERVICE", await SampleService.ProgramAsync())], "--test", "sample.test.mjs");
        Assert.That(output, Does.Contain("# skipped 0"));
    }
}
