using OpenApiGen.CSharp.Planning;
using OpenApiGen.Model;
using OpenApiGen.Naming;
using OpenApiGen.Reading;

namespace OpenApiGen.CSharp.Tests.Planning;

public sealed class PlanningTests
{
    [TestCase("200", "Ok", 200, 200)]
    [TestCase("201", "Created", 201, 201)]
    [TestCase("418", "ImATeapot", 418, 418)]
    [TestCase("299", "Status299", 299, 299)]
    [TestCase("4XX", "ClientError", 400, 499)]
    [TestCase("1XX", "Informational", 100, 199)]
    [TestCase("default", "Default", 100, 599)]
    public void A_status_has_a_name_and_a_range(string status, string name, int from, int to) => Assert.That(HttpStatus.Of(status), Is.EqualTo((name, from, to)));

    [Test]
    public void Names_of_statuses_differ() =>
        Assert.That(Enumerable.Range(100, 500).Select(s => HttpStatus.Of(s.ToString(System.Globalization.CultureInfo.InvariantCulture)).Name).Distinct().Count(), Is.EqualTo(500));

    [TestCase("application/json", true)]
    [TestCase("Application/JSON; charset=utf-8", true)]
    [TestCase("application/problem+json", true)]
    [TestCase("text/json", true)]
    [TestCase("application/*", true)]
    [TestCase("application/jsonl", false)]
    [TestCase("application/xml", false)]
    [TestCase("text/plain", false)]
    public void Json_is_known_by_its_media_type(string mediaType, bool expected) => Assert.That(MediaKind.IsJson(mediaType), Is.EqualTo(expected));

    [TestCase("application/x-www-form-urlencoded", "Form")]
    [TestCase("multipart/form-data; boundary=x", "Multipart")]
    [TestCase("text/plain", "Text")]
    [TestCase("text/*", "Text Range")]
    [TestCase("image/*", "Range")]
    [TestCase("text/event-stream", "Text Sequence")]
    [TestCase("application/x-ndjson", "Sequence")]
    [TestCase("application/geo+json-seq", "Sequence")]
    [TestCase("application/octet-stream", "")]
    public void A_media_type_is_of_a_sort(string mediaType, string expected)
    {
        string[] sorts =
        [
            MediaKind.IsForm(mediaType) ? "Form" : "", MediaKind.IsMultipartForm(mediaType) ? "Multipart" : "", MediaKind.IsText(mediaType) ? "Text" : "",
            MediaKind.IsSequence(mediaType) ? "Sequence" : "", MediaKind.IsRange(mediaType) ? "Range" : "",
        ];
        Assert.That(string.Join(' ', sorts.Where(s => s.Length > 0)), Is.EqualTo(expected));
    }

    [TestCase("Users", "User")]
    [TestCase("Categories", "Category")]
    [TestCase("Addresses", "Address")]
    [TestCase("Boxes", "Box")]
    [TestCase("Status", "StatusItem")]
    [TestCase("Data", "DataItem")]
    [TestCase("Class", "ClassItem")]
    public void An_item_of_a_list_is_named_in_the_singular(string plural, string expected) => Assert.That(EnglishNoun.Singular(plural), Is.EqualTo(expected));

