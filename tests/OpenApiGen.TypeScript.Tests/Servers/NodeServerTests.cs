using OpenApiGen.Testing;

namespace OpenApiGen.TypeScript.Tests.Servers;

/// <summary>Servers as they are printed: compiled by the compiler of TypeScript, and asked what that of C# was asked.</summary>
public sealed class NodeServerTests
{
    [Test]
    public async Task They_compile_and_please_linter_and_formatter()
    {
        NodeProject project = await NodeServers.BuiltAsync();
        string[] folders = ["generated/express", "generated/fastify", "generated/koa"];
        string[] routes = [.. folders.Select(f => f.Replace("generated", "generated/routes", StringComparison.Ordinal) + "/*.ts")];
        Task lint = project.RunAsync("node_modules/eslint/bin/eslint.js", ["--max-warnings", "0", .. folders, .. routes, "service"]);
        Task format = project.RunAsync("node_modules/prettier/bin/prettier.cjs", ["--no-editorconfig", "--check", .. folders, .. routes, "service"]);
        await Task.WhenAll(lint, format);
    }

    [Test]
    public async Task They_answer_as_CSharp_has_answered()
    {
        NodeProject project = await NodeServers.BuiltAsync();
        string output = await project.RunAsync("transcript/run.mjs");
        Assert.That(output, Does.EndWith(" requests to express, fastify, koa: 0 differences\n"));
    }

    [Test]
    public async Task They_do_what_options_say_and_survive_what_strangers_send()
    {
        NodeProject project = await NodeServers.BuiltAsync();
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(project.Folder, "test"), "*.test.mjs").Order(StringComparer.Ordinal)];
        await project.RunAsync("--test", files);
    }
}
