namespace OpenApiGen.Model;

/// <summary>What kind of proof a scheme asks for.</summary>
public enum SecuritySchemeKind : byte
{
    ApiKey,
    Http,
    OAuth2,
    OpenIdConnect,
    MutualTls,
}

/// <summary>A named way to prove who calls.</summary>
public sealed record SecurityScheme
{
    public required Place Place { get; init; }

    /// <summary>Its key in the document.</summary>
    public required string Name { get; init; }

    public required SecuritySchemeKind Kind { get; init; }

    /// <summary>Of <see cref="SecuritySchemeKind.Http"/>: <c>basic</c>, <c>bearer</c> or another registered scheme, lower case.</summary>
    public string? HttpScheme { get; init; }

    public string? BearerFormat { get; init; }

    /// <summary>Of <see cref="SecuritySchemeKind.ApiKey"/>: the header, query parameter or cookie.</summary>
    public string? ParameterName { get; init; }

    public ParameterLocation? ParameterIn { get; init; }

    public string? Description { get; init; }
}

/// <summary>Schemes that must all be satisfied; none means that an anonymous caller is accepted.</summary>
public sealed record SecurityRequirement(EquatableArray<SchemeRequirement> Schemes);

/// <summary>One scheme with the scopes or roles it must grant.</summary>
public sealed record SchemeRequirement(string Scheme, EquatableArray<string> Scopes);
