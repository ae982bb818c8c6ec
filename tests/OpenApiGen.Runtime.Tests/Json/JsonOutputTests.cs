using System.Text;
using System.Text.Json;

namespace OpenApiGen.Runtime.Tests;

/// <summary>What is written is what System.Text.Json would have written.</summary>
public sealed class JsonOutputTests
{
    private static readonly double[] s_numbers = [0, -0.0, 1, -1.5, 1e21, 1e-7, 123456789012345680, double.MaxValue, double.Epsilon, 0.1, 1.0 / 3];

    [Test]
    public void Every_character_is_escaped_or_not_as_System_Text_Json_does()
    {
        for (int scalar = 0; scalar <= 0x10FFFF; scalar++)
        {
            if (!Rune.IsValid(scalar))
                continue;

            // In a short text, and where something before it and behind it needs no escape.
            string text = "a" + new Rune(scalar) + "é/b";
            string written = Write(o => JsonValues.String(o, text));
            if (written != Expected(w => w.WriteStringValue(text)))
                Assert.Fail($"U+{scalar:X4} is written as {written}.");
        }
    }

    [TestCase("\ud800")]
    [TestCase("a\udc00b")]
    [TestCase("\ud83d\ud83d\ude00")]
    public void What_is_no_Unicode_becomes_a_replacement_character(string text) =>
        Assert.That(JsonSerializer.Deserialize<string>(Write(o => JsonValues.String(o, text))), Is.EqualTo(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))));

    [Test]
    public void Text_that_is_longer_than_any_buffer_is_whole()
    {
        string plain = new('x', 100_000);
        string escaped = string.Concat(Enumerable.Repeat("\"\u0001ü😀", 20_000));
        Assert.Multiple(() =>
        {
            Assert.That(Write(o => JsonValues.String(o, plain)), Is.EqualTo(Expected(w => w.WriteStringValue(plain))));
            Assert.That(Write(o => JsonValues.String(o, escaped)), Is.EqualTo(Expected(w => w.WriteStringValue(escaped))));
            Assert.That(Write(o => JsonValues.Bytes(o, new byte[70_001])), Is.EqualTo(Expected(w => w.WriteBase64StringValue(new byte[70_001]))));
        });
    }

    [TestCaseSource(nameof(s_numbers))]
    public void Numbers_are_as_short_as_they_can_be(double number) => Assert.Multiple(() =>
    {
        Assert.That(Write(o => JsonValues.Double(o, number)), Is.EqualTo(Expected(w => w.WriteNumberValue(number))));
        if (float.IsFinite((float)number))
            Assert.That(Write(o => JsonValues.Single(o, (float)number)), Is.EqualTo(Expected(w => w.WriteNumberValue((float)number))));
    });

    [Test]
    public void Whole_numbers_and_decimals_keep_every_digit() => Assert.Multiple(() =>
    {
        Assert.That(Write(o => JsonValues.Int64(o, long.MinValue)), Is.EqualTo("-9223372036854775808"));
        Assert.That(Write(o => JsonValues.Int32(o, int.MinValue)), Is.EqualTo("-2147483648"));
        Assert.That(Write(o => JsonValues.UInt64(o, ulong.MaxValue)), Is.EqualTo("18446744073709551615"));
        Assert.That(Write(o => JsonValues.Decimal(o, decimal.MinValue)), Is.EqualTo("-79228162514264337593543950335"));
        Assert.That(Write(o => JsonValues.Decimal(o, 1.10m)), Is.EqualTo("1.10"));
    });

    [Test]
    [SetCulture("sv-SE")]
    public void Cultures_have_no_say() => Assert.Multiple(() =>
    {
        Assert.That(Write(o => JsonValues.Double(o, -1.5)), Is.EqualTo("-1.5"));
        Assert.That(Write(o => JsonValues.Int64(o, -1)), Is.EqualTo("-1"));
    });

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_number_that_JSON_cannot_say_is_refused(double number) =>
        Assert.That(() => Write(o => JsonValues.Double(o, number)), Throws.InvalidOperationException.With.Message.Contains("NaN"));

    [Test]
    public void Objects_and_arrays_may_be_empty_and_within_each_other()
    {
        var rules = new ObjectRules(["!a\"b", "?none", "?list", "?map"]);
        string written = Write(o =>
        {
            var value = new ObjectOutput(o, rules);
            value.Int32(1);
            value.String(null);
            value.Array<IReadOnlyList<long>>([[], [1, 2], []], static (w, v) => JsonValues.Array(w, v, JsonValues.Int64));
            value.Map(new Dictionary<string, string> { ["ü\n"] = "x", [""] = "" }, JsonValues.String);
            value.End();
        });

        Assert.That(written, Is.EqualTo("""{"a\"b":1,"list":[[],[1,2],[]],"map":{"ü\n":"x","":""}}"""));
        Assert.That(Write(o => new ObjectOutput(o, rules).End()), Is.EqualTo("{}"));
    }

    [Test]
    public void A_list_that_holds_itself_does_not_end_the_process()
    {
        var list = new List<object>();
        list.Add(list);
        Assert.That(() => Write(o => WriteList(o, list)), Throws.InvalidOperationException.With.Message.Contains("1000"));
        Assert.That(Write(o => JsonValues.Array(o, [true], JsonValues.Boolean)), Is.EqualTo("[true]"), "what failed leaves nothing behind");

        static void WriteList(JsonOutput output, object value) => JsonValues.Array(output, (List<object>)value, WriteList);
    }

    [Test]
    public void Any_value_is_written_without_the_spaces_that_it_was_read_with() =>
        Assert.That(Write(o => JsonValues.Any(o, JsonElement.Parse("""{ "a" : [ 1.50, "ü<" ] }"""))), Is.EqualTo("""{"a":[1.50,"ü<"]}"""));

    [Test]
    public void Times_and_other_scalars_are_in_quotes() => Assert.Multiple(() =>
    {
        Assert.That(Write(o => JsonValues.Uuid(o, new Guid("0a1b2c3d-0000-4000-8000-000000000001"))), Is.EqualTo("\"0a1b2c3d-0000-4000-8000-000000000001\""));
        Assert.That(Write(o => JsonValues.Date(o, new DateOnly(2026, 11, 26))), Is.EqualTo("\"2026-11-26\""));
        Assert.That(Write(o => JsonValues.DateTime(o, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(-3.5)))), Is.EqualTo("\"2026-01-02T03:04:05-03:30\""));
        Assert.That(Write(o => JsonValues.Duration(o, TimeSpan.MinValue)), Does.StartWith("\"-P").And.EndWith("\""));
        Assert.That(Write(o => JsonValues.Base64Url(o, [0xfb, 0xff])), Is.EqualTo("\"-_8\""));
    });

    private static string Write(Action<JsonOutput> write)
    {
        JsonOutput output = JsonOutput.Rent();
        try
        {
            write(output);
            return Encoding.UTF8.GetString(output.Written.Span);
        }
        finally
        {
            output.Return();
        }
    }

    private static string Expected(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonEscaping.Options))
            write(writer);

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
