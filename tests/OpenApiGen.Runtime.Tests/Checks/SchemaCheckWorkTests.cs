using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace OpenApiGen.Runtime.Tests;

/// <summary>What judging may cost.</summary>
public sealed class SchemaCheckWorkTests
{
    // Two alternatives that both look at both children before they look at the kind: 2 to the power of the depth without a memory.
    private const string Tree = """
        [
          {"oneOf":[1,2,3]},
          {"type":"object","properties":{"left":0,"right":0,"kind":4},"required":["kind"]},
          {"type":"object","properties":{"left":0,"right":0,"kind":5},"required":["kind"]},
          {"type":"boolean"},
          {"const":"and"},
          {"const":"or"}
        ]
        """;

    [TestCase("""[{"allOf":[0]}]""")]
    [TestCase("""[{"anyOf":[1,0]},{"not":0}]""")]
    [TestCase("""[{"oneOf":[0,0,0]}]""")]
    [TestCase("""[{"if":0,"then":0}]""")]
    [TestCase("""[{"allOf":[1,1]},{"allOf":[2,2]},{"allOf":[0,0]}]""")]
    [TestCase("""[{"dependentSchemas":{"a":0}}]""")]
    [TestCase("""[{"unevaluatedProperties":false,"allOf":[1]},{"anyOf":[0,0]}]""")]
    public void Schemas_that_lead_in_a_circle_end(string table)
    {
        long start = Stopwatch.GetTimestamp();
        Assert.That(SchemaCheckTests.Judge(table, """{"a":1}"""), Has.Some.StartsWith("|complexity|"));
        Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public void A_circle_that_goes_through_the_value_is_none() =>
        Assert.That(SchemaCheckTests.Judge("""[{"properties":{"a":0},"allOf":[1]},{"additionalProperties":0}]""", Nested(60, """{"a":""", "1", "}")), Is.Empty);

    [Test]
    public void Many_schemas_for_one_value_do_not_add_up_over_depth()
    {
        string table = "[" + string.Join(',', Enumerable.Range(1, 8).Select(static i => $$"""{"allOf":[{{i}}]}""")) + """,{"properties":{"a":0}}]""";
        Assert.That(SchemaCheckTests.Judge(table, Nested(60, """{"a":""", "1", "}")), Is.Empty);
    }

    [Test]
    public void What_was_found_quietly_is_found_again_to_say_why()
    {
        string items = string.Join(',', Enumerable.Repeat("""{"a":1}""", 5000));
        Assert.That(
            SchemaCheckTests.Judge("""[{"items":1},{"if":2,"else":2},{"required":["a"]}]""", $"[{items},{{}}]"),
            SchemaCheckTests.Are("/5000/a|required|is required"));
    }

    [Test]
    public void A_tree_of_alternatives_takes_time_in_proportion()
    {
        var checks = new SchemaChecks(Tree);
        Assert.That(SchemaCheckTests.Judge(checks, Nested(60, """{"left":""", "true", ""","kind":"or"}""")), Is.Empty);
        Assert.That(SchemaCheckTests.Judge(checks, Nested(60, """{"left":""", "1", ""","kind":"or"}""")), SchemaCheckTests.Are("|oneOf|matches none of 3 alternatives"));
    }

    [Test]
    public void What_is_remembered_is_said_once()
    {
        // Every level judges the next one twice and aloud.
        var checks = new SchemaChecks("""[{"allOf":[1,2]},{"items":0,"maxItems":1},{"items":0,"maxItems":1}]""");
        string[] violations = SchemaCheckTests.Judge(checks, Nested(50, "[", "[1,2]", "]"));
        Assert.That(violations, Has.Length.EqualTo(1));
        Assert.That(violations[0], Does.EndWith("|maxItems|must have at most 1 items, not 2"));
    }

    [TestCase("{}", """{"unevaluatedProperties":false,"allOf":[1]}""")]
    [TestCase("1", """{"allOf":[1]}""")]
    public void Work_beyond_the_budget_is_refused(string json, string first)
    {
        // What is evaluated has to be found out anew each time, and of scalars nothing is remembered.
        string table = $"[{first}," + string.Join(',', Enumerable.Range(2, 40).Select(static i => $$"""{"allOf":[{{i}},{{i}}]}""")) + ",true]";
        long start = Stopwatch.GetTimestamp();
        Assert.That(SchemaCheckTests.Judge(table, json), SchemaCheckTests.Are("|complexity|nests so many alternatives that it takes too long to judge"));
        Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public void The_budget_is_one_for_all_checks_of_a_text()
    {
        var checks = new SchemaChecks("""[{"items":true,"maxItems":1000},{"anyOf":[2,3]},{"items":false},{"allOf":[0]}]""");
        byte[] json = Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("1", 900)) + "]");
        var input = new JsonInput(json);
        input.Start();
        int count = 0;
        while (input.Check(checks, 1))
            count++;

        Assert.That(count, Is.InRange(10, 10_000));
        Assert.That(input.Violations![0].Code, Is.EqualTo("complexity"));
    }

