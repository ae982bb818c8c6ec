using OpenApiGen.Model;
using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;
using OpenApiGen.TypeScript.Types;

namespace OpenApiGen.TypeScript.Client;

/// <summary>Credentials: what operations need, and where it is sent.</summary>
internal sealed class SecurityText
{
    private readonly Dictionary<string, SecurityScheme> _schemes = new(StringComparer.Ordinal);

    public SecurityText(ApiPlan api)
    {
        var used = new HashSet<string>(api.Operations.SelectMany(o => o.Operation.Security).SelectMany(s => s.Schemes).Select(s => s.Scheme), StringComparer.Ordinal);
        foreach (SecurityScheme scheme in api.Contract.SecuritySchemes)
        {
            if (!used.Contains(scheme.Name) || _schemes.ContainsKey(scheme.Name))
                continue;

            _schemes.Add(scheme.Name, scheme);
            Names.Add(scheme.Name);
        }
    }

    /// <summary>Schemes that operations need, in order of the document.</summary>
    public List<string> Names { get; } = [];

    public bool UsesBasic => Names.Exists(n => IsBasic(_schemes[n]));

    public bool UsesCredential => Names.Exists(n => !IsBasic(_schemes[n]) && _schemes[n].Kind != SecuritySchemeKind.MutualTls);

    /// <summary>The interface of credentials; null where none are needed.</summary>
    public Doc? Declaration()
    {
        if (Names.Count == 0)
            return null;

        var members = new List<Doc>();
        foreach (string name in Names)
        {
            SecurityScheme scheme = _schemes[name];
            string type = scheme.Kind == SecuritySchemeKind.MutualTls ? "undefined" : IsBasic(scheme) ? "BasicCredential" : "Credential";
            members.Add(Doc.Concat(DocComment.Of([scheme.Description, Where(scheme)]), $"{Syntax.Key(name)}?: {type}"));
        }

        return Doc.Concat(DocComment.Of(["What proves who calls: texts, or functions that get them whenever they are needed."]), "export interface Credentials ", TypePrinter.Block(members));
    }

    /// <summary>Where schemes put their proof.</summary>
    public ScriptObject Schemes() => new([.. Names.Select(n => (n, Scheme(_schemes[n])))]) { IsBroken = true };

    /// <summary>Alternatives of an operation, an anonymous call last: who has credentials wants to be known.</summary>
    public static ScriptList? Alternatives(Operation operation)
    {
        SecurityRequirement[] needed = [.. operation.Security.Where(r => !r.Schemes.IsEmpty)];
        return needed.Length == 0 ? null : new ScriptList([.. needed.Select(r => (ScriptValue)new ScriptList([.. r.Schemes.Select(s => (ScriptValue)s.Scheme)]))]);
    }

    /// <summary>What an operation needs, for people, to be put behind its method and path.</summary>
    public static string Remark(Operation operation)
    {
        string[] needed = [.. operation.Security.Where(r => !r.Schemes.IsEmpty).Select(Remark)];
        if (needed.Length == 0)
            return "";

        bool isOptional = needed.Length < operation.Security.Count;
        return $" {(isOptional ? "takes" : "needs")} {string.Join(", or ", needed)}.";
    }

    private static string Remark(SecurityRequirement requirement) => string.Join(" and ", requirement.Schemes.Select(s =>
        s.Scopes.IsEmpty ? $"`{s.Scheme}`" : $"`{s.Scheme}` ({string.Join(", ", s.Scopes.Select(p => $"`{p}`"))})"));

    private static bool IsBasic(SecurityScheme scheme) => scheme is { Kind: SecuritySchemeKind.Http, HttpScheme: "basic" };

    private static ScriptValue Scheme(SecurityScheme scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.MutualTls => ScriptValue.Null,
        SecuritySchemeKind.ApiKey => new ScriptObject([("in", Place(scheme)), ("name", scheme.ParameterName ?? scheme.Name)]),
        _ => new ScriptObject([("http", HttpName(scheme))]),
    };

    private static string Where(SecurityScheme scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.MutualTls => "Proven by the certificate of the connection, which is a matter of `fetch`.",
        SecuritySchemeKind.ApiKey when Place(scheme) == "cookie" => $"Sent in the cookie `{scheme.ParameterName}`. Browsers send their own cookies and no others.",
        SecuritySchemeKind.ApiKey => $"Sent in the {(Place(scheme) == "query" ? "query parameter" : Place(scheme))} `{scheme.ParameterName}`.",
        _ => $"Sent as `Authorization: {HttpName(scheme)} …`.",
    };

    private static string Place(SecurityScheme scheme) => scheme.ParameterIn switch
    {
        ParameterLocation.Query => "query",
        ParameterLocation.Cookie => "cookie",
        _ => "header",
    };

    /// <summary>As RFCs spell them; case does not matter, but some servers think that it does.</summary>
    private static string HttpName(SecurityScheme scheme) => scheme.Kind != SecuritySchemeKind.Http ? "Bearer" : scheme.HttpScheme switch
    {
        null or "bearer" => "Bearer",
        "basic" => "Basic",
        "digest" => "Digest",
        "dpop" => "DPoP",
        { } other => other,
    };
}
