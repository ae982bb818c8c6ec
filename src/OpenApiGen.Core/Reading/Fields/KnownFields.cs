using static OpenApiGen.Reading.Fields.Versions;

namespace OpenApiGen.Reading.Fields;

/// <summary>
/// The fields of OpenAPI's objects, version by version. What contains no references is reached from the object that has it;
/// the others are checked where references have been followed.
/// </summary>
internal static class KnownFields
{
    public static readonly FieldTable ExternalDocs = new FieldTable("external documentation").Has(All, "description", "url");

    public static readonly FieldTable Discriminator = new FieldTable("a discriminator").Has(From30, "propertyName", "mapping").Has(V32, "defaultMapping");

    public static readonly FieldTable Xml = new FieldTable("an XML object")
        .Has(All, "name", "namespace", "prefix", "attribute", "wrapped").Has(V32, "nodeType");

    private static readonly FieldTable Example = new FieldTable("an example")
        .Has(From30, "summary", "description", "value", "externalValue").Has(V32, "dataValue", "serializedValue");

    private static readonly FieldTable ServerVariable = new FieldTable("a server variable").Has(From30, "enum", "default", "description");

    private static readonly FieldTable Server = new FieldTable("a server")
        .Has(From30, "url", "description").Has(From30, "variables", ServerVariable, Holding.Map).Has(V32, "name");

    private static readonly FieldTable Link = new FieldTable("a link")
        .Has(From30, "operationRef", "operationId", "parameters", "requestBody", "description").Has(From30, "server", Server);

    private static readonly FieldTable Tag = new FieldTable("a tag")
        .Has(All, "name", "description").Has(All, "externalDocs", ExternalDocs).Has(V32, "summary", "parent", "kind");

    private static readonly FieldTable Info = new FieldTable("'info'")
        .Has(All, "title", "version", "description", "termsOfService").Has(From31, "summary")
        .Has(All, "contact", new FieldTable("a contact").Has(All, "name", "url", "email"))
        .Has(All, "license", new FieldTable("a license").Has(All, "name", "url").Has(From31, "identifier"));

    private static readonly FieldTable Components = new FieldTable("'components'")
        .Has(From30, "schemas", "responses", "parameters", "requestBodies", "headers", "securitySchemes", "callbacks")
        .Has(From30, "examples", Example, Holding.Map).Has(From30, "links", Link, Holding.Map)
        .Has(V32, "mediaTypes")

        // Before 3.1 its reader says that it has no meaning.
        .Has(All, "pathItems");

    public static readonly FieldTable Document = new FieldTable("a document")
        .Has(All, "paths", "security").Has(All, "info", Info).Has(All, "tags", Tag, Holding.Sequence).Has(All, "externalDocs", ExternalDocs)
        .Has(V20, "swagger", "host", "basePath", "schemes", "consumes", "produces", "definitions", "parameters", "responses", "securityDefinitions")
        .Has(From30, "openapi").Has(From30, "servers", Server, Holding.Sequence).Has(From30, "components", Components)
        .Has(From31, "jsonSchemaDialect").Has(V32, "$self")

        // Before 3.1 its reader says that it has no meaning.
        .Has(All, "webhooks")

        // Editors look here for what a file is checked by.
        .Has(All, "$schema");

    public static readonly FieldTable PathItem = new FieldTable("a path item")
        .Has(All, "$ref", "get", "put", "post", "delete", "options", "head", "patch", "parameters").Has(From30, "summary", "description", "trace")
        .Has(From30, "servers", Server, Holding.Sequence)

        // Before 3.2 their reader says that they have no meaning.
        .Has(All, "query", "additionalOperations");

    public static readonly FieldTable Operation = new FieldTable("an operation")
        .Has(All, "tags", "summary", "description", "operationId", "parameters", "responses", "deprecated", "security").Has(All, "externalDocs", ExternalDocs)
        .Has(V20, "consumes", "produces", "schemes")
        .Has(From30, "requestBody", "callbacks").Has(From30, "servers", Server, Holding.Sequence);

    public static readonly FieldTable Parameter = WithoutSchema(new FieldTable("a parameter")
        .Has(All, "name", "in", "description", "required", "schema", "allowEmptyValue")
        .Has(From30, "deprecated", "style", "explode", "allowReserved", "content", "example").Has(From30, "examples", Example, Holding.Map));

    public static readonly FieldTable Header = WithoutSchema(new FieldTable("a header")
        .Has(All, "description")
        .Has(From30, "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema", "content", "example").Has(From30, "examples", Example, Holding.Map)

        // Their reader says that a header has none.
        .Has(All, "name", "in"));

    public static readonly FieldTable RequestBody = new FieldTable("a request body").Has(From30, "description", "content", "required");

    public static readonly FieldTable MediaType = new FieldTable("a media type")
        .Has(From30, "schema", "example", "encoding").Has(From30, "examples", Example, Holding.Map)
        .Has(V32, "itemSchema", "prefixEncoding", "itemEncoding");

    public static readonly FieldTable Encoding = new FieldTable("an encoding")
        .Has(From30, "contentType", "headers", "style", "explode", "allowReserved").Has(V32, "encoding", "prefixEncoding", "itemEncoding");

    public static readonly FieldTable Response = new FieldTable("a response")
        .Has(All, "description", "headers").Has(V20, "schema", "examples").Has(V32, "summary")
        .Has(From30, "content").Has(From30, "links", Link, Holding.Map);

    public static readonly FieldTable SecurityScheme = new FieldTable("a security scheme")
        .Has(All, "type", "description", "name", "in")
        .Has(V20, "flow", "authorizationUrl", "tokenUrl", "scopes")
        .Has(From30, "scheme", "bearerFormat", "openIdConnectUrl").Has(From30, "flows", Flows())
        .Has(V32, "oauth2MetadataUrl", "deprecated");

    private static FieldTable Flows()
    {
        FieldTable flow = new FieldTable("an OAuth flow").Has(From30, "authorizationUrl", "tokenUrl", "refreshUrl", "scopes").Has(V32, "deviceAuthorizationUrl");
        var flows = new FieldTable("'flows'");
        foreach (string name in (string[])["implicit", "password", "clientCredentials", "authorizationCode"])
            flows.Has(From30, name, flow);

        return flows.Has(V32, "deviceAuthorization", flow);
    }

    /// <summary>In OpenAPI 2.0, parameters and headers are their own schemas.</summary>
    private static FieldTable WithoutSchema(FieldTable table) => table.Has(
        V20,
        "type", "format", "items", "collectionFormat", "default", "enum", "pattern", "multipleOf", "uniqueItems",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "minItems", "maxItems");
}
