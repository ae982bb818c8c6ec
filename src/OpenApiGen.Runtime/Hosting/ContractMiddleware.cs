using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OpenApiGen.Runtime;

/// <summary>
/// What endpoints cannot do: limits requests, turns exceptions into a constant answer, and gives answers that others leave without
/// a body (404, 405 and the like) the body that all errors have.
/// </summary>
internal sealed partial class ContractMiddleware : IDisposable
{
    private readonly RequestDelegate _next;
    private readonly ILogger _logger;
    private readonly PartitionedRateLimiter<HttpContext>? _limiter;

    public ContractMiddleware(RequestDelegate next, IOptions<ContractOptions> options, ILogger<ContractMiddleware> logger)
    {
        _next = next;
        _logger = logger;
        ContractOptions value = options.Value;
        if (value.RequestLimit is { } limit)
        {
            _limiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetFixedWindowLimiter(
                value.ClientOf(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = limit.Requests, Window = limit.Window, QueueLimit = 0 }));
        }
    }

    public void Dispose() => _limiter?.Dispose();

    public async Task InvokeAsync(HttpContext http)
    {
        if (_limiter is not null)
        {
            using RateLimitLease lease = _limiter.AttemptAcquire(http);
            if (!lease.IsAcquired)
            {
                double seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait) ? Math.Ceiling(wait.TotalSeconds) : 1;
                http.Response.Headers.RetryAfter = Math.Max(1, seconds).ToString(CultureInfo.InvariantCulture);
                await ErrorResponse.WriteAsync(http, ContractError.OfStatus(StatusCodes.Status429TooManyRequests));
                return;
            }
        }

        try
        {
            await _next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client went away: nobody is there to be told.
            return;
        }
        catch (BadHttpRequestException exception)
        {
            await AnswerAsync(http, exception.StatusCode);
            return;
        }
        catch (Exception exception) when (IsOurs(http))
        {
            if (exception is ConnectionResetException)
                return;

            LogFailure(exception, http.Request.Method, http.GetEndpoint()?.DisplayName ?? "");
            await AnswerAsync(http, StatusCodes.Status500InternalServerError);
            return;
        }

        // What no endpoint answered, or what one of ours answered without a word.
        HttpResponse response = http.Response;
        if (!response.HasStarted && response.StatusCode is 404 or 405 or 413 or 415 && response.ContentLength is null && response.ContentType is null
            && (http.GetEndpoint() is null || response.StatusCode == 405))
            await ErrorResponse.WriteAsync(http, ContractError.OfStatus(response.StatusCode));
    }

    private static bool IsOurs(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<OperationRules>() is not null;

    private static Task AnswerAsync(HttpContext http, int status)
    {
        if (http.Response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            http.Abort();
            return Task.CompletedTask;
        }

        http.Response.Clear();
        return ErrorResponse.WriteAsync(http, ContractError.OfStatus(status));
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Method} {Operation} failed")]
    private partial void LogFailure(Exception exception, string method, string operation);
}
