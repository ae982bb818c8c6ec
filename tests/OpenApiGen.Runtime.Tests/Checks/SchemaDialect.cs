using System.Text.Json;

namespace OpenApiGen.Runtime.Tests;

/// <summary>How a keyword is translated.</summary>
internal enum KeywordKind
{
    Ignore,
    Copy,
    Schema,
    Schemas,
    SchemaMap,
    Pattern,
    PatternMap,
    Format,
    Limit,
    Dependencies,
    Unsupported,
}

/// <summary>The keywords of a draft.</summary>
internal sealed class SchemaDialect(bool isDraft4)
{
    public static readonly SchemaDialect Draft4 = new(true);
    public static readonly SchemaDialect Draft202012 = new(false);

    public bool IsDraft4 { get; } = isDraft4;

    public string Id => IsDraft4 ? "id" : "$id";

    public static bool Knows(string metaschema) => metaschema is "http://json-schema.org/draft-04/schema#" or "https://json-schema.org/draft/2020-12/schema";

    public KeywordKind KindOf(string keyword, JsonElement value, JsonElement schema) => IsDraft4 ? KindOfDraft4(keyword, value, schema) : KindOf202012(keyword);

    /// <summary>The name of a keyword in the table.</summary>
    public string NameOf(string keyword, JsonElement schema) =>
        !IsDraft4 ? keyword
        : keyword == "additionalItems" ? "items"
        : keyword == "items" && schema.GetProperty("items").ValueKind == JsonValueKind.Array ? "prefixItems"
        : keyword;

    private static KeywordKind KindOf202012(string keyword) => keyword switch
    {
        "type" or "enum" or "const" or "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf" or "minLength" or "maxLength"
            or "minItems" or "maxItems" or "uniqueItems" or "minContains" or "maxContains" or "minProperties" or "maxProperties" or "required"
            or "dependentRequired" => KeywordKind.Copy,
        "not" or "if" or "then" or "else" or "items" or "contains" or "additionalProperties" or "propertyNames" or "unevaluatedItems" or "unevaluatedProperties" => KeywordKind.Schema,
        "allOf" or "anyOf" or "oneOf" or "prefixItems" => KeywordKind.Schemas,
        "properties" or "dependentSchemas" => KeywordKind.SchemaMap,
        "pattern" => KeywordKind.Pattern,
        "patternProperties" => KeywordKind.PatternMap,
        "format" => KeywordKind.Format,
        "$dynamicRef" => KeywordKind.Unsupported,
        _ => KeywordKind.Ignore,
    };

    private static KeywordKind KindOfDraft4(string keyword, JsonElement value, JsonElement schema) => keyword switch
    {
        "type" or "enum" or "multipleOf" or "minLength" or "maxLength" or "minItems" or "maxItems" or "uniqueItems" or "minProperties" or "maxProperties" or "required" => KeywordKind.Copy,
        "minimum" or "maximum" => KeywordKind.Limit,
        "items" when value.ValueKind == JsonValueKind.Array => KeywordKind.Schemas,
        "not" or "items" or "additionalProperties" => KeywordKind.Schema,
        "additionalItems" when schema.TryGetProperty("items", out JsonElement items) && items.ValueKind == JsonValueKind.Array => KeywordKind.Schema,
        "allOf" or "anyOf" or "oneOf" => KeywordKind.Schemas,
        "properties" => KeywordKind.SchemaMap,
        "pattern" => KeywordKind.Pattern,
        "patternProperties" => KeywordKind.PatternMap,
        "dependencies" => KeywordKind.Dependencies,
        "format" => KeywordKind.Format,
        _ => KeywordKind.Ignore,
    };
}
