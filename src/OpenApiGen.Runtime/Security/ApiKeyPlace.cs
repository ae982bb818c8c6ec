using Microsoft.AspNetCore.Http;

namespace OpenApiGen.Runtime;

/// <summary>Where callers put the key of a security scheme.</summary>
/// <param name="Scheme">The scheme's name in the contract.</param>
/// <param name="Place">Header, query or cookie.</param>
/// <param name="Name">The name of the header, query parameter or cookie.</param>
internal sealed record ApiKeyPlace(string Scheme, ParameterPlace Place, string Name)
{
    /// <summary>The key; null where there is none, or where there are several, of which none can be the right one.</summary>
    public string? Read(HttpRequest request) => Place switch
    {
        ParameterPlace.Header => request.Headers[Name] is [{ Length: > 0 } key] ? key : null,
        ParameterPlace.Query => request.Query[Name] is [{ Length: > 0 } key] ? key : null,
        _ => request.Cookies[Name] is { Length: > 0 } key ? key : null,
    };
}
