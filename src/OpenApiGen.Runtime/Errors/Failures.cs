using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OpenApiGen.Runtime;

/// <summary>What becomes of exceptions that operations throw.</summary>
internal static partial class Failures
{
    /// <summary>Answers with an error that says nothing of the exception, which goes into the log instead.</summary>
    public static Task AnswerAsync(HttpContext http, Exception exception, ILogger logger)
    {
        // The client went away: nobody is there to be told, and nothing is wrong here.
        if (exception is ConnectionResetException || (http.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException))
            return Task.CompletedTask;

        // What a handler finds wrong with a body that it reads itself.
        int status = exception is BadHttpRequestException { StatusCode: var code } ? code : StatusCodes.Status500InternalServerError;
        if (status >= 500)
            Log(logger, exception, http.GetEndpoint()?.DisplayName ?? http.Request.Method);

        if (http.Response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            http.Abort();
            return Task.CompletedTask;
        }

        http.Response.Clear();
        return ErrorResponse.WriteAsync(http, ContractError.OfStatus(status));
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Operation} failed")]
    private static partial void Log(ILogger logger, Exception exception, string operation);
}
