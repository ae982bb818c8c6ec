using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApiGen.Testing;

namespace OpenApiGen.Conformance.Parameters;

/// <summary>A value for parameters of an operation.</summary>
/// <param name="Version">The version of OpenAPI.</param>
/// <param name="Path">The operation's path.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Values">Values by name.</param>
internal sealed record EncoderCall(string Version, string Path, JsonArray Parameters, JsonObject Values)
{
    public static EncoderCall Of(WireParameter parameter, JsonNode value) =>
        new(parameter.Version, parameter.Path, [parameter.ToJson()], new JsonObject { [WireParameter.Name] = value.DeepClone() });
}

/// <summary>Libraries that others wrote to encode parameters: swagger-client, openapi-fetch, url-template and cookie.</summary>
internal static class Encoders
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>How each library writes calls; those that do not know how to write one have none.</summary>
    /// <param name="task">A name that no other test uses.</param>
    /// <param name="calls">The calls.</param>
    public static async Task<IReadOnlyList<IReadOnlyDictionary<string, EncodedRequest>>> EncodeAsync(string task, IEnumerable<EncoderCall> calls)
    {
        NodeProject.Encoders.Require();
        string[] lines = await NodeProject.Encoders.TranslateAsync("encode.mjs", "encoders/" + task, calls.Select(static c => JsonSerializer.Serialize(c, Options)));
        return [.. lines.Select(static l => JsonSerializer.Deserialize<Dictionary<string, EncodedRequest>>(l, Options)!)];
    }
}
