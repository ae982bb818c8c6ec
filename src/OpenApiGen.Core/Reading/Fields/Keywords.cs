namespace OpenApiGen.Reading.Fields;

/// <summary>Keywords of schema objects, of OpenAPI and of every draft of JSON Schema.</summary>
internal static class Keywords
{
    /// <summary>From this length on, a name with one or two other letters is taken for a misspelling; shorter words are too near to each other.</summary>
    private const int LongFrom = 6;

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "type", "enum", "const", "format", "title", "description", "deprecated", "readOnly", "writeOnly", "default", "example", "examples", "nullable",
        "multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
        "minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema",
        "minItems", "maxItems", "uniqueItems", "items", "prefixItems", "additionalItems", "contains", "minContains", "maxContains", "unevaluatedItems",
        "properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "propertyNames", "required", "minProperties", "maxProperties",
        "dependentRequired", "dependentSchemas", "dependencies",
        "allOf", "anyOf", "oneOf", "not", "if", "then", "else",
        "discriminator", "xml", "externalDocs", "definitions", "id",
        "$ref", "$dynamicRef", "$recursiveRef", "$id", "$schema", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$vocabulary", "$comment", "$defs",

        // Known words that are no keywords, yet near to one.
        "summary",
    };

    private static readonly string[] Names = [.. Known.Where(static k => k[0] != '$')];

    private static readonly string[] DollarNames = [.. Known.Where(static k => k[0] == '$')];

    /// <summary>True for a keyword.</summary>
    public static bool IsKnown(string key) => Known.Contains(key);

    /// <summary>The keyword that a key nearly is; null where there is none.</summary>
    public static string? Nearest(string key) =>
        Spelling.Nearest(key, key.Length > 0 && key[0] == '$' ? DollarNames : Names, key.Length < LongFrom ? 1 : 3);
}
