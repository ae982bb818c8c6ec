using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace OpenApiGen.Package.Tests;

/// <summary>A service in a process of its own, on a free port of this machine.</summary>
internal sealed partial class RunningService : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningService(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Append(line.Data);
        _process.ErrorDataReceived += (_, line) => Append(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("The service ended before it listened."));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Sends requests to the service.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Starts a program and waits until it listens.</summary>
    /// <param name="program">A native program, or an assembly that ends in <c>.dll</c>.</param>
    /// <param name="environment">Variables for it.</param>
    public static async Task<RunningService> StartAsync(string program, params (string Name, string Value)[] environment)
    {
        string folder = Path.GetDirectoryName(program)!;
        ProcessStartInfo start = program.EndsWith(".dll", StringComparison.Ordinal)
            ? DotNet.Prepare(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, program)
            : DotNet.Prepare(program, folder);
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;

        return await StartAsync(start);
    }

    /// <summary>Starts any program that prints where it listens, and waits until it does.</summary>
    /// <param name="start">The program, its output redirected.</param>
    public static async Task<RunningService> StartAsync(ProcessStartInfo start)
    {
        var service = new RunningService(start);
        try
        {
            service.Client = new HttpClient { BaseAddress = await service._address.Task.WaitAsync(Patience) };
            return service;
        }
        catch (Exception exception)
        {
            await service.DisposeAsync();
            throw new InvalidOperationException(service._output.ToString(), exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Append(string? line)
    {
        lock (_output)
            _output.Append(line).Append('\n');

        if (line is not null && Listening().Match(line) is { Success: true } match)
            _address.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex(@"\blistening on:? (http\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex Listening();
}
