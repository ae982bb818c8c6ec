using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace OpenApiGen.Benchmarks.Measuring;

/// <summary>What a command cost that has ended.</summary>
/// <param name="ExitCode">Zero where all went well.</param>
/// <param name="CpuSeconds">Processor time of it and of all that it started and waited for.</param>
/// <param name="PeakMegabytes">The most memory that the largest of these processes had.</param>
/// <param name="Output">What it printed.</param>
internal sealed partial record Child(int ExitCode, double CpuSeconds, double PeakMegabytes, string Output)
{
    private const int Children = -1;

    /// <summary>
    /// Runs a command in a fresh process of this program, because the system adds up what children cost, and keeps the peak of all of
    /// them, for as long as their parent lives.
    /// </summary>
    public static async Task<Child> RunAsync(string folder, params string[] command)
    {
        string figures = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("dotnet", [typeof(Child).Assembly.Location, "child", figures, .. command])
            {
                WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
            };
            start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
            start.Environment["DOTNET_NOLOGO"] = "1";

            // Whoever outlives the command is not counted, and would cost the next one less.
            start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
            using var process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = await process.StandardOutput.ReadToEndAsync() + await errors;
            await process.WaitForExitAsync();
            string[] lines = await File.ReadAllLinesAsync(figures);
            if (lines.Length != 3)
                throw new InvalidOperationException(output);

            double[] numbers = [.. lines.Select(static l => double.Parse(l, CultureInfo.InvariantCulture))];
            return new Child((int)numbers[0], numbers[1], numbers[2], output);
        }
        finally
        {
            File.Delete(figures);
        }
    }

    /// <summary>The same, for what has to go well.</summary>
    public static async Task<Child> SucceedAsync(string folder, params string[] command)
    {
        Child child = await RunAsync(folder, command);
        return child.ExitCode == 0 ? child : throw new InvalidOperationException($"{string.Join(' ', command)}\n{child.Output}");
    }

    /// <summary>What the fresh process does: runs the command, and writes down what it cost.</summary>
    public static int Run(string figures, string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]))!;
        process.WaitForExit();
        if (GetUsage(Children, out Usage usage) != 0)
            throw new InvalidOperationException("The system does not say what children cost.");

        double seconds = usage.UserSeconds + usage.SystemSeconds + ((usage.UserMicroseconds + usage.SystemMicroseconds) / 1e6);
        File.WriteAllText(figures, string.Create(CultureInfo.InvariantCulture, $"{process.ExitCode}\n{seconds}\n{usage.PeakKilobytes / 1024.0}\n"));
        return process.ExitCode;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, out Usage usage);

    /// <summary>struct rusage of 64-bit Linux.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
        public long PeakKilobytes;
        private unsafe fixed long _others[13];
    }
}
