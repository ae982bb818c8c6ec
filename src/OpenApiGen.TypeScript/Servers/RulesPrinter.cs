using OpenApiGen.Model;
using OpenApiGen.Shapes;
using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Servers;

/// <summary>What a contract says of an operation, as data of middleware/rules.ts.</summary>
internal sealed class RulesPrinter(ApiPlan api)
{
    private readonly ShapePrinter _shapes = new(api);

    /// <summary>The constant of an operation.</summary>
    public Doc Print(OperationPlan plan) =>
        Doc.Concat(DocText.Assign($"const {plan.Name}: OperationRules =", Call.Object(plan.Problem is null ? Members(plan) : Stub(plan))), ";");

    /// <summary>The constant of how callers prove who they are.</summary>
    public static Doc SecuritySchemes(ApiPlan api)
    {
        HashSet<string> used = [.. api.Operations.SelectMany(o => o.Operation.Security).SelectMany(r => r.Schemes).Select(s => s.Scheme)];
        return Call.Object([.. api.Contract.SecuritySchemes.Where(s => used.Contains(s.Name)).Select(s => Doc.Concat(Syntax.Key(s.Name) + ": ", Scheme(s)))]);
    }

    private static Doc Scheme(SecurityScheme scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.Http => Call.Inline(["type: \"http\"", "scheme: " + Syntax.Quote(scheme.HttpScheme ?? "")]),
        SecuritySchemeKind.ApiKey => Call.Inline(
        [
            "type: \"apiKey\"",
            "in: " + Syntax.Quote((scheme.ParameterIn ?? ParameterLocation.Header).ToString().ToLowerInvariant()),
            "name: " + Syntax.Quote(scheme.ParameterName ?? ""),
        ]),
        SecuritySchemeKind.OAuth2 => Call.Inline(["type: \"oauth2\""]),
        SecuritySchemeKind.OpenIdConnect => Call.Inline(["type: \"openIdConnect\""]),
        _ => Call.Inline(["type: \"mutualTLS\""]),
    };

    private static List<Doc> Stub(OperationPlan plan) =>
    [
        Text("id", plan.Name),
        Text("method", plan.Operation.Method),
        Text("path", plan.RoutePath),
        "responses: {}",
    ];

    private List<Doc> Members(OperationPlan plan)
    {
        Operation operation = plan.Operation;
        var members = new List<Doc> { Text("id", plan.Name), Text("method", operation.Method), Text("path", operation.Path) };
        if (operation.Parameters.Count > 0)
        {
            Doc[] parameters = [.. ParameterPlaces.All.SelectMany(p => plan.ParametersIn(p.Place)).Select(Parameter)];
            members.Add(Doc.Concat("parameters: ", Call.Array(parameters)));
            members.Add(Validator("parameterSchema", plan.ParametersValidator!));
        }

        if (plan.Bodies.Count > 0)
        {
            members.Add(Doc.Concat("bodies: ", Call.Array([.. plan.Bodies.Select(Body)])));
            if (operation.RequestBody!.Required)
                members.Add("bodyRequired: true");
        }

        if (!operation.Security.IsEmpty)
            members.Add(Doc.Concat("security: ", Call.Array([.. operation.Security.Select(Alternative)])));

        members.Add(Doc.Concat("responses: ", Responses(plan)));
        return members;
    }

    private Doc Parameter(Parameter parameter)
    {
        bool isText = parameter.ContentType is { } type && MediaKind.IsText(type);
        string style = parameter.ContentType is null || isText ? parameter.Style.ToString()
            : parameter.In == ParameterLocation.QueryString && !MediaKind.IsJson(parameter.ContentType) ? "Form" : "Json";
        var members = new List<Doc>
        {
            Text("name", parameter.Name),
            Text("in", parameter.In.ToString().ToLowerInvariant()),
            Text("style", Naming.Identifier.Camel(style)),
            "explode: " + (parameter.Explode ? "true" : "false"),
        };
        if (parameter.Required)
            members.Add("required: true");

        members.Add(Doc.Concat("shape: ", style == "Json" ? "\"any\"" : _shapes.Print(parameter.Schema, isForm: false)));
        if (parameter.AllowEmptyValue && !AcceptsEmptyText(parameter.Schema))
            members.Add("allowEmpty: true");

        return Call.Inline(members);
    }

