using System.Text.Json.Nodes;
using OpenApiGen.Conformance.Generating;
using OpenApiGen.Model;
using OpenApiGen.Reading;
using OpenApiGen.Runtime.Tests.Http;
using OpenApiGen.Testing;

namespace OpenApiGen.Conformance.Parameters;

/// <summary>
/// The document by which another generator, oapi-codegen, tests that parameters come back: every style in every place, several in one
/// operation, templates that repeat the style, JSON and plain text instead of a style.
/// </summary>
public sealed class FoundDocumentTests
{
    private static readonly int Rounds = Extent.IsFull ? 200 : 20;

    [Test]
    public async Task Values_come_back_from_a_document_that_others_made_for_it()
    {
        var file = new SourceFile("openapi.yaml", await File.ReadAllTextAsync(SharedData.Require("openapi", "feature", "parameters_roundtrip.yaml")));
        string[] sources = [.. WireDocument.Generate("Found", file, out Contract contract)];
        Call[] calls = [.. contract.Operations.SelectMany(o => Enumerable.Range(0, Rounds).SelectMany(seed => Calls(contract, o, seed)))];
        IReadOnlyList<IReadOnlyDictionary<string, EncodedRequest>> requests = await Encoders.EncodeAsync("found", calls.Select(Encodable));

        var failures = new List<string>();
        int count = 0, exceptions = 0;
        await using GeneratedService service = await GeneratedService.StartAsync(sources, WireDocument.Service, EchoHandler.Of);
        for (int i = 0; i < calls.Length; i++)
            foreach ((string encoder, EncodedRequest request) in requests[i])
            {
                using HttpResponseMessage response = await service.GetAsync(request.Target, request.Headers);
                string body = await response.Content.ReadAsStringAsync();
                if (calls[i].Given.Any(g => IsException(encoder, AsWire(contract, g.Parameter), g.Value)))
                {
                    exceptions++;
                    continue;
                }

                count++;
                if (!response.IsSuccessStatusCode || (body.Length > 0 && !IsEcho(body, calls[i])))
                    failures.Add($"{encoder}: {request} was understood as {(int)response.StatusCode} {body}");
            }

        WireService.Scores.Add("parameters_roundtrip.yaml", count - failures.Count, count, exceptions);
        Assert.That(count, Is.GreaterThan(calls.Length), "most of the calls are written by more than one library");
        Assert.That(string.Join('\n', failures.OrderBy(static f => f.Length).Take(20)), Is.Empty);
    }

    /// <summary>Each parameter by itself, and all together, where what they look like is theirs alone.</summary>
    private static IEnumerable<Call> Calls(Contract contract, Operation operation, int seed)
    {
        (Parameter Parameter, JsonNode Value)[] values = [.. operation.Parameters.Select((p, i) => (p, ValueOf(contract, p.Schema, AsWire(contract, p), new WireValues((seed * 100) + i))))];
        foreach ((Parameter Parameter, JsonNode Value) value in values)
            yield return new Call(operation, [value]);

        // swagger-client keeps only the last of several cookies.
        if (values.Length > 1 && values[0].Parameter.In != ParameterLocation.Cookie)
            yield return new Call(operation, values);
    }

    private static JsonNode ValueOf(Contract contract, SchemaId id, WireParameter wire, WireValues random)
    {
        Schema schema = contract[id];
        if (schema.Enum is [{ } first, ..])
            return JsonNode.Parse(first.ToJson())!;

        if (schema.Properties.Count > 0)
            return new JsonObject(schema.Properties.Select(p => KeyValuePair.Create(p.Name, (JsonNode?)ValueOf(contract, p.Schema, wire, random))));

        return schema switch
        {
            { Types: SchemaTypes.Boolean } => true,
            { Types: SchemaTypes.Array, Items: { } item } => new JsonArray([.. Enumerable.Range(0, 3).Select(_ => ValueOf(contract, item, wire, random))]),
            { Types: SchemaTypes.Integer } => random.Next(),
            _ => random.Text(wire, canBeEmpty: false),
        };
    }

    /// <summary>The place and the style, by which it is known what can be sent.</summary>
    private static WireParameter AsWire(Contract contract, Parameter parameter)
    {
        Schema schema = contract[parameter.Schema];
        WireShape shape = schema.Properties.Count > 0 ? WireShape.Person : schema.Types == SchemaTypes.Array ? WireShape.Numbers : WireShape.Text;
        return new WireParameter("3.0.4", Spelled(parameter.In), parameter.ContentType is null ? Spelled(parameter.Style) : "", parameter.Explode, shape);
    }

    private static bool IsException(string encoder, WireParameter parameter, JsonNode value) =>
        EncoderExceptions.All.Any(e => !e.IsUnderstood && e.Encoder == encoder && e.Concerns(parameter, value));

    private static EncoderCall Encodable(Call call)
    {
        JsonArray parameters = [.. call.Given.Select(static g => ToJson(g.Parameter))];
        string path = PathTemplate.Names(call.Operation.Path).Aggregate(call.Operation.Path, static (p, name) => p[..p.IndexOf('{', StringComparison.Ordinal)] + $"{{{name}}}" + p[(p.IndexOf('}', StringComparison.Ordinal) + 1)..]);
        return new EncoderCall("3.0.4", path, parameters, new JsonObject(call.Given.Select(static g => KeyValuePair.Create(g.Parameter.Name, (JsonNode?)g.Value.DeepClone()))));
    }

    private static JsonObject ToJson(Parameter parameter)
    {
        var json = new JsonObject { ["name"] = parameter.Name, ["in"] = Spelled(parameter.In), ["required"] = parameter.Required };
        if (parameter.ContentType is { } type)
            json["content"] = new JsonObject { [type] = new JsonObject { ["schema"] = new JsonObject() } };
        else
            (json["style"], json["explode"], json["schema"]) = (Spelled(parameter.Style), parameter.Explode, new JsonObject());

        return json;
    }

    /// <summary>Members of requests are named after their parameters, and it is only letters and digits that they share.</summary>
    private static bool IsEcho(string body, Call call)
    {
        Dictionary<string, JsonNode?> echo = JsonNode.Parse(body)!.AsObject().ToDictionary(static p => Letters(p.Key), static p => p.Value, StringComparer.OrdinalIgnoreCase);
        return call.Given.All(g => echo.TryGetValue(Letters(g.Parameter.Name), out JsonNode? value) && JsonNode.DeepEquals(value, g.Value));
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    private static string Spelled<T>(T value)
        where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];

    private sealed record Call(Operation Operation, (Parameter Parameter, JsonNode Value)[] Given);
}
