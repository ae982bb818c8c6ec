using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>The types of JSON Schema.</summary>
[Flags]
internal enum CheckTypes : byte
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,
    All = 127,
}

internal static class CheckTypesText
{
    private static readonly (CheckTypes Type, string Name, string Description)[] Types =
    [
        (CheckTypes.Object, "object", "an object"),
        (CheckTypes.Array, "array", "an array"),
        (CheckTypes.String, "string", "a string"),
        (CheckTypes.Number, "number", "a number"),
        (CheckTypes.Integer, "integer", "an integer"),
        (CheckTypes.Boolean, "boolean", "a boolean"),
        (CheckTypes.Null, "null", "null"),
    ];

    /// <summary>The type of a name of JSON Schema.</summary>
    public static CheckTypes Parse(string name)
    {
        foreach ((CheckTypes type, string known, _) in Types)
            if (known == name)
                return type;

        throw new JsonException($"'{name}' is no type of JSON Schema.");
    }

    /// <summary>The type of a value by its first token; names of properties are strings, and numbers are no integers yet.</summary>
    public static CheckTypes Of(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => CheckTypes.Object,
        JsonTokenType.StartArray => CheckTypes.Array,
        JsonTokenType.String or JsonTokenType.PropertyName => CheckTypes.String,
        JsonTokenType.Number => CheckTypes.Number,
        JsonTokenType.Null => CheckTypes.Null,
        _ => CheckTypes.Boolean,
    };

    /// <summary>Types for people: "a string or null".</summary>
    public static string Describe(this CheckTypes types)
    {
        string[] names = [.. Types.Where(t => (types & t.Type) != 0 && !(t.Type == CheckTypes.Integer && (types & CheckTypes.Number) != 0)).Select(static t => t.Description)];
        return names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} or {names[^1]}";
    }
}