    private bool AcceptsEmptyText(SchemaId id) =>
        api.Shaper[api.Shaper.Resolve(id, out _)] is StringShape { Schema: { MinLength: null or 0, Format: null } };

    private Doc Body(BodyPlan body)
    {
        string kind = body.Kind == ContentKind.Binary ? "stream" : body.Kind.ToString().ToLowerInvariant();
        var members = new List<Doc> { Text("mediaType", body.Media.Name), Text("kind", kind) };
        if (body.Validator is not null)
            members.Add(Validator("schema", body.Validator));

        if (body.Kind == ContentKind.Json && api.Options.Int64 == Int64Form.BigInt)
            members.Add("bigints: true");

        if (body.Kind is ContentKind.Form or ContentKind.Multipart && body.Schema is { } schema)
        {
            members.Add(Doc.Concat("shape: ", _shapes.Print(schema, body.Kind == ContentKind.Multipart)));
            if (!body.Media.Encodings.IsEmpty)
                members.Add(Doc.Concat("fields: ", Call.Array([.. body.Media.Encodings.Select(e => Field(e, body.Kind))])));
        }

        // Of bytes, a schema can say how many there may be.
        if (body.Kind == ContentKind.Binary && body.Media.Schema is { } bytes && api.Shaper.Table[api.Shaper.Resolve(bytes, out _)].MaxLength is { } most)
            members.Add("maxLength: " + most.ToString(System.Globalization.CultureInfo.InvariantCulture));

        return Call.Inline(members);
    }

    private static Doc Field(FieldEncoding encoding, ContentKind kind)
    {
        bool isJson = encoding.ContentType is { } type && MediaKind.IsJson(type) && encoding.Style is null;
        string style = isJson ? "json" : Naming.Identifier.Camel((encoding.Style ?? ParameterStyle.Form).ToString());
        bool explode = encoding.Explode ?? (encoding.Style is null or ParameterStyle.Form);
        var members = new List<Doc> { Text("name", encoding.Property), Text("style", style), "explode: " + (explode ? "true" : "false") };
        if (kind == ContentKind.Multipart && encoding.ContentType is { } types)
            members.Add(Doc.Concat("contentTypes: ", Call.Array([.. types.Split(',').Select(t => (Doc)Syntax.Quote(t.Trim()))])));

        return Call.Inline(members);
    }

    private static Doc Alternative(SecurityRequirement requirement) =>
        Call.Inline([.. requirement.Schemes.Select(s => Doc.Concat(Syntax.Key(s.Scheme) + ": ", Call.Array([.. s.Scopes.Select(scope => (Doc)Syntax.Quote(scope))])))]);

    private static Doc Responses(OperationPlan plan)
    {
        if (plan.Responses.Count == 0)
            return Call.Object(["default: []"]);

        IEnumerable<IGrouping<string, ResponsePlan>> byStatus = plan.Responses.GroupBy(r => r.Response.Status, StringComparer.Ordinal);
        return Call.Object([.. byStatus.Select(g => Doc.Concat(Status(g.Key), ": ", Call.Array([.. g.Where(r => r.Kind != ContentKind.None).Select(Response)])))]);
    }

    /// <summary>Prettier leaves numbers as keys unquoted, and what begins with a digit otherwise quoted.</summary>
    private static string Status(string status) => int.TryParse(status, out _) ? status : Syntax.Key(status);

    private static Doc Response(ResponsePlan response)
    {
        string kind = response.Kind switch { ContentKind.Binary => "bytes", var other => other.ToString().ToLowerInvariant() };
        var members = new List<Doc> { Text("mediaType", response.Media!.Name), Text("kind", kind) };
        if (response.Validator is not null)
            members.Add(Validator("schema", response.Validator));

        return Call.Inline(members);
    }

    private static Doc Validator(string key, string name) => DocText.Assign(key + ":", "validators." + name, isShort: true);

    private static Doc Text(string key, string value) => DocText.Assign(key + ":", Syntax.Quote(value), isShort: true);
}
