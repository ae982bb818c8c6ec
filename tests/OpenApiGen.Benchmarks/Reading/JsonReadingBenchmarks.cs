using BenchmarkDotNet.Attributes;
using Microsoft.OpenApi;

namespace OpenApiGen.Benchmarks.Reading;

/// <summary>JSON, beside the library that most .NET tools read OpenAPI with; it keeps no positions.</summary>
public class JsonReadingBenchmarks() : ReadingBenchmarks(".json")
{
    /// <summary>From text to its model.</summary>
    [Benchmark]
    public object? MicrosoftOpenApi() => OpenApiDocument.Parse(Text, OpenApiConstants.Json).Document;
}
