using System.Globalization;
using System.Text.Json.Nodes;

namespace OpenApiGen.Benchmarks.Services;

/// <summary>Makes sure that two services do the same: the same status, the same JSON, the same fields found wrong, the same headers.</summary>
internal static class Agreement
{
    /// <summary>Headers that depend on the moment, and on how a body is framed.</summary>
    private static readonly string[] OwnHeaders = ["Date", "Transfer-Encoding", "Content-Length"];

    /// <summary>Compares answers to the same requests.</summary>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static async Task CheckAsync(ServiceProcess one, ServiceProcess other)
    {
        foreach (RequestCase request in RequestCase.Compared)
        {
            (string Head, string? Body) first = await TranscribeAsync(one, request);
            (string Head, string? Body) second = await TranscribeAsync(other, request);

            // What is no value of the type at all, minimal APIs refuse without a word; ours say more.
            if (first.Head != second.Head || (first.Body != second.Body && first.Body is not null && second.Body is not null))
                throw new InvalidOperationException($"The services differ: {request.Name}\n\n{first}\n\n{second}");
        }
    }

    private static async Task<(string Head, string? Body)> TranscribeAsync(ServiceProcess service, RequestCase request)
    {
        using HttpRequestMessage message = request.Message();
        using HttpResponseMessage answer = await service.Client.SendAsync(message);
        string body = await answer.Content.ReadAsStringAsync();
        int status = (int)answer.StatusCode;
        if (status == 404)
            return ("404", null);

        var headers = answer.Headers.Concat(answer.Content.Headers)
            .Where(static h => !OwnHeaders.Contains(h.Key) && h.Key != "Content-Type")
            .Select(static h => $"{h.Key}: {string.Join(',', h.Value)}").Order(StringComparer.Ordinal);
        string? text = status < 300 ? Normal(JsonNode.Parse(body)).ToJsonString() : body.Length > 0 ? Wrong(JsonNode.Parse(body)!) : null;
        return ($"{status}\n{string.Join('\n', headers)}", text);
    }

    /// <summary>The same instant may be spelled in several ways.</summary>
    private static JsonNode Normal(JsonNode? node)
    {
        foreach (JsonObject user in (node!["items"] as JsonArray)?.OfType<JsonObject>() ?? [node.AsObject()])
            user["createdAt"] = user["createdAt"]!.GetValue<DateTimeOffset>().ToString("o", CultureInfo.InvariantCulture);

        return node;
    }

    /// <summary>Fields that an error answer names.</summary>
    private static string Wrong(JsonNode error)
    {
        IEnumerable<string> fields = error["errors"] switch
        {
            JsonArray list => list.Select(static e => e!["field"]!.GetValue<string>()),
            JsonObject byName => byName.Select(static p => p.Key),
            _ => [],
        };
#pragma warning disable CA1308 // the case of names is what the one service changes
        return string.Join(' ', fields.Select(static f => f[(f.LastIndexOf('/') + 1)..].ToLowerInvariant()).Order(StringComparer.Ordinal));
#pragma warning restore CA1308
    }
}
