using OpenApiGen.CSharp.Printing;
using OpenApiGen.Model;
using OpenApiGen.Shapes;

namespace OpenApiGen.CSharp.Planning;

/// <summary>Chooses C# types for scalars, by type and format.</summary>
internal sealed class ScalarTypes(SharedRules rules, PatternTable patterns, CSharpOptions options)
{
    /// <summary>Formats that are checked on strings which stay strings, with the member of the runtime's StringFormats.</summary>
    private static readonly Dictionary<string, string> CheckedFormats = new(StringComparer.Ordinal)
    {
        ["email"] = "Email",
        ["idn-email"] = "IdnEmail",
        ["hostname"] = "Hostname",
        ["idn-hostname"] = "IdnHostname",
        ["ipv4"] = "Ipv4",
        ["ipv6"] = "Ipv6",
        ["iri"] = "Iri",
        ["iri-reference"] = "IriReference",
        ["uri-template"] = "UriTemplate",
        ["json-pointer"] = "JsonPointer",
        ["relative-json-pointer"] = "RelativeJsonPointer",
        ["regex"] = "Regex",
    };

    public static TypeUse Boolean { get; } = new ScalarUse("Boolean()", "Boolean") { Name = "bool", IsValueType = true };

    public static TypeUse Any { get; } = new ScalarUse("Any()", "Any") { Name = "global::System.Text.Json.JsonElement", IsValueType = true };

    public static TypeUse Null { get; } = new ScalarUse("OnlyNull()", "Any") { Name = "global::System.Text.Json.JsonElement", IsValueType = true };

    /// <summary>A file, whose length in bytes is what the limits of its schema speak of.</summary>
    public static TypeUse File(Schema schema)
    {
        string least = schema.MinLength > 0 ? "minLength: " + Literal.Int(schema.MinLength.Value) : "";
        string most = schema.MaxLength is { } length ? "maxLength: " + Literal.Int(length) : "";
        return new ScalarUse($"File({least}{(least.Length > 0 && most.Length > 0 ? ", " : "")}{most})", "File") { Name = "global::OpenApiGen.FormFile" };
    }

    /// <summary>Text with a format of its own, where C# has a type for it; the second value says which limits of the schema the type leaves unchecked.</summary>
    public TypeUse String(Schema schema, out bool leavesLimits)
    {
        leavesLimits = schema.Pattern is not null || schema.MinLength > 0 || schema.MaxLength is not null;
        TypeUse? native = options.AssertFormats ? Native(schema) : null;
        if (native is not null)
            return native;

        leavesLimits = false;
        return new ScalarUse($"String({StringRules(schema)})", "String") { Name = "string" };
    }

    public TypeUse Number(Schema schema, bool isInteger)
    {
        string argument = NumberRules(schema);
        (string name, string reader, string writer, string? cast) = (isInteger, schema.Format) switch
        {
            (_, "int32") => ("int", "Int32", "Int32", (string?)null),
            (_, "int64") => ("long", "Int64", "Int64", null),
            (_, "uint64") => ("ulong", "UInt64", "UInt64", null),
            (true, "int8") => ("sbyte", "Integer<sbyte>", "Int32", "(int{1}){0}"),
            (true, "int16") => ("short", "Integer<short>", "Int32", "(int{1}){0}"),
            (true, "uint8") => ("byte", "Integer<byte>", "Int32", "(int{1}){0}"),
            (true, "uint16") => ("ushort", "Integer<ushort>", "Int32", "(int{1}){0}"),
            (true, "uint32") => ("uint", "Integer<uint>", "Int64", "(long{1}){0}"),
            (true, _) => ("long", "Int64", "Int64", null),
            (false, "float" or "single") => ("float", "Single", "Single", null),
            (false, "decimal" or "decimal128") => ("decimal", "Decimal", "Decimal", null),
            _ => ("double", "Double", "Double", null),
        };
        return new ScalarUse($"{reader}({argument})", writer) { Name = name, IsValueType = true, Cast = cast };
    }

