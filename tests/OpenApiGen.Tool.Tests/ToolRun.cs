namespace OpenApiGen.Tool.Tests;

/// <summary>Runs the tool in this process, in a folder of its own.</summary>
internal sealed class ToolRun : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("openapigen-tool-").FullName;

    /// <summary>Lines that a person types; null for none, and then nobody sits before a terminal.</summary>
    public string[]? Typed { get; init; }

    /// <summary>Lines that come through a pipe.</summary>
    public string[] Piped { get; init; } = [];

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public ToolRun Write(string name, string text)
    {
        File.WriteAllText(Path(name), text);
        return this;
    }

    public async Task<ToolResult> RunAsync(params string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var console = new ToolConsole(output, error, new StringReader(string.Join('\n', Typed ?? Piped)), isTerminal: Typed is not null);
        int code = await CommandLine.RunAsync(arguments, console, CancellationToken.None);
        return new ToolResult(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>What a run left.</summary>
/// <param name="ExitCode">One of the tool's codes.</param>
/// <param name="Output">Results.</param>
/// <param name="Error">Messages.</param>
internal sealed record ToolResult(int ExitCode, string Output, string Error);
