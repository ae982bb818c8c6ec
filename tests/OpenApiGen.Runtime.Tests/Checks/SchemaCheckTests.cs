using System.Globalization;
using System.Text;

namespace OpenApiGen.Runtime.Tests;

public sealed class SchemaCheckTests
{
    [TestCase("""[{"type":["string","null"]}]""", "1", "|type|must be a string or null, not a number")]
    [TestCase("""[{"type":"integer"}]""", "1.5", "|type|must be an integer, not a fraction")]
    [TestCase("""[{"type":["integer","number"]}]""", "true", "|type|must be a number, not a boolean")]
    [TestCase("""[{"enum":["a",1,null]}]""", "2", "|enum|must be one of 'a', 1, null")]
    [TestCase("""[{"const":{"a":1}}]""", """{"a":2}""", """|const|must be {"a":1}""")]
    [TestCase("""[{"minLength":3,"pattern":0,"format":"date"}]""", "\"b\"", "|minLength|must have at least 3 characters, not 1", "|pattern|must match the pattern ^a", "|format|must be a date such as 2026-01-31")]
    [TestCase("""[{"maximum":3,"multipleOf":2}]""", "5", "|maximum|must be at most 3", "|multipleOf|must be a multiple of 2")]
    [TestCase("""[{"minItems":1}]""", "[]", "|minItems|must not be empty")]
    [TestCase("""[{"minItems":2}]""", "[1]", "|minItems|must have at least 2 items, not 1")]
    [TestCase("""[{"maxItems":1,"uniqueItems":true}]""", "[1,1.0]", "|maxItems|must have at most 1 items, not 2", "|uniqueItems|must not have equal items, as 0 and 1 are")]
    [TestCase("""[{"prefixItems":[true],"items":false}]""", "[1,[2],{}]", "/1|items|is one item too many: 1 are allowed", "/2|items|is one item too many: 2 are allowed")]
    [TestCase("""[{"items":1},{"type":"string"}]""", "[1,\"a\",[1]]", "/0|type|must be a string, not a number", "/2|type|must be a string, not an array")]
    [TestCase("""[{"contains":1},{"type":"string"}]""", "[1]", "|contains|must have an item of the kind that is looked for")]
    [TestCase("""[{"contains":1,"minContains":2},{"type":"string"}]""", "[\"a\"]", "|minContains|must have at least 2 items of the kind that is looked for, not 1")]
    [TestCase("""[{"contains":1,"maxContains":1},{"type":"string"}]""", "[\"a\",\"b\"]", "|maxContains|must have at most 1 items of the kind that is looked for, not 2")]
    [TestCase("""[{"prefixItems":[true],"unevaluatedItems":false}]""", "[1,[2]]", "/1|unevaluatedItems|is an item that is not known here")]
    [TestCase("""[{"minProperties":1}]""", "{}", "|minProperties|must have at least 1 properties, not 0")]
    [TestCase("""[{"maxProperties":1}]""", """{"a":1,"b":2}""", "|maxProperties|must have at most 1 properties, not 2")]
    [TestCase("""[{"properties":{"a":1,"b":false},"required":["c"]},{"type":"string"}]""", """{"a":[1],"b":{"x":[]}}""", "/c|required|is required", "/a|type|must be a string, not an array", "/b|properties|is a property that is not allowed here")]
    [TestCase("""[{"properties":{"a":true},"additionalProperties":false}]""", """{"a":1,"b/~":[2]}""", "/b~1~0|additionalProperties|is not a property that is known here")]
    [TestCase("""[{"patternProperties":[[0,1]],"additionalProperties":2},{"type":"string"},{"type":"null"}]""", """{"ab":[1],"b":[1]}""", "/ab|type|must be a string, not an array", "/b|type|must be null, not an array")]
    [TestCase("""[{"patternProperties":[[0,false]]}]""", """{"ab":1}""", "/ab|patternProperties|is a property that is not allowed here")]
    [TestCase("""[{"propertyNames":1},{"maxLength":2,"pattern":0}]""", """{"abc":{"abc":1},"a\u0062":1,"b":1}""", "/abc|propertyNames|has a name that must have at most 2 characters, not 3", "/b|propertyNames|has a name that must match the pattern ^a")]
    [TestCase("""[{"propertyNames":false}]""", """{"a":[1]}""", "/a|propertyNames|is not allowed, as no property is")]
    [TestCase("""[{"propertyNames":1},{"type":["integer"]}]""", """{"a":1}""", "/a|propertyNames|has a name that must be an integer, not a string")]
    [TestCase("""[{"properties":{"a":true},"unevaluatedProperties":false}]""", """{"a":1,"b":[1]}""", "/b|unevaluatedProperties|is not a property that is known here")]
    [TestCase("""[{"dependentRequired":{"a":["b"]}}]""", """{"a":1}""", "/b|dependentRequired|is required beside 'a'")]
    [TestCase("""[{"dependentSchemas":{"a":1}},{"maxProperties":1}]""", """{"a":1,"b":2}""", "|maxProperties|must have at most 1 properties, not 2")]
    [TestCase("""[{"anyOf":[1,2]},{"type":"string"},{"type":"null"}]""", "1", "|anyOf|matches none of 2 alternatives")]
    [TestCase("""[{"oneOf":[1,2]},{"type":"string"},{"type":"null"}]""", "1", "|oneOf|matches none of 2 alternatives")]
    [TestCase("""[{"oneOf":[1,2,1]},{"type":"string"},{"type":"null"}]""", "\"\"", "|oneOf|matches 2 of 3 alternatives, but only one is allowed")]
    [TestCase("""[{"not":1},{"type":"string"}]""", "\"\"", "|not|is of a kind that is not allowed here")]
    [TestCase("""[{"if":1,"then":2,"else":3},{"type":"string"},{"minLength":1},{"type":"null"}]""", "\"\"", "|minLength|must not be empty")]
    [TestCase("""[{"if":1,"then":2,"else":3},{"type":"string"},{"minLength":1},{"type":"null"}]""", "1", "|type|must be null, not a number")]
    [TestCase("""[{"allOf":[false]}]""", "1", "|false|is not allowed here")]
    [TestCase("""[false]""", "[1]", "|false|is not allowed here")]
    public void Every_keyword_says_what_is_wrong(string table, string json, params string[] violations) => Assert.That(Judge(table, json), Is.EqualTo(violations));

