namespace OpenApiGen.Generator.Tests.Documents;

/// <summary>Documents that another tool refuses and that are sound here, each with the reason.</summary>
internal static class AcceptedDocuments
{
    private const string OtherTool = "an extension or a feature of the other tool's own";
    private const string Decoded = "this combination of style and type is decoded here";
    private const string AnyScheme = "OpenAPI allows schemes that are not registered";
    private const string RelativeUrl = "a relative reference is a URL (RFC 3986)";
    private const string Named = "names that collide are told apart here";

    public static Dictionary<string, string> Reasons { get; } = new()
    {
        ["ogen-parser/parameters/cookie/combination_schema_type.json"] = Decoded,
        ["ogen-parser/parameters/cookie/combination_schema_type_anyOf.json"] = Decoded,
        ["ogen-parser/parameters/cookie/combination_schema_type_oneOf.json"] = Decoded,
        ["ogen-parser/parameters/query/combination_schema_type.json"] = Decoded,
        ["ogen-parser/parameters/query/combination_schema_type_anyOf.json"] = Decoded,
        ["ogen-parser/parameters/query/combination_schema_type_oneOf.json"] = Decoded,
        ["ogen-parser/parameters/x_invalid_param_name.json"] = OtherTool,
        ["ogen-parser/parameters/x_unexported_param_name.json"] = OtherTool,
        ["ogen-parser/securityScheme/invalid_oauth2_implicit_authorizationUrl.json"] = RelativeUrl,
        ["ogen-parser/securityScheme/invalid_oauth2_implicit_refreshUrl.json"] = RelativeUrl,
        ["ogen-parser/securityScheme/invalid_oauth2_password_tokenUrl.json"] = RelativeUrl,
        ["ogen-parser/securityScheme/invalid_openIdConnect_url.json"] = RelativeUrl,
        ["ogen-parser/securityScheme/unknown_http_scheme.json"] = AnyScheme,
        ["ogen-parser/servers/x_duplicate_server_name.json"] = OtherTool,
        ["ogen-parser/servers/x_empty_server_name.json"] = OtherTool,
        ["ogen-parser/servers/x_invalid_server_name.json"] = OtherTool,
        ["ogen-parser/servers/x_wrong_type_server_name.json"] = OtherTool,
        ["ogen-parser/version/swagger.json"] = "OpenAPI 2.0 is read here",
        ["ogen/allOf/string_patterns.json"] = "several patterns are all checked",
        ["ogen/convenient_errors/different_response.json"] = OtherTool,
        ["ogen/convenient_errors/no_default.json"] = OtherTool,
        ["ogen/convenient_errors/unsupported_ct.json"] = OtherTool,
        ["ogen/cyclic/allOf_property.yaml"] = "a schema may contain itself through a property",
        ["ogen/field_naming/conflict_additional_props.yaml"] = Named,
        ["ogen/field_naming/conflict_pattern_props.yaml"] = Named,
        ["ogen/field_naming/extension_additional_props.yaml"] = OtherTool,
        ["ogen/field_naming/extension_pattern_props.yaml"] = OtherTool,
        ["ogen/field_naming/overriden_by_extension.yaml"] = OtherTool,
        ["ogen/field_naming/type_extension.yml"] = OtherTool,
        ["ogen/oneOf/same_json_type_one_of.json"] = "branches that nothing tells apart are all tried",
        ["ogen/wrong_default_type/null_value.json"] = "a default of null is what an absent property is",
    };
}
