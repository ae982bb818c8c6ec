using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using OpenApiGen.Conformance.Generating;
using OpenApiGen.CSharp;
using OpenApiGen.Diagnostics;
using OpenApiGen.Reading;

namespace OpenApiGen.Corpus;

/// <summary>A process that takes work, a line each, and answers with reports.</summary>
internal static class Worker
{
    public static int Run(TextReader work, TextWriter reports)
    {
        // Whoever sends an interrupt sends it to all processes; it is for the one that hands out work.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, static context => context.Cancel = true);
        while (work.ReadLine() is { } line)
        {
            using Process self = Process.GetCurrentProcess();
            DocumentReport report = Guarded(JsonSerializer.Deserialize<WorkItem>(line)!);
            reports.WriteLine(JsonSerializer.Serialize(report with { PeakMegabytes = self.PeakWorkingSet64 / 1024 / 1024 }));
            reports.Flush();
        }

        return 0;
    }

    private static DocumentReport Guarded(WorkItem item)
    {
        try
        {
            return item.IsDamaged ? ReportDamaged(item) : Report(item.Path);
        }
        catch (Exception exception)
        {
            return new DocumentReport(item.Name, Outcome.Crash, exception.ToString(), [], [], 0, 0, 0);
        }
    }

    private static DocumentReport Report(string path)
    {
        string text = File.ReadAllText(path);
        (ReadResult read, GeneratedCode? code, double first) = Generate(path, text);
        (_, GeneratedCode? again, double second) = Generate(path, text);
        string[] errors = Ids(read, code, severity: OpenApiGen.Diagnostics.Severity.Error);
        string[] warnings = Ids(read, code, severity: OpenApiGen.Diagnostics.Severity.Warning);
        if (code is null)
            return new DocumentReport(path, Outcome.NoDocument, "", errors, warnings, 0, 0, Math.Min(first, second));

        int lines = code.Files.Sum(static f => f.Text.Count(static c => c == '\n'));
        var report = new DocumentReport(path, Outcome.Clean, "", errors, warnings, read.Contract!.Operations.Count, lines, Math.Min(first, second)) { IsCompiled = true };
        if (!code.Equals(again))
            return report with { Outcome = Outcome.Different };

        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Diagnostic[] found = [.. GeneratedCompilation.Of(code.Files.Select(static f => f.Text)).Emit(image).Diagnostics.Where(static d => d.Severity >= DiagnosticSeverity.Warning)];
        return found.Length == 0 ? report : report with { Outcome = Outcome.Compiler, Detail = string.Join('\n', found.Take(5)) };
    }

    private static DocumentReport ReportDamaged(WorkItem item)
    {
        (string name, string text) = item.Document();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        GeneratorRun run = GeneratorRun.Of(name, text);
        double milliseconds = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        string[] errors = run.Ids(DiagnosticSeverity.Error);
        var report = new DocumentReport(item.Name, Outcome.Clean, "", errors, run.Ids(DiagnosticSeverity.Warning), 0, run.Lines, milliseconds) { IsDamaged = true };
        if (run.Failure(text.Length) is { } failure)
            return report with { Outcome = Outcome.Crash, Detail = failure };

        // What stands in for the wrong parts of a document is no promise.
        if (!item.Compiles || errors.Length > 0 || run.Lines == 0)
            return report;

        if (!run.IsSame(GeneratorRun.Of(name, text)))
            return report with { Outcome = Outcome.Different };

        Microsoft.CodeAnalysis.Diagnostic[] found = [.. run.Compile()];
        return found.Length == 0 ? report with { IsCompiled = true } : report with { Outcome = Outcome.Compiler, Detail = string.Join('\n', found.Take(5)) };
    }

    private static (ReadResult Read, GeneratedCode? Code, double Milliseconds) Generate(string path, string text)
    {
        long start = Stopwatch.GetTimestamp();
        var file = new SourceFile(path, text);
        ReadResult read = ContractReader.Read(file, [file], CancellationToken.None);
        GeneratedCode? code = read.Contract is null ? null : CSharpGenerator.Generate(read.Contract, new CSharpOptions { Namespace = "Corpus" }, CancellationToken.None);
        return (read, code, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static string[] Ids(ReadResult read, GeneratedCode? code, OpenApiGen.Diagnostics.Severity severity) =>
        [.. read.Diagnostics.Select(static d => d.Rule).Concat(code?.Diagnostics.Select(static d => d.Rule) ?? []).Where(r => r.Severity == severity).Select(static r => r.Id)];
}
