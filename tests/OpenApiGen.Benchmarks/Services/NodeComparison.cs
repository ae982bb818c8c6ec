using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using OpenApiGen.Benchmarks.Measuring;

namespace OpenApiGen.Benchmarks.Services;

/// <summary>A generated server on Node beside one that validates by the document, and one that is written by hand, under the same load.</summary>
internal static class NodeComparison
{
    private const string Key = "the key of a benchmark, good for nothing else";
    private const string Sound = """{"email":"ada@example.com","name":"Ada Augusta Lovelace","phone":"+441234567890","role":"staff"}""";
    private const string Wrong = """{"email":"ada","name":"","phone":"12","role":"king"}""";
    private const string User = "/users/00000000-0000-7000-8000-00000000002a";

    private static readonly string[] Authorization = ["Authorization", "Bearer " + Token()];

    private static readonly RequestCase[] Measured =
    [
        new("GET, a page of 20", "/users?limit=20&cursor=00000000-0000-7000-8000-000000000028"),
        new("GET, one by id", User),
        new("GET with a token", User + "/orders") { Header = Authorization },
        new("POST, 201", "/users", Sound),
        new("POST, 400", "/users", Wrong),
    ];

    /// <summary>What all have to answer alike besides.</summary>
    private static readonly RequestCase[] Compared =
    [
        .. Measured,
        new("defaults", "/users"),
        new("above the limit", "/users?limit=101"),
        new("no number", "/users?limit=x"),
        new("no id", "/users/x"),
        new("nobody", "/users/11111111-1111-7111-8111-111111111111"),
        new("no token", User + "/orders"),
        new("least", "/users", """{"email":"ada@example.com","name":"A"}"""),
        new("an unknown name", "/users", """{"email":"ada@example.com","name":"A","age":1}"""),
    ];

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(2);

    /// <summary>Compares them.</summary>
    /// <param name="rounds">How often each is measured.</param>
    /// <param name="node">The program node.</param>
    /// <param name="document">The contract, which the second reads when it starts.</param>
    /// <param name="scripts">The generated server, the one that validates by the document, the one by hand.</param>
    public static async Task RunAsync(int rounds, string node, string document, string[] scripts)
    {
        Environment.SetEnvironmentVariable("JWT_KEY", Key);
        Environment.SetEnvironmentVariable("NODE_ENV", "production");
        var load = new Table(
            "Express 5, 50 connections", "generated CPU µs", "validator CPU µs", "ratio", "by hand CPU µs", "ratio", "generated req/s", "validator req/s", "by hand req/s");
        var process = new Table("Express 5, process", "generated", "validator", "by hand");
        var services = new List<ServiceProcess>();
        try
        {
            foreach (string script in scripts)
                services.Add(await ServiceProcess.StartAsync([node, script, document]));

            await AgreeAsync(services);
            foreach (RequestCase request in Measured)
            {
                List<Load>[] runs = await MeasureAsync(services, request, rounds);
                double[] cpu = [.. runs.Select(static r => r.Min(static l => l.Microseconds))];
                string[] rates = [.. runs.Select(static r => Table.Number(r.Max(static l => l.RequestsPerSecond), 0))];
                load.Add(
                    request.Name, Table.Number(cpu[0], 1), Table.Number(cpu[1], 1), Ratio(runs[0], runs[1]), Table.Number(cpu[2], 1), Ratio(runs[0], runs[2]),
                    rates[0], rates[1], rates[2]);
            }

            process.Add(["resident memory after that, MB", .. services.Select(static s => Table.Number(s.Megabytes, 0))]);
        }
        finally
        {
            foreach (ServiceProcess service in services)
                service.Dispose();
        }

        load.Print(Console.Out);
        process.Print(Console.Out);
    }

    /// <summary>In turn, whoever was first last, so that whatever else the machine does meets all.</summary>
    private static async Task<List<Load>[]> MeasureAsync(List<ServiceProcess> services, RequestCase request, int rounds)
    {
        foreach (ServiceProcess service in services)
            await Load.RunAsync(service, request, WarmUp);

        List<Load>[] runs = [.. services.Select(static _ => new List<Load>())];
        for (int round = 0; round < rounds; round++)
            for (int i = 0; i < services.Count; i++)
            {
                int turn = (i + round) % services.Count;
                runs[turn].Add(await Load.RunAsync(services[turn], request, Time));
            }

        return runs;
    }

    private static string Ratio(List<Load> own, List<Load> peer) => Table.Number(peer.Zip(own, static (p, o) => p.Microseconds / o.Microseconds).Median(), 2) + "×";

    /// <summary>All give the same status, the same JSON where it is a success, and find the same fields wrong.</summary>
    private static async Task AgreeAsync(List<ServiceProcess> services)
    {
        foreach (RequestCase request in Compared)
        {
            string? first = null;
            foreach (ServiceProcess service in services)
            {
                string answer = await TranscribeAsync(service, request);
                first ??= answer;
                if (answer != first)
                    throw new InvalidOperationException($"The services differ: {request.Name}\n\n{first}\n\n{answer}");
            }
        }
    }

    private static async Task<string> TranscribeAsync(ServiceProcess service, RequestCase request)
    {
        using HttpRequestMessage message = request.Message();
        using HttpResponseMessage answer = await service.Client.SendAsync(message);
        var headers = answer.Headers.Where(static h => h.Key is not ("Date" or "Location" or "Connection" or "Keep-Alive" or "Transfer-Encoding" or "WWW-Authenticate"))
            .Select(static h => $"{h.Key}: {string.Join(',', h.Value)}").Order(StringComparer.Ordinal);
        JsonNode body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        string what = answer.StatusCode != System.Net.HttpStatusCode.BadRequest && body["error"] is not null ? ""
            : body["error"] is { } error
            ? string.Join(' ', error["details"]!.AsArray().Select(static d => Field(d!)).Where(static f => f.Length > 0).Distinct().Order(StringComparer.Ordinal))
            : Known(body);
        return string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{what}");
    }

    /// <summary>The name of what is wrong, however the rest of its place is spelled; an unknown name is reported at its own place or at that of the object.</summary>
    private static string Field(JsonNode detail)
    {
        string field = detail["field"]!.GetValue<string>();
        string name = field[(field.LastIndexOf('/') + 1)..];
        return name == "age" ? "" : name;
    }

    /// <summary>Without what is made anew for each request.</summary>
    private static string Known(JsonNode body)
    {
        body["meta"]!["requestId"] = "";
        if (body["data"] is JsonObject user && user["email"]!.GetValue<string>() == "ada@example.com")
        {
            user["id"] = "";
            user["createdAt"] = "";
        }

        return Sorted(body);
    }

    private static string Sorted(JsonNode? node) => node switch
    {
        JsonObject map => "{" + string.Join(',', map.OrderBy(static p => p.Key, StringComparer.Ordinal).Select(static p => p.Key + ":" + Sorted(p.Value))) + "}",
        JsonArray list => "[" + string.Join(',', list.Select(Sorted)) + "]",
        _ => node?.ToJsonString() ?? "null",
    };

    private static string Token()
    {
        string content = Encode("""{"alg":"HS256","typ":"JWT"}""") + "."
            + Encode("""{"iss":"shop","aud":"user-service","sub":"bench","scope":"orders:read","iat":1700000000,"exp":4102444800}""");
        return content + "." + Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), Encoding.UTF8.GetBytes(content)));
    }

    private static string Encode(string text) => Encode(Encoding.UTF8.GetBytes(text));

    private static string Encode(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
