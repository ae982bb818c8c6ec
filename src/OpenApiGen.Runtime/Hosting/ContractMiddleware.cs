using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace OpenApiGen.Runtime;

/// <summary>
/// What endpoints cannot do: turns exceptions into a constant answer, and gives answers that routing leaves without a body (404, 405
/// and the like) the body that all errors have. Whatever the application itself answers is left alone.
/// </summary>
internal sealed class ContractMiddleware(RequestDelegate next, RequestLimiter limiter, ILogger<ContractMiddleware> logger)
{
    /// <summary>What a pipeline of ASP.NET leaves behind when a request reaches its end: a 404 that nobody meant.</summary>
    private const string UnhandledKey = "__RequestUnhandled";

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception exception) when (http.GetEndpoint()?.Metadata.GetMetadata<OperationRules>() is not null)
        {
            await Failures.AnswerAsync(http, exception, logger);
            return;
        }

        // Who tries one address after another sends requests, too.
        if (IsUnanswered(http))
            await ErrorResponse.WriteAsync(http, ContractError.OfStatus(limiter.TryCount(http) ? http.Response.StatusCode : StatusCodes.Status429TooManyRequests));
    }

    /// <summary>True where no endpoint fits, so that routing gave a status and nothing else.</summary>
    private static bool IsUnanswered(HttpContext http)
    {
        HttpResponse response = http.Response;
        if (response.HasStarted || response.ContentLength is not null || response.ContentType is not null)
            return false;

        return response.StatusCode switch
        {
            StatusCodes.Status404NotFound => http.GetEndpoint() is null && http.Items.ContainsKey(UnhandledKey),
            StatusCodes.Status405MethodNotAllowed or StatusCodes.Status415UnsupportedMediaType => http.GetEndpoint() is not (null or RouteEndpoint),
            _ => false,
        };
    }
}
