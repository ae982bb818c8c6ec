using BenchmarkDotNet.Attributes;
using OpenApiGen.Reading;

namespace OpenApiGen.Benchmarks.Reading;

/// <summary>Reading documents of one syntax.</summary>
/// <param name="extensions">What their names end in.</param>
[MemoryDiagnoser]
public abstract class ReadingBenchmarks(params string[] extensions)
{
    /// <summary>The documents.</summary>
    public IEnumerable<string> Names => Documents.Names.Where(n => extensions.Any(e => n.EndsWith(e, StringComparison.Ordinal)));

    /// <summary>The document.</summary>
    [ParamsSource(nameof(Names))]
    public string Document { get; set; } = "";

    /// <summary>Its text.</summary>
    protected string Text { get; private set; } = "";

    /// <summary>Reads the text.</summary>
    [GlobalSetup]
    public void Setup() => Text = Documents.Read(Document);

    /// <summary>From text to located tree to contract.</summary>
    [Benchmark(Baseline = true)]
    public object OpenApiGen()
    {
        var file = new SourceFile(Document, Text);
        return ContractReader.Read(file, [file], CancellationToken.None);
    }
}
