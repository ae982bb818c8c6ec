using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OpenApiGen.Core.Tests.Shapes;

/// <summary>Judges values by schemas as they stand in a document, as JSON Schema 2020-12 says, and in no hurry.</summary>
/// <param name="schemas">What references lead to.</param>
internal sealed class DocumentJudge(JsonObject schemas)
{
    public bool Accepts(JsonNode? node, JsonNode? value)
    {
        if (node is JsonValue flag)
            return flag.GetValue<bool>();

        var schema = (JsonObject)node!;
        return schema.All(keyword => Accepts(schema, keyword.Key, keyword.Value, value));
    }

    /// <summary>The name of a value's type; whole numbers are integers.</summary>
    public static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.String => "string",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => Number(value) == Math.Floor(Number(value)) ? "integer" : "number",
    };

    public static double Number(JsonNode value) => double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);

    private bool Accepts(JsonObject schema, string keyword, JsonNode? argument, JsonNode? value)
    {
        string type = TypeOf(value);
        var text = type == "string" ? value!.GetValue<string>() : null;
        var list = value as JsonArray;
        var mapping = value as JsonObject;
        double? number = type is "integer" or "number" ? Number(value!) : null;
        return keyword switch
        {
            "$ref" => Accepts(schemas[argument!.GetValue<string>().Split('/')[^1]], value),
            "type" => argument is JsonArray types ? types.Any(t => IsOf(t!.GetValue<string>(), type)) : IsOf(argument!.GetValue<string>(), type),
            "const" => JsonNode.DeepEquals(argument, value),
            "enum" => ((JsonArray)argument!).Any(m => JsonNode.DeepEquals(m, value)),
            "minLength" => !(text?.Length < Number(argument!)),
            "maxLength" => !(text?.Length > Number(argument!)),
            "pattern" => text is null || Regex.IsMatch(text, argument!.GetValue<string>()),
            "minimum" => !(number < Number(argument!)),
            "exclusiveMaximum" => !(number >= Number(argument!)),
            "multipleOf" => number is null || number % Number(argument!) == 0,
            "minItems" => !(list?.Count < Number(argument!)),
            "uniqueItems" => list is null || !list.Where((x, i) => list.Take(i).Any(y => JsonNode.DeepEquals(x, y))).Any(),
            "items" => list is null || list.Skip((schema["prefixItems"] as JsonArray)?.Count ?? 0).All(i => Accepts(argument, i)),
            "prefixItems" => list is null || list.Zip((JsonArray)argument!).All(p => Accepts(p.Second, p.First)),
            "contains" => list is null || list.Any(i => Accepts(argument, i)),
            "properties" => mapping is null || mapping.All(p => ((JsonObject)argument!)[p.Key] is not { } s || Accepts(s, p.Value)),
            "patternProperties" => mapping is null || mapping.All(p => ((JsonObject)argument!).All(s => !Regex.IsMatch(p.Key, s.Key) || Accepts(s.Value, p.Value))),
            "additionalProperties" => mapping is null || mapping.All(p => IsNamed(schema, p.Key) || Accepts(argument, p.Value)),
            "propertyNames" => mapping is null || mapping.All(p => Accepts(argument, p.Key)),
            "required" => mapping is null || ((JsonArray)argument!).All(n => mapping.ContainsKey(n!.GetValue<string>())),
            "minProperties" => !(mapping?.Count < Number(argument!)),
            "maxProperties" => !(mapping?.Count > Number(argument!)),
            "dependentRequired" => mapping is null || ((JsonObject)argument!).All(d => !mapping.ContainsKey(d.Key) || ((JsonArray)d.Value!).All(n => mapping.ContainsKey(n!.GetValue<string>()))),
            "allOf" => ((JsonArray)argument!).All(b => Accepts(b, value)),
            "anyOf" => ((JsonArray)argument!).Any(b => Accepts(b, value)),
            "oneOf" => ((JsonArray)argument!).Count(b => Accepts(b, value)) == 1,
            "not" => !Accepts(argument, value),
            "if" => (Accepts(argument, value) ? schema["then"] : schema["else"]) is not { } consequence || Accepts(consequence, value),
            "then" or "else" => true,
            _ => throw new ArgumentException(keyword),
        };
    }

    private static bool IsOf(string demanded, string type) => demanded == type || (demanded == "number" && type == "integer");

    private static bool IsNamed(JsonObject schema, string name) =>
        (schema["properties"] as JsonObject)?.ContainsKey(name) == true || (schema["patternProperties"] as JsonObject)?.Any(p => Regex.IsMatch(name, p.Key)) == true;
}