    [Test]
    public void What_two_schemas_find_is_said_once() =>
        Assert.That(Judge("""[{"allOf":[1,1,2]},{"required":["a"]},{"allOf":[1]}]""", "{}"), Are("/a|required|is required"));

    [Test]
    public void What_typed_reading_finds_too_is_said_once()
    {
        var checks = new SchemaChecks("""[{"properties":{"a":1}},{"type":"string","minLength":2}]""");
        var input = new JsonInput("""{"a":"x"}"""u8);
        input.Start();
        input.Check(checks, 0);
        var scan = input.Object(new ObjectRules(["?a"]));
        while (input.Next(ref scan))
            input.String(new StringRules(minLength: 2));

        Assert.That(input.Violations!.Count, Is.EqualTo(1));
    }

    [Test]
    public void Leftovers_of_a_schema_that_fails_are_not_held_against_anybody() =>
        Assert.That(
            Judge("""[{"allOf":[1],"unevaluatedProperties":false},{"properties":{"a":2}},{"type":"string"}]""", """{"a":1}"""),
            Are("/a|type|must be a string, not a number"));

    [Test]
    public void The_input_stays_where_it_is()
    {
        var checks = new SchemaChecks("""[{"type":"object"},{"type":"string"}]""");
        var input = new JsonInput("""[{"a":1},"b"]"""u8);
        input.Start();
        string[] read = input.Array(null, (ref i) => $"{i.Check(checks, 0)} {i.Check(checks, 1)} {i.Any().GetRawText()}");
        Assert.That(read, Are("""True False {"a":1}""", "False True \"b\""));
    }

    [Test]
    public void More_than_64_properties_and_items_are_kept_apart()
    {
        string[] names = [.. Enumerable.Range(0, 200).Select(static i => $"p{i}")];
        string properties = string.Join(',', names.Select(static n => $"\"{n}\":true"));
        string required = string.Join(',', names.Select(static n => $"\"{n}\""));
        string table = $$$"""[{"allOf":[1],"required":[{{{required}}}],"unevaluatedProperties":false},{"properties":{{{{properties}}}}}]""";
        Assert.That(Judge(table, "{" + properties + "}"), Is.Empty);
        Assert.That(Judge(table, "{" + properties.Replace("p131", "x131", StringComparison.Ordinal) + "}"), Are("/p131|required|is required", "/x131|unevaluatedProperties|is not a property that is known here"));

        string shared = $$$"""[{"allOf":[1,2],"unevaluatedProperties":false},{"properties":{{{{string.Join(',', names[..100].Select(static n => $"\"{n}\":true"))}}}}},{"properties":{{{{string.Join(',', names[90..].Select(static n => $"\"{n}\":true"))}}}}}]""";
        Assert.That(Judge(shared, "{" + properties + "}"), Is.Empty);
        Assert.That(Judge(shared.Replace("allOf", "anyOf", StringComparison.Ordinal), "{" + properties + "}"), Is.Empty);

        string items = """[{"allOf":[1],"unevaluatedItems":false},{"contains":2},{"type":"null"}]""";
        Assert.That(Judge(items, "[" + string.Join(',', Enumerable.Repeat("null", 200)) + "]"), Is.Empty);
        Assert.That(Judge(items, "[" + string.Join(',', Enumerable.Repeat("null", 150)) + ",1,null]"), Are("/150|unevaluatedItems|is an item that is not known here"));
    }