    [TestCase("{ type: integer, default: 5 }", "= 5;")]
    [TestCase("{ type: integer, format: int64, default: 5000000000 }", "= 5000000000L;")]
    [TestCase("{ type: integer, format: int64, default: -9223372036854775808 }", "= long.MinValue;")]
    [TestCase("{ type: number, default: 0.5 }", "= 0.5d;")]
    [TestCase("{ type: boolean, default: true }", "= true;")]
    [TestCase("{ type: string, default: 'a\"b' }", "= \"a\\\"b\";")]
    [TestCase("{ type: string, enum: [ red, green ], default: green }", ".Green;")]
    [TestCase("{ type: array, items: { type: string }, default: [ a, b ] }", "= [\"a\", \"b\"];")]
    [TestCase("{ type: string, format: uuid, default: 00000000-0000-0000-0000-000000000001 }", "= new global::System.Guid(\"00000000-0000-0000-0000-000000000001\");")]
    [TestCase("{ type: string, format: date, default: '2026-02-03' }", "= new global::System.DateOnly(2026, 2, 3);")]
    [TestCase("{ type: string, format: date-time, default: '2026-02-03T04:05:06.12345678+01:00' }", "= new global::System.DateTimeOffset(639056883061234567L, new global::System.TimeSpan(36000000000L));")]
    [TestCase("{ type: string, format: time, default: '10:00:00Z' }", "= new global::System.TimeOnly(360000000000L);")]
    [TestCase("{ type: string, format: time, default: '00:30:00+01:00' }", "= new global::System.TimeOnly(846000000000L);")]
    [TestCase("{ type: string, format: time-local, default: '10:00:00' }", "= new global::System.TimeOnly(360000000000L);")]
    [TestCase("{ type: string, format: duration, default: P1D }", "= new global::System.TimeSpan(864000000000L);")]
    [TestCase("{ type: string, format: duration, default: PT1H0.5S }", "= new global::System.TimeSpan(36005000000L);")]
    [TestCase("{ type: string, format: base64url, default: _-8 }", "= [255, 239];")]
    [TestCase("{ type: string, format: byte, default: AQI= }", "= [1, 2];")]
    [TestCase("{ type: integer, format: uint32, default: 3000000000 }", "= 3000000000u;")]
    [TestCase("{ type: integer, format: uint64, default: 18446744073709551615 }", "= 18446744073709551615ul;")]
    [TestCase("{ type: number, format: decimal, default: 0.10 }", "= 0.10m;")]
    [TestCase("{ default: 5 }", "= global::Demo.DemoDefaults.Default_")]
    [TestCase("{ default: { a: [ b ] } }", "global::OpenApiGen.Runtime.ContractJson.Default(\"{\\\"a\\\":[\\\"b\\\"]}\"u8, ")]
    [TestCase("{ type: object, additionalProperties: { type: integer }, default: {} }", "= new global::System.Collections.Generic.Dictionary<string, long>();")]
    [TestCase("{ type: object, additionalProperties: { type: [ integer, 'null' ] }, default: { a: 1, b: null } }", "= new global::System.Collections.Generic.Dictionary<string, long?>() { [\"a\"] = 1, [\"b\"] = null };")]
    [TestCase("{ type: string, minLength: 1, maxLength: 1, default: \"\\U0001F600\" }", "= \"\\uD83D\\uDE00\";")]
    [TestCase("{ type: string, pattern: '^[a-c]+$', default: abc }", "= \"abc\";")]
    [TestCase("{ oneOf: [ { type: string, maxLength: 2 }, { type: integer } ], default: 7 }", ".FromInteger(7);")]
    public void A_default_is_an_expression(string schema, string expected)
    {
        GeneratedCode code = Generate(schema);
        Assert.That(code.Diagnostics, Is.Empty);
        Assert.That(string.Concat(code.Files.Select(f => f.Text)), Does.Contain(expected));
    }

    [TestCase("{ type: integer, default: a }", "it is not of type integer")]
    [TestCase("{ type: integer, default: 1.5 }", "it is not of type integer")]
    [TestCase("{ type: integer, minimum: 5, default: 4 }", "it is below 'minimum' 5")]
    [TestCase("{ type: integer, exclusiveMinimum: 5, default: 5 }", "it is not above 'exclusiveMinimum' 5")]
    [TestCase("{ type: number, exclusiveMaximum: 5, default: 5.0 }", "it is not below 'exclusiveMaximum' 5")]
    [TestCase("{ type: number, multipleOf: 0.1, default: 0.25 }", "it is no multiple of 'multipleOf' 0.1")]
    [TestCase("{ type: integer, format: int32, default: 5000000000 }", "it is beyond what int can be")]
    [TestCase("{ type: integer, default: 18446744073709551615 }", "it is beyond what a long can be")]
    [TestCase("{ type: number, format: decimal, default: 1e-40 }", "no decimal is this number")]
    [TestCase("{ type: number, default: .inf }", "JSON has no such number")]
    [TestCase("{ type: string, enum: [ red ], default: blue }", "it is none of the values of 'enum'")]
    [TestCase("{ type: string, minLength: 3, default: a }", "it is shorter than 'minLength' 3")]
    [TestCase("{ type: string, maxLength: 2, default: abc }", "it is longer than 'maxLength' 2")]
    [TestCase("{ type: string, pattern: '^a', default: b }", "it does not match 'pattern' ^a")]
    [TestCase("{ type: string, format: email, default: b }", "it is no email")]
    [TestCase("{ type: string, format: ipv4, default: 1.2.3.256 }", "it is no ipv4")]
    [TestCase("{ type: string, format: date, default: yesterday }", "it is no date")]
    [TestCase("{ type: string, format: duration, default: P1Y }", "years and months have no fixed length, and TimeSpan has an end")]
    [TestCase("{ type: array, items: { type: integer }, default: [ a ] }", "of item 1, it is not of type integer")]
    [TestCase("{ type: array, items: {}, minItems: 1, default: [] }", "it has fewer items than 'minItems' 1")]
    [TestCase("{ type: array, items: {}, maxItems: 1, default: [ 1, 2 ] }", "it has more items than 'maxItems' 1")]
    [TestCase("{ type: array, items: {}, uniqueItems: true, default: [ 1, 1.0 ] }", "'uniqueItems' allows no two equal items")]
    [TestCase("{ type: object, additionalProperties: { type: integer }, default: { a: b } }", "of 'a', it is not of type integer")]
    [TestCase("{ type: object, properties: { a: {} }, default: {} }", "defaults of objects are not applied")]
    [TestCase("{ oneOf: [ { type: string, maxLength: 2 }, { type: integer } ], default: abc }", "it matches no branch of 'oneOf'")]
    [TestCase("{ type: string, not: { const: a }, default: a }", "it matches what 'not' excludes")]
    public void A_default_that_cannot_be_applied_is_reported_with_the_reason(string schema, string reason) =>
        Assert.That(Generate(schema).Diagnostics.Select(d => (d.Rule.Id, d.Arguments[1])), Is.EqualTo(new[] { ("OAG0016", reason) }));

