using System.Text;
using System.Text.Json;

namespace OpenApiGen.Runtime.Tests;

public sealed class ContractJsonTests
{
    private static readonly ObjectRules Rules = new(["?f"]);

    private static object Read(ref JsonInput input)
    {
        ObjectScan scan = input.Object(Rules);
        while (input.Next(ref scan))
            input.Int32();

        return Rules;
    }

    [TestCase("{\"\\ud800\":1,\"f\":\"x\"}", "json: is not valid JSON: a string is not Unicode text")]
    [TestCase("{\"f\":\"x\"", "json: is not valid JSON: line 1, byte 9")]
    [TestCase("", "json: is not valid JSON: line 1, byte 1")]
    public void Text_that_is_no_json_is_a_violation(string json, string expected)
    {
        Assert.That(ContractJson.TryRead(Encoding.UTF8.GetBytes(json), Read, out object? _, out IReadOnlyList<Violation> violations), Is.False);
        Assert.That(violations.Select(static v => $"{v.Code}: {v.Message}"), Is.EqualTo(new[] { expected }));
    }

    /// <summary>Names that come as expected are passed over without being looked at one by one.</summary>
    [Test]
    public void Objects_are_JSON_where_System_Text_Json_says_so([Range(1, 10)] int seed)
    {
        const string Marks = "{}[],:\"\\abc1 \n";
        var random = new Random(seed);
        byte[][] texts = [.. new[] { """{"a":1,"b":{"a":2,"c":3},"c":[{"b":4}]}""", """{ "a" : 1 , "c" : 2 }""", """{"b":{},"\u0061":1,"x":[],"c":{"a":1,"b":2}}""" }.Select(Encoding.UTF8.GetBytes)];
        int refused = 0;
        for (int i = 0; i < 3_000; i++)
        {
            List<byte> text = [.. texts[random.Next(texts.Length)]];
            for (int n = random.Next(3); n >= 0; n--)
            {
                int place = random.Next(text.Count);
                switch (random.Next(3))
                {
                    case 0: text[place] = (byte)Marks[random.Next(Marks.Length)]; break;
                    case 1: text.RemoveAt(place); break;
                    default: text.Insert(place, (byte)Marks[random.Next(Marks.Length)]); break;
                }
            }

            ContractJson.TryRead([.. text], ReadNested, out object? _, out IReadOnlyList<Violation> violations);
            string? error = Error([.. text]);
            refused += error is null ? 0 : 1;
            Assert.That(violations.Where(static v => v.Code == "json").Select(static v => v.Message).FirstOrDefault(), Is.EqualTo(error), Encoding.UTF8.GetString([.. text]));
        }

        Assert.That(refused, Is.InRange(300, 2_700));

        static string? Error(byte[] json)
        {
            try
            {
                var reader = new Utf8JsonReader(json);
                while (reader.Read())
                {
                }

                return null;
            }
            catch (JsonException exception)
            {
                return ContractJson.SyntaxMessage(exception);
            }
        }
    }

    private static readonly ObjectRules Nested = new(["?a", "?b", "?c"]);

    private static object ReadNested(ref JsonInput input)
    {
        for (ObjectScan scan = input.Object(Nested); input.Next(ref scan);)
        {
            if (scan.Property == 1)
                ReadNested(ref input);
            else if (scan.Property == 2)
                input.Array(null, ReadNested);
            else
                input.Int32();
        }

        return Nested;
    }

    [Test]
    public void Defects_of_who_reads_are_no_fault_of_the_text() => Assert.That(
        static () => ContractJson.TryRead<int>("1"u8, static (ref _) => throw new InvalidOperationException("A defect."), out _, out _),
        Throws.InvalidOperationException.With.Message.EqualTo("A defect."));
}
