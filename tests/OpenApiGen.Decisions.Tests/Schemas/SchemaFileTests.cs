using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using OpenApiGen.Decisions.Tests.Judging;

namespace OpenApiGen.Decisions.Tests.Schemas;

/// <summary>The schemas themselves, and files that they must not refuse.</summary>
public sealed class SchemaFileTests
{
    private static IEnumerable<FileSchema> Schemas => FileSchema.All;

    private static IEnumerable<SchemaPlace> Places => FileSchema.All.SelectMany(SchemaPlace.Of);

    private static IEnumerable<TestCaseData> SoundFiles =>
    [
        .. SchemaSamples.BuiltIn.Select(static p => new TestCaseData(FileSchema.Profile, p.Text).SetArgDisplayNames(p.Name)),
        new TestCaseData(FileSchema.Profile, SchemaSamples.Profile).SetArgDisplayNames("profile with everything"),
        new TestCaseData(FileSchema.Decision, SchemaSamples.Decision).SetArgDisplayNames("decision with everything"),
        new TestCaseData(FileSchema.Decision, SoundDecision.With()).SetArgDisplayNames("sound decision"),
        new TestCaseData(FileSchema.Decision, "{}").SetArgDisplayNames("empty decision"),
        .. FileSchema.All.SelectMany(static s => s.Root["examples"]!.AsArray().Select(e => new TestCaseData(s, e!.ToJsonString()).SetArgDisplayNames($"example of {s}"))),
    ];

    [TestCaseSource(nameof(SoundFiles))]
    public void Sound_files_are_valid(object schema, string text)
    {
        Assert.That(((FileSchema)schema).Refusals(text), Is.Empty);
        Assert.That(((FileSchema)schema).Findings(text), Is.Empty);
    }

    [Test]
    public void There_are_five_built_in_profiles() => Assert.That(SchemaSamples.BuiltIn, Has.Exactly(5).Items);

    [TestCaseSource(nameof(Schemas))]
    public void A_schema_is_one_of_2020_12(object schema)
    {
        var file = (FileSchema)schema;
        using JsonDocument document = JsonDocument.Parse(file.Text);
        Assert.That((string?)file.Root["$schema"], Is.EqualTo("https://json-schema.org/draft/2020-12/schema"));
        Assert.That((string?)file.Root["$id"], Does.StartWith("urn:"));
        Assert.That(MetaSchemas.Draft202012.Evaluate(document.RootElement).IsValid);
    }

    /// <summary>Among alternatives, Visual Studio Code takes a deprecated one for a mismatch, and reports a value of the older form.</summary>
    [TestCaseSource(nameof(Places))]
    public void No_alternative_is_deprecated(object at) => Assert.That(((SchemaPlace)at).Schema["deprecated"] ?? ((SchemaPlace)at).Reference["deprecated"], Is.Null);

    /// <summary>What an editor shows of a field.</summary>
    [TestCaseSource(nameof(Places))]
    public void Every_field_is_described(object at)
    {
        var place = (SchemaPlace)at;
        foreach ((string key, JsonNode? field) in place.Schema["properties"] as JsonObject ?? [])
        {
            string? own = (string?)field!["description"];
            string? referred = (string?)field["$ref"] is { } reference ? (string?)place.File.Root["$defs"]![reference["#/$defs/".Length..]]!["description"] : null;
            Assert.That(own ?? referred, Is.Not.Null.And.EndsWith("."), $"'{key}'");
        }
    }

    [TestCaseSource(nameof(Places))]
    public void Examples_are_what_readers_take(object at)
    {
        var place = (SchemaPlace)at;
        foreach (JsonNode? example in place.Reference["examples"] as JsonArray ?? place.Schema["examples"] as JsonArray ?? [])
        {
            string text = place.With(example?.DeepClone());

            // What leads to the place has no other fields.
            Assert.That(place.File.Findings(text).Where(static f => !f.Contains(" is missing in ", StringComparison.Ordinal) && !f.StartsWith("A profile has a ", StringComparison.Ordinal)), Is.Empty, text);
        }
    }
}
