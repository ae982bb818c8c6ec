using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using FluentValidation;
using NJsonSchema;
using OpenApiGen.Benchmarks.Bodies.Contract;
using OpenApiGen.Runtime;

namespace OpenApiGen.Benchmarks.Bodies;

/// <summary>Reading and validating one body: by generated code, and by what is written by hand today.</summary>
[MemoryDiagnoser]
public class BodyBenchmarks
{
    private static readonly UserValidator Users = new();
    private static readonly OrderValidator Orders = new();
    private static readonly ImportValidator Imports = new();

    private byte[] _body = [];
    private JsonSchema _schema = null!;

    /// <summary>Which body.</summary>
    [Params("67 B", "1 KB", "100 KB")]
    public string Size { get; set; } = "";

    /// <summary>Whether it keeps the contract; where not, most of its values break a constraint.</summary>
    [Params(true, false)]
    public bool Valid { get; set; }

    /// <summary>Makes the body, and checks that all find the same to be wrong.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _body = Size switch
        {
            "67 B" => BodyTexts.User(Valid),
            "1 KB" => BodyTexts.Order(Valid),
            _ => BodyTexts.Import(Valid),
        };
        _schema = ContractSchemas.Read(Size switch { "67 B" => "NewUser", "1 KB" => "NewOrder", _ => "Import" });
        if (OpenApiGen() != Valid || FluentValidation() != Valid || DataAnnotations() != Valid || NJsonSchema() != Valid)
            throw new InvalidOperationException("The validators do not agree.");
    }

    /// <summary>Generated code: one pass that reads and validates.</summary>
    [Benchmark]
    public bool OpenApiGen() => Size switch
    {
        "67 B" => ContractJson.TryRead(_body, NewUser.Read, out _, out _),
        "1 KB" => ContractJson.TryRead(_body, NewOrder.Read, out _, out _),
        _ => ContractJson.TryRead(_body, Import.Read, out _, out _),
    };

    /// <summary>System.Text.Json's source generator, which validates nothing.</summary>
    [Benchmark(Baseline = true)]
    public object? DeserializeAlone() => Size switch
    {
        "67 B" => Deserialize(PeerJson.Default.UserBody),
        "1 KB" => Deserialize(PeerJson.Default.OrderBody),
        _ => Deserialize(PeerJson.Default.ImportBody),
    };

    /// <summary>The same, then FluentValidation.</summary>
    [Benchmark]
    public bool FluentValidation() => Size switch
    {
        "67 B" => Users.Validate(Deserialize(PeerJson.Default.UserBody)).IsValid,
        "1 KB" => Orders.Validate(Deserialize(PeerJson.Default.OrderBody)).IsValid,
        _ => Imports.Validate(Deserialize(PeerJson.Default.ImportBody)).IsValid,
    };

    /// <summary>The same, then DataAnnotations, which have to be asked for every nested object.</summary>
    [Benchmark]
    public bool DataAnnotations() => Size switch
    {
        "67 B" => IsValid(Deserialize(PeerJson.Default.UserBody)),
        "1 KB" => IsValid(Deserialize(PeerJson.Default.OrderBody)),
        _ => Deserialize(PeerJson.Default.ImportBody) is var import && IsValid((object)import) & import.Orders!.Aggregate(true, (all, o) => all & IsValid(o)),
    };

    /// <summary>NJsonSchema on the same schemas: it validates a tree and makes no objects.</summary>
    [Benchmark]
    public bool NJsonSchema() => _schema.Validate(Encoding.UTF8.GetString(_body)).Count == 0;

    private T Deserialize<T>(JsonTypeInfo<T> type) => JsonSerializer.Deserialize(_body, type)!;

    private static bool IsValid(OrderBody order) =>
        IsValid((object)order) & IsValid(order.ShipTo!) & order.Lines!.Aggregate(true, (all, l) => all & IsValid(l));

    private static bool IsValid(object value) => Validator.TryValidateObject(value, new ValidationContext(value), [], validateAllProperties: true);
}