    [Test]
    public void A_small_stack_is_enough_or_refused()
    {
        string chain = string.Join(',', Enumerable.Range(1, 200).Select(static i => $$"""{"allOf":[{{i}}]}"""));
        string[] violations = [];
        string[] plain = [];
        var thread = new Thread(
            () =>
            {
                violations = SchemaCheckTests.Judge($"[{chain}," + """{"properties":{"a":0}}]""", Nested(63, """{"a":""", "1", "}"));
                plain = SchemaCheckTests.Judge("""[{"properties":{"a":1}},{"items":2},{"additionalProperties":3},{"patternProperties":[[0,0]]}]""", Nested(15, """{"a":[{"a":{"a":""", "1", "}}]}"));
            },
            maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.That(violations, SchemaCheckTests.Are("|complexity|nests so many alternatives that it takes too long to judge"));
        Assert.That(plain, Is.Empty);
    }

    [Test]
    public void Numbers_that_share_the_hash_of_a_double_take_no_more_time_than_others()
    {
        // (int)bits ^ (int)(bits >> 32) is the same for all of them.
        var text = new StringBuilder("[");
        for (int i = 0; i < 30_000; i++)
        {
            long bits = ((long)(0x3FF00000 + i) << 32) | (uint)(0x3FF00000 + i);
            text.Append(i == 0 ? "" : ",").Append(BitConverter.Int64BitsToDouble(bits).ToString("R", CultureInfo.InvariantCulture));
        }

        long start = Stopwatch.GetTimestamp();
        Assert.That(SchemaCheckTests.Judge("""[{"uniqueItems":true}]""", text.Append(']').ToString()), Is.Empty);
        Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(2)));
    }

    [TestCase("""[{"not":1},{"type":"object","properties":{"a":2,"b":3},"required":["a","c"],"minProperties":4},{"type":"string","minLength":1,"maxLength":100,"enum":["x","yy"]},{"items":4,"contains":5},{"minimum":3,"multipleOf":2},{"const":10}]""")]
    [TestCase("""[{"oneOf":[1,2,3]},{"properties":{"a":4},"required":["a"]},{"properties":{"a":5}},{"properties":{"b":6}},{"const":"yy"},{"enum":["z"]},{"uniqueItems":false,"maxItems":2}]""")]
    public void Yes_or_no_is_answered_without_allocation(string table)
    {
        var checks = new SchemaChecks(table);
        byte[] json = """{"a":"yy","b":[4,6,8.5,1e40,10]}"""u8.ToArray();
        for (int i = 0; i < 100; i++)
            Judge(checks, json);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Judge(checks, json);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        static void Judge(SchemaChecks checks, byte[] json)
        {
            var input = new JsonInput(json);
            input.Start();
            if (!input.Check(checks, 0))
                throw new InvalidOperationException("The table says yes.");
        }
    }

    private static string Nested(int depth, string open, string core, string close) =>
        string.Concat(Enumerable.Repeat(open, depth)) + core + string.Concat(Enumerable.Repeat(close, depth));
}
