using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenApiGen.Runtime;

namespace OpenApiGen.Runtime.Tests.Json;

/// <summary>Judged by System.Text.Json's reader: the same tokens and values, and where a text is wrong, the same error.</summary>
public sealed class JsonTokensTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", " ", "\n", "\t", "\r", "\0", "\u001f", "\u00a0", "\ufeff", "true", "false", "null", "tru", "nul", "0", "-", "-0", "1", "12",
        "01", "1.", ".5", "1.5", "-1.25e-3", "1e5", "1E+22", "1e400", "-1e400", "1e-400", "123456789012345678", "1234567890123456789", "9223372036854775807",
        "9223372036854775808", "-9223372036854775808", "12345678901234567890123", "0.1", "0.30000000000000004", "123456789.123456789", "9007199254740993", "4.35", "1.0", "100e-2",
        "\"a\"", "\"\"", "\"a\\nb\"", "\"\\u00e9\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"\\u12\"", "\"\\x\"", "\"é€😀\"", "\"a\u0001\"", "\"0b5c7d66-9a43-4f7b-8f0e-3b8a0a8a7f11\"",
        "{\"a\":1}", "[1,2]", "{\"a\":{\"b\":[{}]}}", "[]", "{}", ",]", ",}", "//", "/**/", "NaN", "\"k\":", "\"k\" : ",
    ];

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("\ufeff1")]
    [TestCase("[1,]")]
    [TestCase("{\"a\":1,}")]
    [TestCase("{\"a\" 1}")]
    [TestCase("{a:1}")]
    [TestCase("[1 2]")]
    [TestCase("1 2")]
    [TestCase("[1]]")]
    [TestCase("\"a")]
    [TestCase("\"\\")]
    [TestCase("\"\\u00")]
    [TestCase("-")]
    [TestCase("+1")]
    [TestCase("1e")]
    [TestCase("1e+")]
    [TestCase("-01")]
    [TestCase("0x1")]
    [TestCase("truex")]
    [TestCase("[truex]")]
    [TestCase("  {  \"a\"  :  [  1  ,  \"b\"  ]  }  ")]
    public void Edges(string json) => Compare(Encoding.UTF8.GetBytes(json));

    [Test]
    public void Pieces_alone_and_in_an_array()
    {
        foreach (string piece in Pieces)
        {
            Compare(Encoding.UTF8.GetBytes(piece));
            Compare(Encoding.UTF8.GetBytes($"[{piece},{piece}]"));
            Compare(Encoding.UTF8.GetBytes($"{{\"a\":{piece} , {piece}:1}}"));
        }
    }

    [TestCase(63)]
    [TestCase(64)]
    [TestCase(65)]
    public void Depth(int depth)
    {
        Compare(Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth)));
        Compare(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":[", depth / 2)) + string.Concat(Enumerable.Repeat("]}", depth / 2))));
    }

    [Test]
    public void Random_pieces([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++)
            Compare(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]))));
    }

    [Test]
    public void Random_texts_whole_and_damaged([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 500; i++)
        {
            var text = new StringBuilder();
            Write(text, random, 0);
            byte[] json = Encoding.UTF8.GetBytes(text.ToString());
            Compare(json);
            for (int n = 0; n < 4 && json.Length > 0; n++)
            {
                byte[] damaged = [.. json];
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                Compare(damaged);
                Compare(json[..random.Next(json.Length)]);
            }
        }
    }

    [Test]
    public void Random_numbers([Range(1, 10)] int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 5_000; i++)
        {
            double value = BitConverter.Int64BitsToDouble(random.NextInt64());
            Compare(Encoding.UTF8.GetBytes(double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "0"));
            Compare(Encoding.UTF8.GetBytes(Number(random)));
        }
    }

    private static string Number(Random random) =>
        (random.Next(2) == 0 ? "-" : "") + random.NextInt64(1L << random.Next(63)).ToString(CultureInfo.InvariantCulture)
        + (random.Next(2) == 0 ? "" : "." + random.NextInt64(1L << random.Next(63)).ToString("D" + random.Next(1, 20).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))
        + (random.Next(2) == 0 ? "" : "e" + random.Next(-40, 40).ToString(CultureInfo.InvariantCulture));

    private static void Write(StringBuilder text, Random random, int depth)
    {
        Space();
        int kind = random.Next(depth > 5 ? 6 : 8);
        switch (kind)
        {
            case 0:
                text.Append(Number(random));
                break;
            case 1:
                text.Append(random.Next(3) switch { 0 => "true", 1 => "false", _ => "null" });
                break;
            case <= 5:
                String();
                break;
            default:
                text.Append(kind == 6 ? '[' : '{');
                int count = random.Next(4);
                for (int i = 0; i < count; i++)
                {
                    text.Append(i > 0 ? "," : "");
                    if (kind == 7)
                    {
                        Space();
                        String();
                        Space();
                        text.Append(':');
                    }

                    Write(text, random, depth + 1);
                }

                text.Append(kind == 6 ? ']' : '}');
                break;
        }

        Space();

        void Space() => text.Append(random.Next(6) switch { 0 => " ", 1 => "\n\t", _ => "" });

        void String()
        {
            text.Append('"');
            for (int i = random.Next(20); i > 0; i--)
                text.Append(random.Next(40) switch { 0 => "\\\"", 1 => "\\u0041", 2 => "é", 3 => "😀", 4 => "\\ud83d\\ude00", 5 => "\\udc00", 6 => "\\/", int c => ((char)('a' + (c % 26))).ToString() });

            text.Append('"');
        }
    }

    private static void Compare(byte[] json)
    {
        string text = Convert.ToHexString(json) + " " + Encoding.UTF8.GetString(json);
        string? expected = Error(json, ReadTheirs);
        string? actual = Error(json, ReadOurs);
        if (actual != expected)
            Assert.That(actual, Is.EqualTo(expected), text);
        else if (expected is null && Difference(json) is { } difference)
            Assert.Fail($"{difference} in {text}");
    }

    /// <summary>What is wrong with a text or a string in it. Tokens before that are nobody's: readers may notice it one sooner or later.</summary>
    private static string? Error(byte[] json, Action<byte[]> read)
    {
        try
        {
            read(json);
            return null;
        }
        catch (Exception exception) when (ContractJson.IsSyntax(exception))
        {
            return ContractJson.SyntaxMessage(exception);
        }
    }

    private static void ReadTheirs(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            Utf8JsonReader end = reader;
            end.Skip();
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                reader.GetString();
        }
    }

    private static void ReadOurs(byte[] json)
    {
        var reader = new JsonTokens(json);
        while (reader.Read())
        {
            JsonTokens end = reader;
            end.Skip();
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                reader.GetString();
        }
    }

    /// <summary>The first token of which the two do not say the same; null where there is none.</summary>
    private static string? Difference(byte[] json)
    {
        var theirs = new Utf8JsonReader(json);
        var ours = new JsonTokens(json);
        while (theirs.Read())
        {
            Utf8JsonReader theirEnd = theirs;
            theirEnd.Skip();
            bool isSame = ours.Read() && theirs.TokenType == ours.TokenType && theirs.TokenStartIndex == ours.TokenStartIndex
                && theirs.CurrentDepth == ours.CurrentDepth && theirs.ValueSpan.SequenceEqual(ours.ValueSpan);
            JsonTokens ourEnd = ours;
            ourEnd.Skip();
            isSame &= theirEnd.BytesConsumed == ourEnd.BytesConsumed && theirs.TokenType switch
            {
                JsonTokenType.PropertyName => IsSameText(ref theirs, ref ours),
                JsonTokenType.String => IsSameText(ref theirs, ref ours) && (theirs.TryGetGuid(out Guid id) ? id : null) == (ours.TryGetGuid(out Guid ourId) ? ourId : (Guid?)null),
                JsonTokenType.Number => IsSameNumber(ref theirs, ref ours),
                _ => true,
            };
            if (!isSame)
                return string.Create(CultureInfo.InvariantCulture, $"{theirs.TokenType} at {theirs.TokenStartIndex}");
        }

        return ours.Read() ? "a token behind the end" : null;
    }

    private static bool IsSameText(ref Utf8JsonReader theirs, ref JsonTokens ours) =>
        theirs.GetString() == ours.GetString() && theirs.ValueIsEscaped == ours.ValueIsEscaped
        && theirs.ValueTextEquals("a") == ours.ValueTextEquals("a") && theirs.ValueTextEquals("é€😀") == ours.ValueTextEquals("é€😀");

    /// <summary>Doubles to the last bit, decimals to the last zero.</summary>
    private static bool IsSameNumber(ref Utf8JsonReader theirs, ref JsonTokens ours) =>
        (theirs.TryGetInt64(out long whole) ? whole : null) == (ours.TryGetInt64(out long ourWhole) ? ourWhole : (long?)null)
        && BitConverter.DoubleToInt64Bits(theirs.GetDouble()) == BitConverter.DoubleToInt64Bits(ours.GetDouble())
        && (theirs.TryGetDecimal(out decimal exact) ? decimal.GetBits(exact) : []).SequenceEqual(ours.TryGetDecimal(out decimal ourExact) ? decimal.GetBits(ourExact) : []);
}
