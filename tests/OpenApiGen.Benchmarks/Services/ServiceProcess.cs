using System.Diagnostics;
using OpenApiGen.Benchmarks.Measuring;

namespace OpenApiGen.Benchmarks.Services;

/// <summary>A service in a process of its own, on one core.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private const string Prefix = "Now listening on: ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private ServiceProcess(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address };
    }

    /// <summary>Sends single requests.</summary>
    public HttpClient Client { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address => Client.BaseAddress!;

    /// <summary>Processor time that it took so far.</summary>
    public double CpuSeconds => ProcessFigures.CpuSeconds(_process.Id);

    /// <summary>Memory that it has.</summary>
    public double Megabytes => ProcessFigures.Megabytes(_process.Id);

    /// <summary>Starts a program and waits until it listens.</summary>
    /// <param name="program">A native program, or an assembly that ends in <c>.dll</c>.</param>
    public static Task<ServiceProcess> StartAsync(string program) => StartAsync(program.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", program] : [program]);

    /// <summary>Runs a command and waits until it listens.</summary>
    public static async Task<ServiceProcess> StartAsync(string[] command)
    {
        // taskset becomes the program, so that the process is the service itself.
        var process = Process.Start(new ProcessStartInfo("taskset", ["-c", Cores.Service, .. command]) { RedirectStandardOutput = true })!;
        try
        {
            while (await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
                if (line.StartsWith(Prefix, StringComparison.Ordinal))
                    return new ServiceProcess(process, new Uri(line[Prefix.Length..]));

            throw new InvalidOperationException($"{string.Join(' ', command)} ended before it listened.");
        }
        catch
        {
            End(process);
            throw;
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        End(_process);
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);

        process.WaitForExit();
        process.Dispose();
    }
}
