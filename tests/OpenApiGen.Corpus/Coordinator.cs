using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OpenApiGen.Corpus;

/// <summary>Hands documents to workers, ends those that take too long, and adds up what they report.</summary>
internal static class Coordinator
{
    public static async Task<int> RunAsync(CorpusOptions options)
    {
        string[] all = [.. options.Folders.SelectMany(static f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories)).Where(IsDocument).Order(StringComparer.Ordinal)];
        string[] paths = [.. all.Where((_, i) => i % options.Every == 0)];
        Console.WriteLine($"{paths.Length} of {all.Length} files, {options.Workers} workers");

        var open = new ConcurrentQueue<string>(paths);

        // Ctrl-C ends it with what is known by then.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            open.Clear();
            Console.Error.WriteLine("Stopping after the documents in work.");
        });
        var reports = new ConcurrentBag<DocumentReport>();
        await Task.WhenAll(Enumerable.Range(0, options.Workers).Select(_ => DriveAsync(options, open, report =>
        {
            reports.Add(report);
            if (reports.Count % 100 == 0)
                Console.Error.WriteLine($"{reports.Count} of {paths.Length}");
        })));
        return Summary.Print(reports, Console.Out);
    }

    private static bool IsDocument(string path) =>
        Path.GetExtension(path) is ".json" or ".yaml" or ".yml" && Path.GetFileName(path) is not ("package.json" or "package-lock.json") && !path.Contains(".deref.", StringComparison.Ordinal);

    private static async Task DriveAsync(CorpusOptions options, ConcurrentQueue<string> open, Action<DocumentReport> report)
    {
        Process? worker = null;
        try
        {
            while (open.TryDequeue(out string? path))
            {
                worker ??= Start(options);
                (DocumentReport result, bool isAlive) = await AskAsync(worker, path, options.Limit);
                report(result);
                if (isAlive)
                    continue;

                End(worker);
                worker = null;
            }
        }
        finally
        {
            if (worker is not null)
                End(worker);
        }
    }

    private static async Task<(DocumentReport Report, bool IsAlive)> AskAsync(Process worker, string path, TimeSpan limit)
    {
        using var deadline = new CancellationTokenSource(limit);
        try
        {
            await worker.StandardInput.WriteLineAsync(path.AsMemory(), deadline.Token);
            await worker.StandardInput.FlushAsync(deadline.Token);
            string? line = await worker.StandardOutput.ReadLineAsync(deadline.Token);
            return line is null
                ? (Lost(path, Outcome.Crash, "the process ended"), false)
                : (JsonSerializer.Deserialize<DocumentReport>(line)!, true);
        }
        catch (OperationCanceledException)
        {
            return (Lost(path, Outcome.Hang, string.Create(CultureInfo.InvariantCulture, $"more than {limit.TotalSeconds} s")), false);
        }
        catch (IOException exception)
        {
            return (Lost(path, Outcome.Crash, exception.Message), false);
        }
    }

    private static DocumentReport Lost(string path, Outcome outcome, string detail) => new(path, outcome, detail, [], [], 0, 0, 0);

    private static Process Start(CorpusOptions options)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? [typeof(Coordinator).Assembly.Location, "--worker"] : ["--worker"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = ((long)options.Megabytes * 1024 * 1024).ToString("x", CultureInfo.InvariantCulture) },
        };
        return Process.Start(start)!;
    }

    private static void End(Process worker)
    {
        if (!worker.HasExited)
            worker.Kill(entireProcessTree: true);

        worker.Dispose();
    }
}
