using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace OpenApiGen.Runtime;

/// <summary>How much of its limit a client has used up, as of one request.</summary>
/// <param name="limit">The limit.</param>
/// <param name="used">How many requests it has sent in this window, this one included.</param>
/// <param name="rest">How long the window still lasts.</param>
internal sealed class RequestCount(RequestLimit limit, int used, TimeSpan rest)
{
    public bool IsAllowed => used <= limit.Requests;

    /// <summary>Tells the client, by the headers of draft-ietf-httpapi-ratelimit-headers-06, which are the ones that clients know.</summary>
    public void Apply(HttpResponse response)
    {
        // Rounded up: who waits as long as he is told must not be early. Never zero, which would invite to try again at once.
        string reset = Math.Max(1, Math.Ceiling(rest.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        IHeaderDictionary headers = response.Headers;
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"{limit.Requests};w={Math.Max(1, Math.Ceiling(limit.Window.TotalSeconds))}");
        headers["RateLimit-Limit"] = limit.Requests.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Remaining"] = Math.Max(0, limit.Requests - used).ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Reset"] = reset;
        if (!IsAllowed)
            headers.RetryAfter = reset;
    }
}
