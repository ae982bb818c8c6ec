using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace OpenApiGen.Runtime;

/// <summary>Counts the requests of each client.</summary>
internal sealed class RequestLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext>? _limiter;

    public RequestLimiter(IOptions<ContractOptions> options)
    {
        ContractOptions value = options.Value;
        if (value.RequestLimit is { } limit)
        {
            _limiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetFixedWindowLimiter(
                value.ClientOf(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = limit.Requests, Window = limit.Window, QueueLimit = 0 }));
        }
    }

    /// <summary>Counts a request; false where its client has sent too many.</summary>
    /// <param name="http">The request.</param>
    /// <param name="retryAfter">After how many seconds it may try again, at least one.</param>
    public bool TryCount(HttpContext http, out int retryAfter)
    {
        retryAfter = 0;
        using RateLimitLease? lease = _limiter?.AttemptAcquire(http);
        if (lease is null or { IsAcquired: true })
            return true;

        retryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
        return false;
    }

    public void Dispose() => _limiter?.Dispose();
}
