using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using OpenApiGen.Testing;

namespace OpenApiGen.Corpus;

/// <summary>Hands documents to workers, ends those that take too long, and adds up what they report.</summary>
internal static class Coordinator
{
    public static async Task<int> RunAsync(CorpusOptions options)
    {
        string[] all = [.. options.Folders.SelectMany(static f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories)).Where(IsDocument).Order(StringComparer.Ordinal)];
        string[] paths = [.. all.Where((_, i) => i % options.Every == 0)];
        WorkItem[] work = [.. Work(options, paths)];
        Console.WriteLine($"{work.Length} documents of {all.Length} files, {options.Workers} workers");

        var open = new ConcurrentQueue<WorkItem>(work);

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
            if (report.Outcome is Outcome.Compiler or Outcome.Different or Outcome.Crash or Outcome.Hang)
                Console.Error.WriteLine($"{report.Outcome}: {report.Path}");

            if (reports.Count % 100 == 0)
                Console.Error.WriteLine($"{reports.Count} of {work.Length}");
        })));
        return Summary.Print(reports, Console.Out);
    }

    private static IEnumerable<WorkItem> Work(CorpusOptions options, string[] paths)
    {
        if (options.HostileMegabytes > 0)
            return HostileDocument.All.Select(d => new WorkItem(d.Name, null, options.HostileMegabytes * 1024 * 1024, Compiles: false));

        // Neighbours are much alike, so one seed after another takes documents from all over.
        return options.Mutants > 0
            ? Enumerable.Range(options.Seed, options.Mutants).Select(s => new WorkItem(paths[(int)(s * 7919L % paths.Length)], s, null, s % options.CompileEvery == 0))
            : paths.Select(static p => new WorkItem(p, null, null, Compiles: true));
    }

    private static bool IsDocument(string path) =>
        Path.GetExtension(path) is ".json" or ".yaml" or ".yml" && Path.GetFileName(path) is not ("package.json" or "package-lock.json") && !path.Contains(".deref.", StringComparison.Ordinal);

    private static async Task DriveAsync(CorpusOptions options, ConcurrentQueue<WorkItem> open, Action<DocumentReport> report)
    {
        Process? worker = null;
        try
        {
            while (open.TryDequeue(out WorkItem? item))
            {
                worker ??= Start(options);
                (DocumentReport result, bool isAlive) = await AskAsync(worker, item, options.Limit);
                report(result);

                // The memory that a hostile document has taken is known of a process of its own only.
                if (isAlive && item.HostileCharacters is null)
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

    private static async Task<(DocumentReport Report, bool IsAlive)> AskAsync(Process worker, WorkItem item, TimeSpan limit)
    {
        // Processor time is what a document takes; a machine that is busy with other things takes longer, and is waited for.
        TimeSpan before = worker.TotalProcessorTime;
        using var deadline = new CancellationTokenSource(limit * 10);
        await using var watch = new Timer(
            _ =>
            {
                if (ProcessorTime(worker) - before > limit)
                    deadline.Cancel();
            },
            null,
            TimeSpan.FromMilliseconds(250),
            TimeSpan.FromMilliseconds(250));
        try
        {
            await worker.StandardInput.WriteLineAsync(JsonSerializer.Serialize(item).AsMemory(), deadline.Token);
            await worker.StandardInput.FlushAsync(deadline.Token);
            string? line = await worker.StandardOutput.ReadLineAsync(deadline.Token);
            return line is null
                ? (Lost(item.Name, Outcome.Crash, "the process ended"), false)
                : (JsonSerializer.Deserialize<DocumentReport>(line)!, true);
        }
        catch (OperationCanceledException)
        {
            return (Lost(item.Name, Outcome.Hang, string.Create(CultureInfo.InvariantCulture, $"more than {limit.TotalSeconds} s of processor time, or ten times as long by the clock")), false);
        }
        catch (IOException exception)
        {
            return (Lost(item.Name, Outcome.Crash, exception.Message), false);
        }
    }

    private static TimeSpan ProcessorTime(Process worker)
    {
        try
        {
            worker.Refresh();
            return worker.TotalProcessorTime;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended, which its output tells.
            return TimeSpan.Zero;
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
