using Microsoft.AspNetCore.Http;

namespace OpenApiGen.Runtime;

/// <summary>
/// Headers of all answers of a contract: those that keep browsers from making something else of an answer than it is, and those that
/// tell a client how much it may still ask. Handlers may set others over them.
/// </summary>
internal static class AnswerHeaders
{
    public static void Apply(HttpContext http, ContractOptions options)
    {
        HttpResponse response = http.Response;
        if (options.RequestLimit is not null)
            http.Features.Get<RequestCount>()?.Apply(response);

        if (!options.SendSecurityHeaders)
            return;

        IHeaderDictionary headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        // Without TLS browsers disregard it (RFC 6797, section 8.1); behind a proxy that ends TLS it has to be there.
        headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }
}
