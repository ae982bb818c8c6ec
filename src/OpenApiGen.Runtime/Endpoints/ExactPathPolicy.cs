using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace OpenApiGen.Runtime;

/// <summary>Paths of OpenAPI distinguish upper and lower case, routes of ASP.NET do not: this takes out endpoints whose literals differ from the request.</summary>
internal sealed class ExactPathPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => -2000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints)
    {
        foreach (Endpoint endpoint in endpoints)
            if (endpoint.Metadata.GetMetadata<OperationRules>() is not null)
                return true;

        return false;
    }

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (int i = 0; i < candidates.Count; i++)
            if (candidates.IsValidCandidate(i) && candidates[i].Endpoint.Metadata.GetMetadata<OperationRules>() is { } operation && !IsExact(operation.Route, httpContext.Request.Path.Value))
                candidates.SetValidity(i, false);

        return Task.CompletedTask;
    }

    /// <summary>Compares from the end, because an application may map a contract below a prefix of its own.</summary>
    private static bool IsExact(RouteTemplate route, string? path)
    {
        ReadOnlySpan<char> rest = path.AsSpan().TrimEnd('/');
        for (int i = route.Literals.Length - 1; i >= 0; i--)
        {
            int slash = rest.LastIndexOf('/');
            if (slash < 0)
                return true;

            if (route.Literals[i] is { Length: > 0 } literal && !rest[(slash + 1)..].SequenceEqual(literal))
                return false;

            rest = rest[..slash];
        }

        return true;
    }
}
