using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenApiGen.Benchmarks.Services;

/// <summary>What a service did under load.</summary>
/// <param name="RequestsPerSecond">How much it answered.</param>
/// <param name="Microseconds">Processor time of the service for one request.</param>
/// <param name="Median">Milliseconds until half of all answers were there.</param>
/// <param name="Percentile99">Milliseconds until 99 of 100 were there.</param>
internal sealed partial record Load(double RequestsPerSecond, double Microseconds, double Median, double Percentile99)
{
    private const int Connections = 50;

    /// <summary>Sends a request for some time from 50 connections, by wrk.</summary>
    public static async Task<Load> RunAsync(ServiceProcess service, RequestCase request, TimeSpan time)
    {
        string script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, request.Script());
            string seconds = time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture) + "s";
            var start = new ProcessStartInfo("taskset", ["-c", Cores.Load, "wrk", "-t1", $"-c{Connections}", "-d" + seconds, "--timeout", "30s", "--latency", "-s", script, new Uri(service.Address, request.Target).ToString()])
            {
                RedirectStandardOutput = true,
            };
            double before = service.CpuSeconds;
            using var wrk = Process.Start(start)!;
            string output = await wrk.StandardOutput.ReadToEndAsync();
            await wrk.WaitForExitAsync();
            double after = service.CpuSeconds;
            if (wrk.ExitCode != 0 || output.Contains("Socket errors", StringComparison.Ordinal))
                throw new InvalidOperationException(output);

            double count = Number(Count().Match(output));
            return new Load(Number(Rate().Match(output)), (after - before) * 1e6 / count, Milliseconds(Half().Match(output)), Milliseconds(Most().Match(output)));
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static double Number(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    private static double Milliseconds(Match match) => Number(match) * match.Groups[2].Value switch
    {
        "us" => 0.001,
        "ms" => 1,
        _ => 1000,
    };

    [GeneratedRegex(@"(\d+) requests in", RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Rate();

    [GeneratedRegex(@"\s50%\s+([\d.]+)(us|ms|s)", RegexOptions.CultureInvariant)]
    private static partial Regex Half();

    [GeneratedRegex(@"\s99%\s+([\d.]+)(us|ms|s)", RegexOptions.CultureInvariant)]
    private static partial Regex Most();
}
