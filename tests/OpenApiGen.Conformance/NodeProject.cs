using System.Diagnostics;
using System.Text;
using OpenApiGen.Testing;

namespace OpenApiGen.Conformance;

/// <summary>The npm project of tests/conformance, whose versions its lock file pins.</summary>
internal static class NodeProject
{
    public static string Folder { get; } = Path.Combine(SharedData.Repository, "tests", "conformance");

    /// <summary>Where scripts leave what they make.</summary>
    public static string Output { get; } = Path.Combine(SharedData.Repository, "artifacts", "conformance");

    /// <summary>The running test is skipped where the packages have not been installed; build/conformance and build/test install them.</summary>
    public static void Require()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            Assert.Ignore("npm packages of tests/conformance are not installed: 'npm ci --legacy-peer-deps' there, or build/conformance.");
    }

    /// <summary>Runs a script, and returns what it printed; the test fails where the script does.</summary>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        (int exitCode, string output) = await TryRunAsync(script, arguments);
        Assert.That(exitCode, Is.Zero, $"node {script}\n{output}");
        return output;
    }

    /// <summary>Runs a script that may fail.</summary>
    public static async Task<(int ExitCode, string Output)> TryRunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NO_COLOR"] = "1", ["FORCE_COLOR"] = "0" },
        };
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
