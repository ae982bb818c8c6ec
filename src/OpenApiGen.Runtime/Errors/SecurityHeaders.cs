using Microsoft.AspNetCore.Http;

namespace OpenApiGen.Runtime;

/// <summary>Headers that keep browsers from making something else of an answer than it is.</summary>
internal static class SecurityHeaders
{
    public static void Apply(HttpResponse response, ContractOptions options)
    {
        if (!options.SendSecurityHeaders)
            return;

        IHeaderDictionary headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }
}
