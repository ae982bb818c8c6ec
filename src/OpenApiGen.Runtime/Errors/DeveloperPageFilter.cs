using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace OpenApiGen.Runtime;

/// <summary>
/// Keeps the developer exception page, which ASP.NET adds in development, from answering for operations: clients and tests get there
/// what they get everywhere. The page logs the exception before it asks.
/// </summary>
internal sealed class DeveloperPageFilter : IDeveloperPageExceptionFilter
{
    public Task HandleExceptionAsync(ErrorContext errorContext, Func<ErrorContext, Task> next)
    {
        HttpContext http = errorContext.HttpContext;
        return http.GetEndpoint()?.Metadata.GetMetadata<OperationRules>() is null ? next(errorContext) : ErrorResponse.WriteAsync(http, ContractError.OfStatus(http.Response.StatusCode));
    }
}
