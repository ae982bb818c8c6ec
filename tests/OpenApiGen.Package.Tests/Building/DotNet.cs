using System.Diagnostics;
using System.Text;

namespace OpenApiGen.Package.Tests;

/// <summary>The command <c>dotnet</c>.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Prepares a command in the language that tests read, free of what the test host itself was started with.</summary>
    public static ProcessStartInfo Prepare(string file, string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // A build node that lives on would hold the pipe that its output is read from.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return start;
    }

    /// <summary>Runs <c>dotnet VERB …</c> to its end.</summary>
    public static async Task<CommandResult> RunAsync(string folder, string verb, params string[] arguments)
    {
        bool builds = verb is "build" or "pack" or "publish" or "msbuild";
        string[] switches = builds ? ["-p:UseSharedCompilation=false", "--tl:off", "-clp:NoSummary"] : [];
        using var process = new Process { StartInfo = Prepare(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, [verb, .. arguments, .. switches]) };
        var output = new StringBuilder();
        void Append(object sender, DataReceivedEventArgs line)
        {
            lock (output)
                output.Append(line.Data).Append('\n');
        }

        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var deadline = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }

        return new CommandResult(process.ExitCode, output.ToString());
    }

    /// <summary>Where NuGet keeps what it has unpacked.</summary>
    public static async Task<string> GlobalPackagesAsync()
    {
        CommandResult result = await RunAsync(PackedPackage.Root, "nuget", "locals", "global-packages", "--list", "--force-english-output");
        return result.Output.Split('\n').Single(l => l.StartsWith("global-packages:", StringComparison.Ordinal))["global-packages:".Length..].Trim();
    }
}
