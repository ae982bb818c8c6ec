using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenApiGen.Decisions.Tests.Schemas;

/// <summary>Schema and reader refuse the same files, but for the exceptions that are named here.</summary>
public sealed class SchemaMutationTests
{
    private const int Mutants = 1200;

    private static readonly JsonDocumentOptions AsFilesAre = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly string[] Values =
    [
        "\"\"", "\" \"", "\"x\"", "\"2026-01-31\"", "\"2026-02-31\"", "\"2026-1-31\"", "\"shared\"", "\"PII\"", "\"monolith-or-serverless\"", "\"monolith-or-x\"", "\"dotnet\"", "\".net\"", "\"event-driven\"",
        "\"page\"", "\"warn\"", "\"true\"", "\"5\"", "-1", "0", "0.5", "1", "1.0", "1.5", "0.95", "25", "101", "367", "1000001", "-0.001", "true", "false", "[]", "{}", "[\"x\"]", "[\"\"]", "[1]", "[{}]", "[[]]",
        "[\"shared\", \"isolated\"]", "[\"shared-or-isolated\"]", "[\"go\"]", "{ \"x\": 1 }", "{ \"x\": \"y\" }", "{ \"p50\": 1 }", "{ \"name\": \"x\" }", "{ \"choices\": [] }",
    ];

    private static IEnumerable<TestCaseData> Originals =>
    [
        new TestCaseData(FileSchema.Decision, SchemaSamples.Decision).SetArgDisplayNames("decision"),
        new TestCaseData(FileSchema.Profile, SchemaSamples.Profile).SetArgDisplayNames("profile"),
        .. SchemaSamples.BuiltIn.Take(1).Select(static p => new TestCaseData(FileSchema.Profile, p.Text).SetArgDisplayNames(p.Name)),
    ];

    private static IEnumerable<SchemaPlace> Fields =>
        FileSchema.All.SelectMany(SchemaPlace.Of).Where(static p => p.Path.Length > 0 && !p.Path.Contains("[]", StringComparison.Ordinal)).DistinctBy(static p => p.ToString());

    /// <summary>Every value at every place.</summary>
    [TestCaseSource(nameof(Fields))]
    public void What_one_takes_the_other_takes(object at)
    {
        var place = (SchemaPlace)at;
        foreach (string value in Values)
        {
            string text = Whole(place, JsonNode.Parse(value));
            IReadOnlyList<string> refusals = place.File.Refusals(text);
            IReadOnlyList<string> findings = place.File.Findings(text);
            Assert.That(refusals.Count > 0, Is.EqualTo(findings.Count > 0), $"{text}\nschema: {string.Join("\n  ", refusals)}\nreader: {string.Join("\n  ", findings)}");
        }
    }

    [TestCaseSource(nameof(Originals))]
    public void What_one_refuses_the_other_refuses(object schema, string original)
    {
        var file = (FileSchema)schema;
        var random = new Random(2001);
        int refused = 0;
        for (int i = 0; i < Mutants; i++)
        {
            JsonNode root = JsonNode.Parse(original, documentOptions: AsFilesAre)!;
            for (int changes = random.Next(1, 3); changes > 0; changes--)
                Mutate(root, random);

            string text = root.ToJsonString();
            IReadOnlyList<string> refusals = file.Refusals(text);
            IReadOnlyList<string> findings = [.. file.Findings(text).Where(static f => !IsOrder(f))];
            Assert.That(refusals.Count > 0, Is.EqualTo(findings.Count > 0), $"{text}\nschema: {string.Join("\n  ", refusals)}\nreader: {string.Join("\n  ", findings)}");
            refused += findings.Count > 0 ? 1 : 0;
        }

        Assert.That(refused, Is.InRange(Mutants / 10, Mutants * 9 / 10), "the mutations prove nothing");
    }

    /// <summary>No schema compares two numbers of a file.</summary>
    [TestCase("""{ "slo": { "latencyMs": { "p50": 2, "p95": 1 } } }""", true)]
    [TestCase("""{ "slo": { "alerts": { "shortMinutes": 2, "longMinutes": 1 } } }""", true)]
    [TestCase("""{ "profile_name": "x", "constraints": { "team_size_min": 2, "team_size_max": 1 } }""", false)]
    [TestCase("""{ "profile_name": "x", "success_thresholds": { "p95_api_latency_ms": 2, "p99_api_latency_ms": 1 } }""", false)]
    public void Exception_the_order_of_two_numbers(string text, bool isDecision)
    {
        FileSchema file = isDecision ? FileSchema.Decision : FileSchema.Profile;
        Assert.That(file.Refusals(text), Is.Empty);
        Assert.That(file.Findings(text).Single(), Does.Match("must be at least '"));
        Assert.That(file.Findings(text).All(IsOrder));
    }