    private static TypeUse? Native(Schema schema) => schema.Format switch
    {
        "date-time" => new ScalarUse("DateTime()", "DateTime") { Name = "global::System.DateTimeOffset", IsValueType = true },
        "date-time-local" => new ScalarUse("DateTimeLocal()", "DateTimeLocal") { Name = "global::System.DateTime", IsValueType = true },
        "date" => new ScalarUse("Date()", "Date") { Name = "global::System.DateOnly", IsValueType = true },
        "time" => new ScalarUse("Time()", "Time") { Name = "global::System.TimeOnly", IsValueType = true },
        "time-local" => new ScalarUse("TimeLocal()", "TimeLocal") { Name = "global::System.TimeOnly", IsValueType = true },
        "duration" => new ScalarUse("Duration()", "Duration") { Name = "global::System.TimeSpan", IsValueType = true },
        "uuid" or "guid" => new ScalarUse("Uuid()", "Uuid") { Name = "global::System.Guid", IsValueType = true },
        "uri" or "url" => new ScalarUse("Uri()", "Uri") { Name = "global::System.Uri" },
        "uri-reference" => new ScalarUse("UriReference()", "Uri") { Name = "global::System.Uri" },
        "byte" => new ScalarUse("Bytes()", "Bytes") { Name = "byte[]" },
        "base64url" => new ScalarUse("Base64Url()", "Base64Url") { Name = "byte[]" },
        _ => schema.ContentEncoding switch
        {
            "base64" => new ScalarUse("Bytes()", "Bytes") { Name = "byte[]" },
            "base64url" => new ScalarUse("Base64Url()", "Base64Url") { Name = "byte[]" },
            _ => null,
        },
    };

    private string StringRules(Schema schema)
    {
        var arguments = new List<string>();
        string name = "String";
        if (schema.MinLength > 0)
        {
            arguments.Add("minLength: " + Literal.Int(Math.Min(schema.MinLength.Value, int.MaxValue)));
            name += "_Min" + Literal.Int(schema.MinLength.Value);
        }

        if (schema.MaxLength < int.MaxValue)
        {
            arguments.Add("maxLength: " + Literal.Int(schema.MaxLength.Value));
            name += "_Max" + Literal.Int(schema.MaxLength.Value);
        }

        if (options.AssertFormats && schema.Format is { } format && CheckedFormats.TryGetValue(format, out string? member))
        {
            arguments.Add("format: global::OpenApiGen.Runtime.StringFormats." + member);
            name += "_" + member;
        }

        if (schema.Pattern is { } pattern && patterns.FindDemand(pattern, schema.Place.Child("pattern")) is { } expression)
        {
            arguments.Add("pattern: " + expression);
            name += expression.Substring(expression.IndexOf("Pattern_", StringComparison.Ordinal) - 1).Replace('.', '_');
        }

        return arguments.Count == 0 ? "" : rules.Add(name, "StringRules", $"new({string.Join(", ", arguments)})");
    }

    private string NumberRules(Schema schema)
    {
        var arguments = new List<string>();
        string name = "Number";
        Add("minimum", "Min", schema.Minimum);
        Add("maximum", "Max", schema.Maximum);
        Add("exclusiveMinimum", "Above", schema.ExclusiveMinimum);
        Add("exclusiveMaximum", "Below", schema.ExclusiveMaximum);
        Add("multipleOf", "MultipleOf", schema.MultipleOf);
        return arguments.Count == 0 ? "" : rules.Add(name, "NumberRules", $"new({string.Join(", ", arguments)})");

        void Add(string argument, string part, string? value)
        {
            if (value is null)
                return;

            arguments.Add($"{argument}: {Literal.String(value)}");
            name += "_" + part + SharedRules.Sanitize(value);
        }
    }
}
