namespace OpenApiGen.TypeScript.Tests.Judging;

/// <summary>
/// Why some schemas' types and openapi-typescript's are not assignable to each other, by document; a schema that refers to one of them is
/// one of them. Their names are in the snapshot beside this file.
/// </summary>
internal static class AssignabilityExceptions
{
    private const string Discriminator = "openapi-typescript replaces what a branch says of its discriminator, for the branch wherever it is used; here only the union adds it";

    private const string Nullable = "openapi-typescript adds null to what is nullable: true beside no type, or for an enum that has null although its type is string";

    private const string Untyped = "openapi-typescript takes prefixItems, patternProperties and items without type: array or object for anything";

    private const string Closed = "here an object that says additionalProperties has an index signature that all its properties fit in; openapi-typescript intersects with a Record";

    private const string Required = "what allOf requires, openapi-typescript requires of references only where they are named in properties";

    private const string Yaml = "openapi-typescript reads YAML 1.1, in which 08 and 09 are numbers of their own";

    public static readonly IReadOnlyDictionary<string, string[]> Reasons = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["feature.json_schema_suite_as_api.yaml"] = [Untyped, Closed],
        ["feature.multifile-3gpp.nbsf-management.yaml"] = [Untyped],
        ["feature.ogen.allOf.yml"] = [Nullable],
        ["feature.ogen.array_defaults.yml"] = [Discriminator],
        ["feature.ogen.discriminator_mapping.json"] = [Discriminator],
        ["feature.ogen.enum_number_coerce.yml"] = [Closed],
        ["feature.ogen.non_primitive_enum.json"] = [Untyped],
        ["feature.ogen.oneOf_single.json"] = [Discriminator],
        ["feature.ogen.sample.json"] = [Nullable, Closed, Untyped],
        ["real.box.json"] = [Required, Discriminator],
        ["real.lob.yaml"] = [Closed, Nullable, Required],
        ["real.openai.json"] = [Discriminator, Required],
        ["real.rebilly.yaml"] = [Discriminator, Nullable, Yaml],
        ["real.unblu.yaml"] = [Discriminator],
    };
}