    /// <summary>Readers take null for nothing, as editors leave it while people type. Schemas take it where it says something: a constraint that is given up.</summary>
    [TestCaseSource(nameof(Fields))]
    public void Exception_null(object at)
    {
        var place = (SchemaPlace)at;
        string[] parts = place.Path.Split('.');
        bool isConstraint = parts.Length > 1 && parts[^2] is "constraints" or "when" && parts[^1] != "qps_p99_max";
        string text = Whole(place, null);
        Assert.That(place.File.Refusals(text).Count == 0, Is.EqualTo(isConstraint), text);

        // What is needed is needed.
        if (place.Path is not ("choice.profile" or "profile_name" or "refuse_if.when" or "refuse_if.reason" or "anti_recommendations.name"))
            Assert.That(place.File.Findings(text), Is.Empty, text);
    }

    /// <summary>Numbers that mean nothing any more; a bound in the schema would only be read as advice.</summary>
    [Test]
    public void Exception_numbers_beyond_measure()
    {
        const string text = """{ "traffic": { "qpsP99": 1e16 } }""";
        Assert.That(FileSchema.Decision.Refusals(text), Is.Empty);
        Assert.That(FileSchema.Decision.Findings(text), Has.Count.EqualTo(1));
    }

    /// <summary>A file that has a value at a place, and what is needed beside it.</summary>
    private static string Whole(SchemaPlace place, JsonNode? value)
    {
        JsonObject root = place.Put(value).AsObject();
        if (place.File == FileSchema.Profile)
            root.TryAdd("profile_name", "x");

        if (place.Path.StartsWith("refuse_if.", StringComparison.Ordinal) && root["refuse_if"] is JsonObject refusal)
        {
            refusal.TryAdd("when", new JsonObject { ["team_size_max"] = 29 });
            refusal.TryAdd("reason", "x");
        }

        if (place.Path.StartsWith("choice.", StringComparison.Ordinal) && root["choice"] is JsonObject choice)
            choice.TryAdd("profile", "x");

        if (place.Path.StartsWith("anti_recommendations.", StringComparison.Ordinal) && root["anti_recommendations"] is JsonObject anti)
            anti.TryAdd("name", "x");

        return root.ToJsonString();
    }

    private static bool IsOrder(string finding) => finding.Contains("must be at least '", StringComparison.Ordinal);

    private static void Mutate(JsonNode root, Random random)
    {
        List<(JsonNode Owner, string? Key, int Index)> places = [.. Places(root)];
        if (places.Count == 0)
            return;

        (JsonNode owner, string? key, int index) = places[random.Next(places.Count)];
        JsonNode? old = key is null ? owner[index] : owner[key];
        switch (random.Next(7))
        {
            case 0 when key is not null:
                owner.AsObject().Remove(key);
                owner[random.Next(2) == 0 ? key[..^1] + "x" : key.ToUpperInvariant()] = old?.DeepClone();
                break;
            case 1 when key is not null:
                owner.AsObject().Remove(key);
                break;
            case 2:
                (JsonNode other, string? otherKey, int otherIndex) = places[random.Next(places.Count)];
                Set((otherKey is null ? other[otherIndex] : other[otherKey])?.DeepClone());
                break;
            case 3:
                Set(new JsonArray(old?.DeepClone()));
                break;
            case 4 when old is JsonArray { Count: > 0 } array:
                Set(array[0]?.DeepClone());
                break;
            case 5 when old is JsonObject fields:
                fields[places[random.Next(places.Count)].Key ?? "x"] = JsonNode.Parse(Values[random.Next(Values.Length)]);
                break;
            default:
                Set(JsonNode.Parse(Values[random.Next(Values.Length)]));
                break;
        }

        void Set(JsonNode? value)
        {
            if (key is null)
                owner[index] = value;
            else
                owner[key] = value;
        }
    }

    private static IEnumerable<(JsonNode Owner, string? Key, int Index)> Places(JsonNode node)
    {
        if (node is JsonObject fields)
        {
            foreach ((string key, JsonNode? value) in fields)
            {
                // Null is an exception, and would be copied about.
                if (value is null)
                    continue;

                yield return (node, key, 0);
                foreach ((JsonNode, string?, int) place in Places(value))
                    yield return place;
            }
        }
        else if (node is JsonArray items)
        {
            for (int i = 0; i < items.Count; i++)
            {
                yield return (node, null, i);
                foreach ((JsonNode, string?, int) place in Places(items[i]!))
                    yield return place;
            }
        }
    }
}
