using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading.Fields;

namespace OpenApiGen.Reading;

public sealed partial class ContractReader
{
    private EquatableArray<SecurityScheme> ReadSecuritySchemes(Located root)
    {
        Located? named = _context.Version == SpecificationVersion.OpenApi20
            ? root.Child("securityDefinitions")
            : root.Child("components")?.Child("securitySchemes");
        if (named is not { } map || !_context.IsMapping(map, "securitySchemes"))
            return default;

        var schemes = new List<SecurityScheme>(map.Count);
        for (int i = 0; i < map.Count; i++)
        {
            _schemeNames.Add(map.KeyText(i));
            if (_resolver.Follow(map.Entry(i)) is { } at && _context.IsMapping(at, "security scheme") && ReadSecurityScheme(map.KeyText(i), at) is { } scheme)
                schemes.Add(scheme);
        }

        return schemes.ToEquatable();
    }

    private SecurityScheme? ReadSecurityScheme(string name, Located at)
    {
        _fields.Check(at, KnownFields.SecurityScheme);
        string? type = _context.Text(at, "type");
        switch (type)
        {
            case null:
                if (at.Child("type") is null)
                    _context.Missing(at, $"Security scheme '{name}'", "type");

                return null;

            case "basic" when _context.Version == SpecificationVersion.OpenApi20:
                return Scheme(SecuritySchemeKind.Http, "basic");

            case "apiKey":
                return ReadApiKey(name, at);

            case "http":
                if (Required(at, name, "scheme") is not { } http)
                    return null;

                if (http.Length == 0 || !http.All(HttpToken.IsTokenCharacter))
                    _context.Invalid(at.Child("scheme")!.Value, $"'{http}' is not the name of an HTTP authentication scheme, such as 'bearer' or 'basic'");

                return Scheme(SecuritySchemeKind.Http, http.ToLowerInvariant());

            case "oauth2":
                CheckFlows(at);
                return Scheme(SecuritySchemeKind.OAuth2, null);

            case "openIdConnect":
                if (Required(at, name, "openIdConnectUrl") is not null)
                    CheckUrl(at, "openIdConnectUrl");

                return Scheme(SecuritySchemeKind.OpenIdConnect, null);

            case "mutualTLS" when !_context.IsBefore31:
                return Scheme(SecuritySchemeKind.MutualTls, null);

            default:
                _context.Invalid(at.Child("type")!.Value, $"'{type}' is not a type of security scheme in this version of OpenAPI: apiKey, http, oauth2, openIdConnect and, from 3.1, mutualTLS are");
                return null;
        }

        SecurityScheme Scheme(SecuritySchemeKind kind, string? http) => new()
        {
            Place = at.Place,
            Name = name,
            Kind = kind,
            HttpScheme = http,
            BearerFormat = _context.Text(at, "bearerFormat"),
            Description = _context.Text(at, "description"),
        };
    }

    private SecurityScheme? ReadApiKey(string name, Located at)
    {
        if (Required(at, name, "name") is not { } key || Required(at, name, "in") is not { } place)
            return null;

        ParameterLocation? location = place switch
        {
            "query" => ParameterLocation.Query,
            "header" => ParameterLocation.Header,
            "cookie" => ParameterLocation.Cookie,
            _ => null,
        };
        if (location is null)
        {
            _context.Invalid(at.Child("in")!.Value, $"'{place}' is no place for an API key: query, header and cookie are");
            return null;
        }

        if (key.Length == 0 || (location != ParameterLocation.Query && !key.All(HttpToken.IsTokenCharacter)))
        {
            _context.Invalid(at.Child("name")!.Value, $"'{key}' cannot be the name of a {place}");
            return null;
        }

        return new SecurityScheme
        {
            Place = at.Place,
            Name = name,
            Kind = SecuritySchemeKind.ApiKey,
            ParameterName = key,
            ParameterIn = location,
            Description = _context.Text(at, "description"),
        };
    }

    private string? Required(Located at, string scheme, string field)
    {
        if (at.Child(field) is null)
            _context.Missing(at, $"Security scheme '{scheme}'", field);

        return _context.Text(at, field);
    }

    private void CheckFlows(Located at)
    {
        if (_context.Version == SpecificationVersion.OpenApi20)
            return;

        if (at.Child("flows") is not { } flows)
        {
            _context.Missing(at, "The OAuth 2 scheme", "flows");
            return;
        }

        if (!_context.IsMapping(flows, "flows"))
            return;

        for (int i = 0; i < flows.Count; i++)
        {
            if (flows.KeyText(i).StartsWith("x-", StringComparison.Ordinal) || !_context.IsMapping(flows.Entry(i), flows.KeyText(i)))
                continue;

            foreach (string field in (string[])["authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl"])
                CheckUrl(flows.Entry(i), field);
        }
    }

    private void CheckUrl(Located at, string field)
    {
        if (_context.Text(at, field) is { } url && !Uri.TryCreate(url, UriKind.RelativeOrAbsolute, out _))
            _context.Invalid(at.Child(field)!.Value, $"'{url}' is not a URL");
    }

    /// <summary>Security requirements of a document or operation; null where it says nothing of them.</summary>
    private EquatableArray<SecurityRequirement>? ReadSecurity(Located owner)
    {
        if (owner.Child("security") is not { } list || !_context.IsSequence(list, "security"))
            return null;

        var requirements = new List<SecurityRequirement>(list.Count);
        for (int i = 0; i < list.Count; i++)
        {
            Located at = list.Item(i);
            if (!_context.IsMapping(at, "security requirement"))
                continue;

            var schemes = new List<SchemeRequirement>(at.Count);
            for (int j = 0; j < at.Count; j++)
            {
                string name = at.KeyText(j);
                if (!_schemeNames.Contains(name))
                    _context.ReportKey(Rules.UnresolvedReference, at, j, name, "no security scheme has this name");

                schemes.Add(new SchemeRequirement(name, _context.Texts(at, name)));
            }

            requirements.Add(new SecurityRequirement(schemes.ToEquatable()));
        }

        return requirements.ToEquatable();
    }
}
