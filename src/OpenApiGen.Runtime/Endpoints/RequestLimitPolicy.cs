using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace OpenApiGen.Runtime;

/// <summary>
/// Counts requests of contracts where they are routed: late enough to leave endpoints of the application's own alone, such as health
/// checks, early enough that who sends too many does not cost the verification of a token.
/// </summary>
internal sealed class RequestLimitPolicy(RequestLimiter limiter) : MatcherPolicy, IEndpointSelectorPolicy
{
    /// <summary>After <see cref="ExactPathPolicy"/>.</summary>
    public override int Order => -1900;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints)
    {
        if (!limiter.IsOn)
            return false;

        foreach (Endpoint endpoint in endpoints)
            if (endpoint.Metadata.GetMetadata<OperationRules>() is not null)
                return true;

        return false;
    }

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (int i = 0; i < candidates.Count; i++)
        {
            if (!candidates.IsValidCandidate(i))
                continue;

            if (candidates[i].Endpoint.Metadata.GetMetadata<OperationRules>() is { } operation && !limiter.TryCount(httpContext))
                httpContext.SetEndpoint(Refusal(operation));

            return Task.CompletedTask;
        }

        return Task.CompletedTask;
    }

    /// <summary>An endpoint that authorization lets pass, even where everything needs a caller unless it says otherwise.</summary>
    private static Endpoint Refusal(OperationRules operation) => new(
        static http => ErrorResponse.WriteAsync(http, ContractError.OfStatus(StatusCodes.Status429TooManyRequests)),
        new EndpointMetadataCollection(operation, new AllowAnonymousAttribute()),
        $"429 {operation.Method} {operation.Path} ({operation.Id})");
}
