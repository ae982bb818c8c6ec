using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OpenApiGen.Runtime.Tests.Http.Answers;

namespace OpenApiGen.Runtime.Tests.Interop;

/// <summary>Generated types in the hands of code that serialises them itself, by reflection and without.</summary>
public sealed partial class SystemTextJsonTests
{
    private const string Text = """{"name":"one","amount":1,"tags":["a"],"color":"dark-green","level":2,"part":{"length":5}}""";

    private static readonly Dictionary<string, JsonSerializerOptions> Options = new()
    {
        ["by reflection"] = new JsonSerializerOptions(),
        ["as web applications do"] = new JsonSerializerOptions(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper },
        ["by the resolver"] = new JsonSerializerOptions { TypeInfoResolver = AnswersJson.Resolver },
        ["behind a context of one's own"] = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(OwnContext.Default, AnswersJson.Resolver) },
    };

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    private static readonly string[] Ways = [.. Options.Keys];

    [TestCaseSource(nameof(Ways))]
    public void A_model_has_the_form_of_the_contract(string way)
    {
        Thing thing = JsonSerializer.Deserialize<Thing>(Text, Options[way])!;
        Assert.That(thing, Has.Property("Name").EqualTo("one").And.Property("Color").EqualTo(Color.DarkGreen).And.Property("Level").EqualTo(Level.High));
        Assert.That(JsonSerializer.Serialize(thing, Options[way]), Is.EqualTo(Text));
        Assert.That(JsonSerializer.Serialize(new Thing { Name = "two", Amount = 2 }, Options[way]), Is.EqualTo("""{"name":"two","amount":2}"""));
    }

    [TestCaseSource(nameof(Ways))]
    public void Lists_of_models(string way)
    {
        string list = $"[{Text},{Text}]";
        Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<List<Thing>>(list, Options[way]), Options[way]), Is.EqualTo(list));
        Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<Thing[]>(list, Options[way]), Options[way]), Is.EqualTo(list));
        Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<IReadOnlyList<Thing>>(list, Options[way]), Options[way]), Is.EqualTo(list));
    }

    [TestCaseSource(nameof(Ways))]
    public void Enums(string way)
    {
        Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<Color>("\"dark-green\"", Options[way]), Options[way]), Is.EqualTo("\"dark-green\""));
        Assert.That(JsonSerializer.Deserialize<Color?>("null", Options[way]), Is.Null);
        Assert.That(JsonSerializer.Deserialize<Color?>("\"red\"", Options[way]), Is.EqualTo(Color.Red));
        Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<List<Level>>("[1,2]", Options[way]), Options[way]), Is.EqualTo("[1,2]"));
    }

    [TestCaseSource(nameof(Ways))]
    public void Unions(string way)
    {
        foreach (string text in (string[])["5", """{"length":5}"""])
            Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<Part>(text, Options[way]), Options[way]), Is.EqualTo(text));
    }

    [TestCaseSource(nameof(Ways))]
    public void What_breaks_the_contract_is_an_exception_that_says_where(string way) => Assert.That(
        () => JsonSerializer.Deserialize<Thing>("""{"name":"one","amount":1,"part":{"length":0}}""", Options[way]),
        Throws.InstanceOf<JsonException>().With.Message.Contains("/part/length"));

    [Test]
    public void Options_of_the_writer_hold_for_models()
    {
        var thing = new Thing { Name = "<é>", Amount = 1 };
        Assert.That(JsonSerializer.Serialize(thing), Is.EqualTo("""{"name":"\u003C\u00E9\u003E","amount":1}"""));
        Assert.That(JsonSerializer.Serialize(thing, Relaxed), Is.EqualTo("""{"name":"<é>","amount":1}"""));
        Assert.That(JsonSerializer.Serialize(thing, Indented), Does.StartWith("{\n  \"name\": "));
    }

    [TestCaseSource(nameof(Ways))]
    public void Null_is_null(string way) => Assert.That(JsonSerializer.Deserialize<Thing>("null", Options[way]), Is.Null);

    [Test]
    public void Within_a_type_of_ones_own()
    {
        string text = $$"""{"Content":{{Text}},"Others":null}""";
        Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<Box>(text)), Is.EqualTo(text));
    }

    [Test]
    public async Task Out_of_a_stream_that_comes_in_pieces()
    {
        string list = "[" + string.Join(",", Enumerable.Repeat(Text, 1000)) + "]";
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(list));
        var options = new JsonSerializerOptions { DefaultBufferSize = 16, TypeInfoResolver = AnswersJson.Resolver };
        int count = 0;
        await foreach (Thing? thing in JsonSerializer.DeserializeAsyncEnumerable<Thing>(stream, options))
            count += thing!.Amount;

        Assert.That(count, Is.EqualTo(1000));
    }

    [Test]
    public void A_context_of_ones_own_keeps_its_own_types() =>
        Assert.That(JsonSerializer.Serialize(new Own("x"), Options["behind a context of one's own"]), Is.EqualTo("""{"Name":"x"}"""));

    [Test]
    public void The_resolver_knows_nothing_else() => Assert.That(() => JsonSerializer.Serialize(new Own("x"), Options["by the resolver"]), Throws.InstanceOf<NotSupportedException>());

    internal sealed record Own(string Name);

    internal sealed record Box(Thing Content, IReadOnlyList<Thing>? Others);

    [JsonSerializable(typeof(Own))]
    internal sealed partial class OwnContext : JsonSerializerContext;
}
