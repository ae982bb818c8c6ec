using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenApiGen.Conformance.Parameters;

/// <summary>Values that libraries of others encode, decoded by generated services.</summary>
public sealed class RoundTripTests
{
    private static readonly int ValuesPerParameter = Extent.IsFull ? 100 : 12;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Test]
    public async Task Random_values_come_back_as_they_were()
    {
        Call[] calls = [.. WireDocument.Versions.SelectMany(WireParameter.All).Where(static p => p.IsDefined).SelectMany(Calls)];
        IReadOnlyList<IReadOnlyDictionary<string, EncodedRequest>> requests = await Encoders.EncodeAsync("random", calls.Select(static c => EncoderCall.Of(c.Parameter, c.Value)));

        var failures = new List<string>();
        EncoderException[] exceptions = [.. EncoderExceptions.All.Where(static e => !e.IsUnderstood)];
        var used = new HashSet<EncoderException>();
        for (int i = 0; i < calls.Length; i++)
            foreach ((string encoder, EncodedRequest request) in requests[i])
            {
                (WireParameter parameter, JsonNode value) = calls[i];
                WireAnswer answer = await WireService.AskAsync(request);
                bool isRight = answer.Is(value);
                EncoderException? exception = exceptions.FirstOrDefault(e => e.Encoder == encoder && e.Concerns(parameter, value));
                WireService.Scores.Add("values written by " + encoder, isRight && exception is null ? 1 : 0, exception is null ? 1 : 0, exception is null ? 0 : 1);
                if (answer.Header is { } written)
                {
                    // What libraries of others write in headers, the product writes as they do.
                    WireService.Scores.Add("headers written by services", written == request.Wire(parameter) ? 1 : 0, 1, 0);
                    if (written != request.Wire(parameter))
                        failures.Add($"{parameter}: {value.ToJsonString(Relaxed)} as {request.Wire(parameter)} was answered as {written}");
                }

                if (exception is null && !isRight)
                    failures.Add($"{encoder}: {parameter}: {value.ToJsonString(Relaxed)} as {request} was understood as {answer}");
                else if (exception is not null && !isRight)
                    used.Add(exception);
            }

        Assert.That(requests.SelectMany(static r => r.Keys).Distinct(), Is.EquivalentTo((string[])["cookie", "openapi-fetch", "swagger-client", "url-template"]));
        Assert.That(string.Join('\n', failures.OrderBy(static f => f.Length).Take(20)), Is.Empty);
        Assert.That(exceptions.Except(used).Select(static e => $"{e.Encoder}: {e.Reason}"), Is.Empty, "exceptions that pass are none any more");
    }

    [Test]
    public async Task Encoders_write_what_the_table_says()
    {
        StyleExample[] examples = [.. StyleTable.All.Where(static e => e.Parameter.Version != "2.0" && e.Wire is not null && StyleExceptions.Of(e) is null)];
        IReadOnlyList<IReadOnlyDictionary<string, EncodedRequest>> requests = await Encoders.EncodeAsync("table", examples.Select(static e => EncoderCall.Of(e.Parameter, e.Value)));

        var failures = new List<string>();
        for (int i = 0; i < examples.Length; i++)
            foreach ((string encoder, EncodedRequest request) in requests[i])
            {
                (WireParameter parameter, JsonNode value, string? wire) = examples[i];
                bool isRight = Spelled(request.Wire(parameter)) == Spelled(wire!);
                if (isRight == EncoderExceptions.All.Any(e => e.Encoder == encoder && e.Concerns(parameter, value)))
                    failures.Add($"{encoder}: {parameter}: {value.ToJsonString()} is written as {request.Wire(parameter)}, and should be {wire}");
            }

        Assert.That(string.Join('\n', failures), Is.Empty);
    }

    /// <summary>
    /// None of the examples needs encoding, and some libraries do less of it than the table; but commas that separate are never encoded. An empty value may come without an equals
    /// sign. Between cookies there are semicolons; that ampersands are, as style form has them, is a mistake that OpenAPI 3.2 notes.
    /// </summary>
    private static string Spelled(string wire) => Uri.UnescapeDataString(wire.Replace("%2C", "%252C", StringComparison.Ordinal)).TrimEnd('=').Replace("; ", "&", StringComparison.Ordinal);

    private static IEnumerable<Call> Calls(WireParameter parameter, int index)
    {
        var values = new WireValues(index);
        return Enumerable.Range(0, ValuesPerParameter).Select(_ => new Call(parameter, values.For(parameter)));
    }

    private sealed record Call(WireParameter Parameter, JsonNode Value);
}
