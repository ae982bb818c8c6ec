using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenApiGen.Runtime.Tests.Http.Hostile;

namespace OpenApiGen.Runtime.Tests;

/// <summary>Unions that are read once, against a judge that tries every branch on every value.</summary>
public sealed class NestedUnionJudgeTests
{
    [Test]
    public void Random_values_are_judged_as_their_schema_says()
    {
        var random = new Random(7);
        int valid = 0;
        for (int i = 0; i < 5000; i++)
        {
            string json = Make(random, 4);
            bool expected = IsSpan(JsonElement.Parse(json));
            valid += expected ? 1 : 0;
            bool actual = ContractJson.TryRead(Encoding.UTF8.GetBytes(json), Span.Read, out Span? value, out IReadOnlyList<Violation> violations);
            Assert.That(actual, Is.EqualTo(expected), json);
            Assert.That(violations, expected ? Is.Empty : Is.Not.Empty, json);
            if (expected)
                Assert.That(JsonElement.DeepEquals(JsonElement.Parse(ContractJson.Write(value!)), JsonElement.Parse(Kept(JsonElement.Parse(json)))), Is.True, json);
        }

        Assert.That(valid, Is.InRange(500, 4500), "Neither kind is rare.");
    }

    private static string Make(Random random, int depth)
    {
        string n = random.Next(40) switch
        {
            0 => "\"x\"",
            1 => "10",
            _ => random.Next(2, 19).ToString(CultureInfo.InvariantCulture),
        };
        var members = new List<string> { $"\"n\":{n}" };
        if (depth > 0 && random.Next(3) > 0)
            members.Add($"\"next\":{Make(random, depth - 1)}");

        if (depth > 0 && random.Next(4) == 0)
            members.Add($"\"all\":[{string.Join(',', Enumerable.Range(0, random.Next(3)).Select(_ => Make(random, depth - 1)))}]");

        if (random.Next(60) == 0)
            members.RemoveAt(0);

        return "{" + string.Join(',', random.Next(2) == 0 ? members : Enumerable.Reverse(members)) + "}";
    }

    private static bool IsSpan(JsonElement value) => IsUpto(value) != IsFrom(value);

    private static bool IsUpto(JsonElement value) =>
        Has(value, static n => n <= 10) && (!value.TryGetProperty("all", out JsonElement all) || all.EnumerateArray().All(IsSpan));

    private static bool IsFrom(JsonElement value) => Has(value, static n => n >= 10);

    private static bool Has(JsonElement value, Func<int, bool> isAllowed) =>
        value.TryGetProperty("n", out JsonElement n) && n.ValueKind == JsonValueKind.Number && isAllowed(n.GetInt32())
        && (!value.TryGetProperty("next", out JsonElement next) || IsSpan(next));

    /// <summary>The value as its type keeps it: one of the branches knows no list.</summary>
    private static string Kept(JsonElement value)
    {
        var members = new List<string> { $"\"n\":{value.GetProperty("n").GetRawText()}" };
        if (value.TryGetProperty("next", out JsonElement next))
            members.Add($"\"next\":{Kept(next)}");

        if (value.GetProperty("n").GetInt32() <= 10 && IsUpto(value) && value.TryGetProperty("all", out JsonElement all))
            members.Add($"\"all\":[{string.Join(',', all.EnumerateArray().Select(Kept))}]");

        return "{" + string.Join(',', members) + "}";
    }
}
