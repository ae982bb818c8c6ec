using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>What a service answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Headers">All headers, those of the body included; several of one name are joined by a comma.</param>
/// <param name="Body">The body as text.</param>
internal sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a handler was given, with single quotes, as tests spell it; for an error its status and its violations.</summary>
    public string Outcome => Status == 200 ? JsonSerializer.Serialize(JsonElement.Parse(Body), Relaxed).Replace('"', '\'') : $"{Status} {string.Join(", ", Violations)}".TrimEnd();

    /// <summary>The code of an error.</summary>
    public string? Code => Error("code")?.GetString();

    /// <summary>Violations as <c>field: code</c>.</summary>
    public string[] Violations => Error("details") is { } details
        ? [.. details.EnumerateArray().Select(d => $"{d.GetProperty("field").GetString()}: {d.GetProperty("code").GetString()}")]
        : [];

    public static async Task<Answer> FromAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer((int)response.StatusCode, headers, await response.Content.ReadAsStringAsync());
    }

    public override string ToString() => $"{Status} {(HttpStatusCode)Status} {Body}";

    private JsonElement? Error(string name)
    {
        if (Body.Length == 0 || Body[0] != '{')
            return null;

        JsonElement body = JsonElement.Parse(Body);
        return body.TryGetProperty("error", out JsonElement error) && error.TryGetProperty(name, out JsonElement value) ? value : null;
    }
}
