using OpenApiGen.Conformance;
using OpenApiGen.Testing;

namespace OpenApiGen.TypeScript.Tests.Judging;

/// <summary>Tests that are written in JavaScript, because what they test is.</summary>
public sealed class NpmProjectTests
{
    [Test]
    public async Task What_validators_import_judges_as_C_sharp_does()
    {
        var project = new NodeProject("tests/zod");
        project.Require();
        await project.RunAsync("scripts/build.mjs");
        await project.RunAsync("--test", [.. Directory.EnumerateFiles(Path.Combine(project.Folder, "dist", "test"), "*.test.js").Order(StringComparer.Ordinal)]);
    }

    /// <summary>Without the sample, which tests of the package call, as they have built it.</summary>
    [TestCase("wire")]
    [TestCase("features")]
    [TestCase("checks")]
    public async Task Clients_send_what_they_should(string file)
    {
        string generator = Path.Combine(SharedData.Repository, "artifacts", "bin", "OpenApiGen.ClientFiles", TestContext.CurrentContext.TestDirectory.EndsWith("release", StringComparison.Ordinal) ? "release" : "debug", "OpenApiGen.ClientFiles.dll");
        NodeProject.Clients.Require();
        await NodeProject.Clients.RunAsync([("OPENAPIGEN_CLIENT_FILES", generator)], "--test", file + ".test.mjs");
    }
}
