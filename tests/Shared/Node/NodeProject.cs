using System.Diagnostics;
using System.Text;

namespace OpenApiGen.Testing;

/// <summary>An npm project, whose versions its lock file pins.</summary>
/// <param name="name">Its folder.</param>
internal sealed class NodeProject(string name)
{
    /// <summary>Suites that others wrote, and ajv.</summary>
    public static NodeProject Suites { get; } = new("tests/conformance");

    /// <summary>Libraries that write parameters.</summary>
    public static NodeProject Encoders { get; } = new("tests/conformance/encoders");

    /// <summary>A proxy that judges responses.</summary>
    public static NodeProject Proxy { get; } = new("tests/conformance/proxy");

    /// <summary>What clients are judged by.</summary>
    public static NodeProject Clients { get; } = new("tests/client-node");

    /// <summary>Servers on Node.</summary>
    public static NodeProject Servers { get; } = new("tests/node");

    /// <summary>Where scripts leave what they make.</summary>
    public static string Output { get; } = Path.Combine(SharedData.Repository, "artifacts", "conformance");

    public string Folder { get; } = Path.Combine(SharedData.Repository, name);

    /// <summary>The running test is skipped where the packages have not been installed; build/test installs them, and build/conformance those of suites.</summary>
    public void Require()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            Assert.Ignore($"npm packages of {name} are not installed: 'npm ci --legacy-peer-deps' there, or build/test.");
    }

    /// <summary>Runs a script that reads lines from one file and writes a line for each to another, and returns what it wrote.</summary>
    /// <param name="script">The script.</param>
    /// <param name="task">Names the files.</param>
    /// <param name="lines">Lines for it.</param>
    public async Task<string[]> TranslateAsync(string script, string task, IEnumerable<string> lines)
    {
        string input = Path.Combine(Output, task + ".in");
        string output = Path.Combine(Output, task + ".out");
        Directory.CreateDirectory(Path.GetDirectoryName(input)!);
        await File.WriteAllLinesAsync(input, lines);
        await RunAsync(script, input, output);
        string[] written = [.. (await File.ReadAllLinesAsync(output)).Where(static l => l.Length > 0)];
        File.Delete(input);
        File.Delete(output);
        return written;
    }

    /// <summary>Runs a script, and returns what it printed; the test fails where the script does.</summary>
    public Task<string> RunAsync(string script, params string[] arguments) => RunAsync([], script, arguments);

    /// <summary>Runs a script with variables of its own; the test fails where the script does.</summary>
    public async Task<string> RunAsync((string Name, string Value)[] environment, string script, params string[] arguments)
    {
        (int exitCode, string output) = await TryRunAsync(environment, script, arguments);
        Assert.That(exitCode, Is.Zero, $"node {script}\n{output}");
        return output;
    }

    /// <summary>Runs a script that may fail.</summary>
    public Task<(int ExitCode, string Output)> TryRunAsync(string script, params string[] arguments) => TryRunAsync([], script, arguments);

    private async Task<(int ExitCode, string Output)> TryRunAsync((string Name, string Value)[] environment, string script, string[] arguments)
    {
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NO_COLOR"] = "1", ["FORCE_COLOR"] = "0" },
        };
        foreach ((string variable, string value) in environment)
            start.Environment[variable] = value;

        using Process process = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var text = new StringBuilder();
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(deadline.Token);
            text.Append(await process.StandardOutput.ReadToEndAsync(deadline.Token));
            text.Append(await errors);
            await process.WaitForExitAsync(deadline.Token);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }

        return (process.ExitCode, text.ToString());
    }
}
