using System.Text.Json;

namespace OpenApiGen.Conformance.TypeSpec;

/// <summary>What typespec/prepare.mjs wrote down of the scenarios.</summary>
/// <param name="BaseUrl">What stands in for the server's address.</param>
/// <param name="Refused">Specs that have no OpenAPI document, each with the reason.</param>
/// <param name="Calls">All calls.</param>
internal sealed record SpecCalls(string BaseUrl, IReadOnlyList<string> Refused, IReadOnlyList<SpecCall> Calls)
{
    public static SpecCalls Read(string folder) =>
        JsonSerializer.Deserialize<SpecCalls>(File.ReadAllText(Path.Combine(folder, "calls.json")), JsonSerializerOptions.Web)!;
}

/// <summary>A call that a scenario makes.</summary>
internal sealed record SpecCall(
    string Scenario,
    string Method,
    string Uri,
    Dictionary<string, string[]> PathParams,
    Dictionary<string, string[]> Query,
    Dictionary<string, string[]> Headers,
    string? ContentType,
    byte[]? Body,
    SpecAnswer Response)
{
    /// <summary>The path, parameters filled in, as the server sees it.</summary>
    public string Path { get; } = System.Uri.UnescapeDataString(PathParams.Aggregate(Uri, static (uri, p) => uri.Replace(":" + p.Key, p.Value[0], StringComparison.Ordinal)).Replace("\\:", ":", StringComparison.Ordinal));
}

/// <summary>The answer that a call expects.</summary>
internal sealed record SpecAnswer(int Status, Dictionary<string, string[]> Headers, string? ContentType, byte[]? Body);