    [TestCase("IncludeTags")]
    [TestCase("IncludePaths")]
    [TestCase("IncludeOperations")]
    public void A_filter_accepts_what_any_list_includes(string list)
    {
        var operation = new Operation { Place = default, Method = "GET", Path = "/users/{id}", OperationId = "getUser", Tags = EquatableArray.Of("users") };
        OperationFilter filter = list switch
        {
            "IncludeTags" => new() { IncludeTags = EquatableArray.Of("users") },
            "IncludePaths" => new() { IncludePaths = EquatableArray.Of("/us*/*") },
            _ => new() { IncludeOperations = EquatableArray.Of("get /users/{id}") },
        };
        Assert.That(filter.Accepts(operation), Is.True);
        Assert.That(filter.Accepts(operation with { Path = "/orders", OperationId = "other", Tags = default }), Is.False);
        Assert.That((filter with { ExcludeOperations = EquatableArray.Of("getUser") }).Accepts(operation), Is.False);
        Assert.That(new OperationFilter().Accepts(operation), Is.True);
    }

    [Test]
    public void A_list_of_constants_is_a_branch_like_any_other() =>
        Assert.That(string.Concat(Generate("{ oneOf: [ { type: array, items: { const: a } }, { type: integer } ] }").Files.Select(f => f.Text)), Does.Contain("FromItemList("));

    [Test]
    public void Equal_contracts_make_equal_code() => Assert.That(Generate("{ type: integer }"), Is.EqualTo(Generate("{ type: integer }")));

    [Test]
    public void Patterns_of_names_count_even_where_every_name_matches()
    {
        string code = string.Concat(Generate("{ type: object, properties: { a: {} }, patternProperties: { 'b*': { type: integer } } }").Files.Select(f => f.Text));
        Assert.That(code, Does.Contain("new(\"b*\", static s => true)").And.Contain("\\\"patternProperties\\\":[[0,"));
    }

    [Test]
    public void A_pattern_of_names_that_cannot_be_checked_makes_no_name_strange()
    {
        GeneratedCode code = Generate("{ type: object, properties: { a: {} }, patternProperties: { '[': { type: integer } }, additionalProperties: false }");
        Assert.That(code.Diagnostics.Single().Rule.Id, Is.EqualTo("OAG0014"));
        Assert.That(string.Concat(code.Files.Select(f => f.Text)), Does.Contain("\\\"patternProperties\\\":[[0,true]]"));
    }

    [Test]
    public void What_no_branch_evaluates_is_not_judged_by_one_branch()
    {
        string code = string.Concat(Generate("{ type: object, properties: { a: {} }, anyOf: [ { properties: { b: {} } }, { properties: { c: {} } } ], unevaluatedProperties: false }").Files.Select(f => f.Text));
        Assert.That(code.Split("unevaluatedProperties"), Has.Length.EqualTo(2), "once, for the whole");
    }

    private static GeneratedCode Generate(string schema)
    {
        var file = new SourceFile("a.yaml", "openapi: 3.1.0\ninfo: { title: Demo, version: '1' }\npaths: { /a: { post: { operationId: do, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/It' } } } }, responses: { '204': { description: None. } } } } }\ncomponents:\n  schemas:\n    It: { type: object, properties: { p: " + schema + " } }\n");
        ReadResult read = ContractReader.Read(file, [file], CancellationToken.None);
        Assert.That(read.Diagnostics, Is.Empty);
        return CSharpGenerator.Generate(read.Contract!, new CSharpOptions { Namespace = "Demo" }, CancellationToken.None);
    }
}
