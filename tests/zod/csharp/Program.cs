using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApiGen;
using OpenApiGen.Runtime;

// Reads questions, one JSON text a line, and writes what the runtime library says of each: [[pointer, code, message], …].
var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
while (Console.In.ReadLine() is { } line)
{
    JsonObject question = JsonNode.Parse(line)!.AsObject();
    string json = (string)question["json"]!;
    string? answer;
    try
    {
        answer = (string)question["ask"]! switch
        {
            "format" => JsonSerializer.Serialize(StringFormats.Find((string)question["name"]!)!.IsMatch((string)JsonNode.Parse(json)!)),
            "typed" => Judge(json, (ref JsonInput j) => Typed(ref j, (string)question["name"]!)),
            "number" => Judge(json, (ref JsonInput j) => Number(ref j, (string)question["name"]!, question["rules"]?.AsObject())),
            "union" => Judge(json, (ref JsonInput j) => Unions.Read(ref j, (string)question["name"]!)),
            _ => Check(json, question),
        };
    }
    catch (Exception exception) when (exception is JsonException or InvalidOperationException)
    {
        answer = JsonSerializer.Serialize(exception.GetType().Name);
    }

    output.WriteLine(answer);
}

string Judge(string json, Reading read)
{
    var input = new JsonInput(Encoding.UTF8.GetBytes(json));
    input.Start();
    read(ref input);
    var violations = new List<Violation>();
    input.Violations?.MoveTo(violations, "");
    return JsonSerializer.Serialize(violations.Select(v => new[] { v.Field, v.Code, v.Message }), options);
}

string Check(string json, JsonObject question)
{
    StringPattern[] patterns = [.. question["patterns"]!.AsArray().Select(p => new StringPattern((string)p!, (string)p!, false))];
    var checks = new SchemaChecks((string)question["table"]!, patterns);
    return Judge(json, (ref JsonInput j) => j.Check(checks, (int)question["index"]!));
}

static void Typed(ref JsonInput j, string format)
{
    switch (format)
    {
        case "date-time": j.DateTime(); break;
        case "date-time-local": j.DateTimeLocal(); break;
        case "date": j.Date(); break;
        case "time": j.Time(); break;
        case "time-local": j.TimeLocal(); break;
        case "duration": j.Duration(); break;
        case "uuid": j.Uuid(); break;
        case "uri": j.Uri(); break;
        case "uri-reference": j.UriReference(); break;
        case "byte": j.Bytes(); break;
        case "base64url": j.Base64Url(); break;
        default: j.String(new StringRules(format: StringFormats.Find(format))); break;
    }
}

static void Number(ref JsonInput j, string format, JsonObject? limits)
{
    NumberRules? rules = limits is null ? null : new(Text("minimum"), Text("maximum"), Text("exclusiveMinimum"), Text("exclusiveMaximum"), Text("multipleOf"));
    switch (format)
    {
        case "int8": j.Integer<sbyte>(rules); break;
        case "int16": j.Integer<short>(rules); break;
        case "int32": j.Int32(rules); break;
        case "int64": j.Int64(rules); break;
        case "uint8": j.Integer<byte>(rules); break;
        case "uint16": j.Integer<ushort>(rules); break;
        case "uint32": j.Integer<uint>(rules); break;
        case "uint64": j.UInt64(rules); break;
        case "float": j.Single(rules); break;
        case "decimal": j.Decimal(rules); break;
        default: j.Double(rules); break;
    }

    string? Text(string name) => (string?)limits![name];
}

internal delegate void Reading(ref JsonInput input);

/// <summary>A few unions, the same as in test/unions.ts.</summary>
internal static class Unions
{
    private static readonly ObjectRules s_cat = new(["!type", "!lives", "?name"]);
    private static readonly ObjectRules s_dog = new(["!type", "?tricks", "?name"]);
    private static readonly ObjectRules s_small = new(["!a"]);
    private static readonly ObjectRules s_large = new(["!a", "?b"]);
    private static readonly ObjectRules s_strict = new(["?a", "?b"], Unknown.Reject);
    private static readonly UnionRules s_pets = new("type", ["cat", "dog"]);
    private static readonly UnionRules s_petsOrElse = new("type", ["cat", "dog"], 1);

    private static readonly UnionBranch s_catBranch = new(JsonKinds.Object, ["type", "lives"], ("type", "cat"));
    private static readonly UnionBranch s_dogBranch = new(JsonKinds.Object, ["type"], ("type", "dog"));
    private static readonly UnionBranch s_text = new(JsonKinds.String);
    private static readonly UnionBranch s_number = new(JsonKinds.Number);

    public static void Read(ref JsonInput j, string name)
    {
        switch (name)
        {
            case "pets": j.Union(s_pets, [Cat, Dog]); break;
            case "petsOrElse": j.Union(s_petsOrElse, [Cat, Dog]); break;
            case "anyPet": j.Union(new UnionRules(false, s_catBranch, s_dogBranch), [Cat, Dog]); break;
            case "onePet": j.Union(new UnionRules(true, s_catBranch, s_dogBranch, s_text), [Cat, Dog, Text]); break;
            case "anySize": j.Union(new UnionRules(false, new(JsonKinds.Object, ["a"]), new(JsonKinds.Object, ["a"])), [Small, Large]); break;
            case "oneSize": j.Union(new UnionRules(true, new(JsonKinds.Object, ["a"]), new(JsonKinds.Object, ["a"])), [Small, Large]); break;
            case "strict": j.Union(new UnionRules(true, new(JsonKinds.Object), new(JsonKinds.Object, ["a"])), [Strict, Large]); break;
            case "scalar": j.Union(new UnionRules(true, s_text, s_number), [Text, Whole]); break;
            case "items": j.Union(new UnionRules(false, new(JsonKinds.Array), new(JsonKinds.Array)), [Texts, Wholes]); break;
        }
    }

    private static object Text(ref JsonInput j) => j.String(new StringRules(maxLength: 3));

    private static object Whole(ref JsonInput j) => j.Int32();

    private static object Texts(ref JsonInput j) => j.Array(null, Text);

    private static object Wholes(ref JsonInput j) => j.Array(null, Whole);

    private static object Cat(ref JsonInput j) => Object(ref j, s_cat, static (ref JsonInput i, int p) => _ = p == 0 ? i.Constant("cat") : p == 1 ? (object)i.Int32() : i.String());

    private static object Dog(ref JsonInput j) => Object(ref j, s_dog, static (ref JsonInput i, int p) => _ = p == 0 ? i.Constant("dog") : p == 1 ? Texts(ref i) : i.String());

    private static object Small(ref JsonInput j) => Object(ref j, s_small, static (ref JsonInput i, int p) => i.String());

    private static object Large(ref JsonInput j) => Object(ref j, s_large, static (ref JsonInput i, int p) => i.String());

    private static object Strict(ref JsonInput j) => Object(ref j, s_strict, static (ref JsonInput i, int p) => _ = p == 0 ? (object)i.Int32() : i.String());

    private static object Object(ref JsonInput j, ObjectRules rules, Property read)
    {
        ObjectScan scan = j.Object(rules);
        while (j.Next(ref scan))
            read(ref j, scan.Property);

        return rules;
    }

    private delegate object Property(ref JsonInput input, int property);
}
