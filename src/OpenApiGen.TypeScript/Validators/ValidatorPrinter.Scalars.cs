using OpenApiGen.Model;
using OpenApiGen.TypeScript.Layout;

namespace OpenApiGen.TypeScript.Validators;

internal sealed partial class ValidatorPrinter
{
    /// <summary>Formats that limit strings; others only describe.</summary>
    private static readonly HashSet<string> Formats = new(StringComparer.Ordinal)
    {
        "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "iri", "iri-reference", "uri-template", "json-pointer", "relative-json-pointer", "regex",
        "date-time", "date-time-local", "date", "time", "time-local", "duration", "uuid", "guid", "uri", "url", "uri-reference", "byte", "base64url",
    };

    /// <summary>Formats that limit whole numbers besides zod's own limit, 2^53.</summary>
    private static readonly HashSet<string> IntegerFormats = new(StringComparer.Ordinal) { "int8", "int16", "int32", "uint8", "uint16", "uint32", "uint64" };

    private ValidatorText String(Schema schema)
    {
        var checks = new List<Argument>();
        if (schema.MinLength > 0)
            checks.Add(Check("minLength", Int(schema.MinLength.Value)));

        if (schema.MaxLength is { } most)
            checks.Add(Check("maxLength", Int(most)));

        if (schema.Pattern is { } pattern && Patterns.PatternSyntax.Parse(pattern).Root is not null)
            checks.Add(Check("pattern", Syntax.Quote(pattern)));

        string? format = schema.Format is { } named && Formats.Contains(named) ? named : schema.ContentEncoding switch { "base64" => "byte", "base64url" => "base64url", _ => null };
        if (api.Options.AssertFormats && format is not null)
            checks.Add(Check("format", Syntax.Quote(format)));

        ValidatorText text = ValidatorText.Zod("string");
        return checks.Count == 0 ? text : text.With("check", [.. checks]);
    }

    private ValidatorText Number(Schema schema, bool isInteger, out Schema? limits)
    {
        limits = null;
        if (isInteger && schema.Format == "int64" && api.Options.Int64 == Int64Form.BigInt)
        {
            limits = schema.NumberLimits();
            return ValidatorText.Helper(imports.Use("int64"));
        }

        bool isWhole = (isInteger || schema.Format is "int32" or "int64" or "uint64") && !ListsWideNumbers(schema);
        ValidatorText text = ValidatorText.Zod(isWhole ? "int" : "number");
        text = Limit(text, "min", schema.Minimum);
        text = Limit(text, "max", schema.Maximum);
        text = Limit(text, "gt", schema.ExclusiveMinimum);
        text = Limit(text, "lt", schema.ExclusiveMaximum);
        var checks = new List<Argument>();
        if (schema.MultipleOf is { } divisor)
            checks.Add(Check("multipleOf", Syntax.Quote(divisor)));

        if (isWhole && schema.Format is { } format && IntegerFormats.Contains(format))
            checks.Add(Check("intFormat", Syntax.Quote(format)));

        return checks.Count == 0 ? text : text.With("check", [.. checks]);
    }

    /// <summary>The largest whole number below which a number of JavaScript has all of them.</summary>
    private const decimal LargestSafe = 9007199254740991;

    /// <summary>True where a schema names its values, which are judged besides, and one of them is beyond what zod takes for whole.</summary>
    private static bool ListsWideNumbers(Schema schema) =>
        (schema.Enum ?? default).Concat(schema.Const is { } constant ? [constant] : []).Any(v =>
            v.Kind == OpenApiGen.Text.NodeKind.Integer && decimal.TryParse(v.Text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out decimal number) && Math.Abs(number) > LargestSafe);

    private static ValidatorText Limit(ValidatorText text, string method, string? number) => number is null ? text : text.With(method, Syntax.Number(number));

    private Argument Check(string name, string argument) => new(Call.Of(imports.Use(name), argument)) { IsCall = true };
}
