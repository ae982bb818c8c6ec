using System.Text.Json;
using System.Text.Json.Nodes;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.Conformance.SecondOpinions;

/// <summary>Why OpenApiGen and Microsoft.OpenApi may differ about a document. A test fails where one of these is of no use any more.</summary>
internal static class MicrosoftRules
{
    /// <summary>The rules by name, each with its reason; the first that explains a difference counts.</summary>
    public static readonly IReadOnlyList<(string Name, string Reason, Func<Difference, bool> Explains)> All =
    [
        ("boolean schema", "true and false are schemas here; there they are a flag of their keyword, or nothing",
            static d => d.IsOurs && d.Node is JsonValue value && value.GetValueKind() is JsonValueKind.True or JsonValueKind.False),
        ("reference with siblings", "from 3.1 on a reference with demands beside it is a schema of its own here; there it is a reference that has them",
            static d => d.IsOurs && d.Node is JsonObject node && node.ContainsKey("$ref") && node.Count > 1),
        ("keyword of JSON Schema", "the library keeps prefixItems, unevaluatedItems, definitions and lists of items as unknown keywords",
            static d => d.IsOurs && HasUnknownKeyword(d.Keys)),
        ("list of types", "the library makes a list of types out of anyOf and oneOf whose branches demand nothing but a type",
            static d => d.IsOurs && d.Keys is [.., "anyOf" or "oneOf", _] && d.Node is JsonObject node && node.ContainsKey("type") && node.All(static m => m.Key is "type" or "example" or "description" or "title" || (m.Key == "additionalProperties" && m.Value is JsonValue))),
        ("header that OpenAPI ignores", "parameters named Accept, Content-Type and Authorization 'shall be ignored'; the library keeps them",
            static d => !d.IsOurs && d.Parameter is "header accept" or "header content-type" or "header authorization"),
        ("operation that cannot be told apart", "its path differs from another one's only in names of parameters, so it is left out with a warning (OAG0007)",
            static d => !d.IsOurs && d.Operation.Path.Length > 0 && d.IsReported(Rules.Unsupported, $"{d.Operation.Method} '{d.Operation.Path}' cannot be told apart")),
        ("path parameter that nobody describes", "it is read as a string with a warning (OAG0020), or stands in for a reference that leads nowhere; the library does not have it",
            static d => d.IsOurs && d.Parameter.StartsWith("path ", StringComparison.Ordinal) && (d.IsReported(Rules.UndescribedPathParameter, d.Parameter["path ".Length..]) || HasLostParameter(d))),
        ("reference to a parameter that leads nowhere", "an error here (OAG0003), and a stand-in by the reference's name; there a parameter without a name",
            static d => d.IsOurs ? d.Parameter.StartsWith("query ", StringComparison.Ordinal) && HasLostParameter(d) : d.Parameter == "nowhere " && d.IsReported(Rules.UnresolvedReference)),
        ("reference into a path", "the library follows references to components only",
            static d => d.Document?["paths"]?[d.Operation.Path] is JsonObject item && (d.IsOurs ? item.ContainsKey("$ref") || HasLostParameter(d) : d.Parameter == "nowhere " && item.ToJsonString().Contains("\"#/paths/", StringComparison.Ordinal))),
        ("parameter that cannot be", "a name that no header or cookie can have, or a path parameter that the path does not have, is an error here (OAG0010)",
            static d => !d.IsOurs && d.Parameter.Length > 0 && (d.IsReported(Rules.InvalidValue, "cannot be the name of a") || d.IsReported(Rules.InvalidValue, $"Path '{d.Operation.Path}' has no"))),
    ];

    /// <summary>Documents that the library does not read, with what it says.</summary>
    public static readonly IReadOnlyDictionary<string, string> Refused = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["feature/learn/v2.0/json/petstore-separate/spec/swagger.json"] = "IndexOutOfRangeException",
        ["feature/learn/v2.0/yaml/petstore-separate/spec/swagger.yaml"] = "IndexOutOfRangeException",
    };

    private static bool HasLostParameter(Difference difference) =>
        difference.Theirs.Contains(DocumentFacts.Parameter("operation", difference.Operation.Method, difference.Operation.Path, "nowhere", ""));

    private static bool HasUnknownKeyword(string[] keys)
    {
        // What stands behind 'properties' and the like is a name.
        for (int i = 3; i < keys.Length; i++)
        {
            if (keys[i] is "properties" or "patternProperties" or "$defs" or "dependentSchemas")
                i++;
            else if (keys[i] is "prefixItems" or "unevaluatedItems" or "definitions" || (keys[i] == "items" && i + 1 < keys.Length && char.IsAsciiDigit(keys[i + 1][0])))
                return true;
        }

        return false;
    }
}