    [Test]
    public void Names_with_escapes_are_the_same_names()
    {
        string table = """[{"properties":{"aé":1},"required":["aé"],"additionalProperties":false},{"enum":["é",1]}]""";
        Assert.That(Judge(table, """{"\u0061\u00e9":"\u00e9"}"""), Is.Empty);
        Assert.That(Judge(table, $$"""{"{{string.Concat(Enumerable.Repeat("\\u0061", 100))}}":1,"aé":1}"""), Has.Length.EqualTo(1));
    }

    [TestCase("1e400", false)]
    [TestCase("-1e400", true)]
    [TestCase("18446744073709551616", true)]
    [TestCase("1e28", true)]
    [TestCase("9007199254740993.0", true)]
    public void Numbers_beyond_a_type_are_judged_by_the_next_one(string number, bool isValid) =>
        Assert.That(Judge("""[{"maximum":1e300}]""", number), isValid ? Is.Empty : Is.Not.Empty);

    [TestCase("1.0000000000000000000000000000000000001", false)]
    [TestCase("1.0000000000000000000000000000000000000", true)]
    [TestCase("12345678901234567890123456789012345678901234567890", true)]
    [TestCase("1e-400", false)]
    [TestCase("1e400", true)]
    [TestCase("-0.0", true)]
    [TestCase("120e-1", true)]
    [TestCase("125e-1", false)]
    public void Integers_are_told_by_their_digits(string number, bool isValid) => Assert.That(Judge("""[{"type":"integer"}]""", number), isValid ? Is.Empty : Is.Not.Empty);

    [Test]
    public void A_number_too_small_for_a_decimal_is_not_zero() => Assert.That(Judge("""[{"exclusiveMinimum":0}]""", "1e-40"), Is.Empty);

    [TestCase("""[{"maximal":1}]""")]
    [TestCase("""[{"type":"text"}]""")]
    [TestCase("""[{"not":7}]""")]
    public void A_table_with_a_mistake_is_not_taken_for_one_without(string table) =>
        Assert.That(() => Judge(table, "1"), Throws.Exception);

    [Test]
    public void A_table_is_read_when_it_is_needed_and_from_all_threads()
    {
        var checks = new SchemaChecks("""[{"type":"string"}]""");
        Assert.That(() => new SchemaChecks("no table"), Throws.Nothing);
        Parallel.For(0, 64, _ =>
        {
            var input = new JsonInput("1"u8);
            input.Start();
            Assert.That(input.Check(checks, 0), Is.False);
        });
    }

    [Test]
    public void No_more_is_noted_than_helps() =>
        Assert.That(Judge("""[{"items":false}]""", "[" + string.Join(',', Enumerable.Repeat("1", 1000)) + "]"), Has.Length.EqualTo(100));

    internal static NUnit.Framework.Constraints.IResolveConstraint Are(params string[] violations) => Is.EqualTo(violations);

    internal static string[] Judge(string table, string json) => Judge(new SchemaChecks(table, new StringPattern("^a", "^a", isLinear: true)), json);

    internal static string[] Judge(SchemaChecks checks, string json)
    {
        byte[] text = Encoding.UTF8.GetBytes(json);
        var input = new JsonInput(text);
        input.Start();
        bool isValid = input.Check(checks, 0);
        Assert.That(input.IsValid, Is.EqualTo(isValid));
        var violations = new List<Violation>();
        input.Violations?.MoveTo(violations, "");
        return [.. violations.Select(static v => string.Create(CultureInfo.InvariantCulture, $"{v.Field}|{v.Code}|{v.Message}"))];
    }
}
