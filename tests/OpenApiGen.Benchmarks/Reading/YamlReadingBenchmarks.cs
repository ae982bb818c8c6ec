using BenchmarkDotNet.Attributes;
using YamlDotNet.Core;

namespace OpenApiGen.Benchmarks.Reading;

/// <summary>YAML, beside the events of the usual YAML library, of which nobody has yet made a tree, much less a contract.</summary>
public class YamlReadingBenchmarks() : ReadingBenchmarks(".yaml", ".yml")
{
    /// <summary>From text to events.</summary>
    [Benchmark]
    public int YamlDotNetEvents()
    {
        var parser = new Parser(new StringReader(Text));
        int events = 0;
        while (parser.MoveNext())
            events++;

        return events;
    }
}
