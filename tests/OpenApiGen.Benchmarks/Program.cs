using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OpenApiGen.Benchmarks.Compiling;
using OpenApiGen.Benchmarks.Generation;
using OpenApiGen.Benchmarks.Measuring;
using OpenApiGen.Benchmarks.Services;

// What is measured in processes of its own has a verb; everything else is BenchmarkDotNet's.
switch (args)
{
    case ["service", var how, var generated, var handWritten]:
        await ServiceComparison.RunAsync(how, generated, handWritten);
        return 0;

    case ["generation", var rounds, var nswag, var program, var compiled, var native, .. var documents]:
        (string, string[])[] own = [("OpenApiGen", ["dotnet", program]), ("OpenApiGen, ReadyToRun", ["dotnet", compiled])];
        if (native.Length > 0)
            own = [.. own, ("OpenApiGen, native", [native])];

        await ColdGeneration.CompareAsync(int.Parse(rounds, CultureInfo.InvariantCulture), own, nswag, documents);
        return 0;

    case ["typescript", var rounds, var tool, var compiled, var native, var node, var projects, .. var documents]:
        await TypeScriptGeneration.CompareAsync(new TypeScriptPlaces(tool, compiled, native, node, projects), int.Parse(rounds, CultureInfo.InvariantCulture), documents);
        return 0;

    case ["node", var rounds, var node, var document, .. var scripts]:
        await NodeComparison.RunAsync(int.Parse(rounds, CultureInfo.InvariantCulture), node, document, scripts);
        return 0;

    case ["compile", var nswag, var feed, var version, var document, var tag]:
        await CompileComparison.RunAsync(nswag, feed, version, document, tag);
        return 0;

    case ["child", var figures, .. var command]:
        return Child.Run(figures, command);
}

// In this process: a benchmark project that is built again for every run knows nothing of analyzers and central versions.
Job job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
IConfig config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .HideColumns(Column.Error, Column.StdDev, Column.Median, Column.RatioSD, Column.Gen0, Column.Gen1, Column.Gen2, Column.Job)
    .AddLogger(ConsoleLogger.Default)
    .AddExporter(BenchmarkDotNet.Exporters.MarkdownExporter.GitHub)
    .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "results"));

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
return 0;
