using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using OpenApiGen.Benchmarks.Bodies.Contract;
using OpenApiGen.Runtime;

namespace OpenApiGen.Benchmarks.Bodies;

/// <summary>Writing one body: by generated code, and by System.Text.Json's source generator.</summary>
[MemoryDiagnoser]
public class WritingBenchmarks
{
    private IJsonModel _model = null!;
    private object _peer = null!;

    /// <summary>Which body.</summary>
    [Params("67 B", "1 KB", "100 KB")]
    public string Size { get; set; } = "";

    /// <summary>Reads the body for both, and checks that they write the same.</summary>
    [GlobalSetup]
    public void Setup()
    {
        (_model, _peer) = Size switch
        {
            "67 B" => (Read<NewUser>(BodyTexts.User(true)), JsonSerializer.Deserialize(BodyTexts.User(true), PeerJson.Default.UserBody)!),
            "1 KB" => (Read<NewOrder>(BodyTexts.Order(true)), (object)JsonSerializer.Deserialize(BodyTexts.Order(true), PeerJson.Default.OrderBody)!),
            _ => (Read<Import>(BodyTexts.Import(true)), JsonSerializer.Deserialize(BodyTexts.Import(true), PeerJson.Default.ImportBody)!),
        };
        if (!JsonNode.DeepEquals(JsonNode.Parse(OpenApiGen()), JsonNode.Parse(SourceGenerator())))
            throw new InvalidOperationException("The writers do not agree.");
    }

    /// <summary>Generated code.</summary>
    [Benchmark]
    public byte[] OpenApiGen() => ContractJson.Write(_model);

    /// <summary>System.Text.Json's source generator.</summary>
    [Benchmark(Baseline = true)]
    public byte[] SourceGenerator() => Size switch
    {
        "67 B" => JsonSerializer.SerializeToUtf8Bytes((UserBody)_peer, PeerJson.Default.UserBody),
        "1 KB" => JsonSerializer.SerializeToUtf8Bytes((OrderBody)_peer, PeerJson.Default.OrderBody),
        _ => JsonSerializer.SerializeToUtf8Bytes((ImportBody)_peer, PeerJson.Default.ImportBody),
    };

    private static IJsonModel Read<T>(byte[] json)
        where T : IJsonModel<T> =>
        ContractJson.TryRead(json, T.Read, out T? value, out _) ? value! : throw new InvalidOperationException("The body breaks its contract.");
}
