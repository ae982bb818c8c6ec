using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace OpenApiGen.Runtime;

/// <summary>
/// What endpoints cannot do: limits requests, turns exceptions into a constant answer, and gives answers that routing leaves without
/// a body (404, 405 and the like) the body that all errors have. Endpoints of the application's own are left alone.
/// </summary>
internal sealed partial class ContractMiddleware(RequestDelegate next, RequestLimiter limiter, ILogger<ContractMiddleware> logger)
{
    private readonly ILogger _logger = logger;

    public async Task InvokeAsync(HttpContext http)
    {
        if (!limiter.TryCount(http, out int retryAfter))
        {
            http.Response.Headers.RetryAfter = retryAfter.ToString(CultureInfo.InvariantCulture);
            await ErrorResponse.WriteAsync(http, ContractError.OfStatus(StatusCodes.Status429TooManyRequests));
            return;
        }

        try
        {
            await next(http);
        }
        catch (Exception exception) when (http.GetEndpoint()?.Metadata.GetMetadata<OperationRules>() is not null)
        {
            await AnswerAsync(http, exception);
            return;
        }

        // What no endpoint answered, or one that routing itself put there because none fits.
        HttpResponse response = http.Response;
        if (!response.HasStarted && response.StatusCode is 404 or 405 or 415 && response.ContentLength is null && response.ContentType is null
            && http.GetEndpoint() is not RouteEndpoint)
            await ErrorResponse.WriteAsync(http, ContractError.OfStatus(response.StatusCode));
    }

    private Task AnswerAsync(HttpContext http, Exception exception)
    {
        // The client went away: nobody is there to be told, and nothing is wrong here.
        if (exception is ConnectionResetException || (http.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException))
            return Task.CompletedTask;

        // What a handler finds wrong with a body that it reads itself.
        int status = exception is BadHttpRequestException { StatusCode: var code } ? code : StatusCodes.Status500InternalServerError;
        if (status >= 500)
            LogFailure(exception, http.Request.Method, http.GetEndpoint()?.DisplayName ?? "");

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
