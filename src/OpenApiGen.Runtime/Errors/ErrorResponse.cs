using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OpenApiGen.Runtime;

/// <summary>Writes error answers.</summary>
internal static class ErrorResponse
{
    /// <summary>Answers with an error, unless an answer is on its way already.</summary>
    public static Task WriteAsync(HttpContext http, ContractError error) =>
        WriteAsync(http, error, http.RequestServices.GetRequiredService<IOptions<ContractOptions>>().Value);

    /// <summary>The same for who has the options at hand.</summary>
    public static Task WriteAsync(HttpContext http, ContractError error, ContractOptions options)
    {
        HttpResponse response = http.Response;
        if (response.HasStarted)
            return Task.CompletedTask;

        OperationRules? operation = http.GetEndpoint()?.Metadata.GetMetadata<OperationRules>();
        response.StatusCode = error.StatusCode;
        AnswerHeaders.Apply(http, options);
        if (options.WriteError is { } write)
            return write(http, error);

        // An error is short. What tells that the client has gone would have to be made for it.
        if ((operation?.FormatOf(error.StatusCode) ?? options.ErrorFormat) == ErrorFormat.ProblemDetails)
            return JsonResponse.WriteAsync(http, "application/problem+json", (error, http), static (o, e) => ErrorJson.WriteProblem(o, e.error, e.http), CancellationToken.None);

        return JsonResponse.WriteAsync(http, "application/json", (error, http), static (o, e) => ErrorJson.WriteEnvelope(o, e.error, e.http), CancellationToken.None);
    }
}
