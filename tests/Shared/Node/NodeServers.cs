using System.Text.Json;
using OpenApiGen.Reading;
using OpenApiGen.TypeScript;

namespace OpenApiGen.Testing;

/// <summary>The servers of tests/node, as the generator prints them.</summary>
internal static class NodeServers
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<Task> Built = new(BuildAsync);

    /// <summary>Prints and compiles them, once; the running test is skipped where packages of npm are missing.</summary>
    public static async Task<NodeProject> BuiltAsync()
    {
        NodeProject.Servers.Require();
        await Built.Value;
        return NodeProject.Servers;
    }

    private static async Task BuildAsync()
    {
        NodeProject project = NodeProject.Servers;
        Directory.CreateDirectory(Path.Combine(project.Folder, "generated", "echo"));
        await project.RunAsync("echo/contract.mjs", "generated/echo");
        foreach (Printed printed in JsonSerializer.Deserialize<Printed[]>(await File.ReadAllTextAsync(Path.Combine(project.Folder, "contracts.json")), CamelCase)!)
            Print(Path.GetFullPath(Path.Combine(project.Folder, printed.Document)), printed, Path.Combine(project.Folder, printed.Output));

        await project.RunAsync("node_modules/typescript/bin/tsc", "-p", ".");
    }

    private static void Print(string document, Printed printed, string folder)
    {
        var source = new SourceFile(document, File.ReadAllText(document));
        ReadResult read = ContractReader.Read(source, [source], CancellationToken.None);
        Assert.That(read.Contract, Is.Not.Null, string.Join('\n', read.Diagnostics));
        TypeScriptOutput output = TypeScriptGenerator.Generate(read.Contract!, new TypeScriptOptions
        {
            Framework = Enum.Parse<ServerFramework>(printed.Framework, ignoreCase: true),
            Int64 = Enum.Parse<Int64Form>(printed.Int64, ignoreCase: true),
        });

        Dictionary<string, string> files = output.Files.ToDictionary(f => Path.GetFullPath(Path.Combine(folder, f.Path)), f => f.Text);
        Directory.CreateDirectory(folder);
        foreach (string stale in Directory.EnumerateFiles(folder, "*.ts", SearchOption.AllDirectories).Where(f => !files.ContainsKey(f)).ToArray())
            File.Delete(stale);

        // What stays the same need not be compiled again.
        foreach ((string path, string text) in files.Where(f => !File.Exists(f.Key) || File.ReadAllText(f.Key) != f.Value))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    private sealed record Printed(string Document, string Framework, string Output, string Int64 = "number");
}
