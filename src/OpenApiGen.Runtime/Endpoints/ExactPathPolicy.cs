using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace OpenApiGen.Runtime;

/// <summary>
/// Paths of OpenAPI are what they are, routes of ASP.NET disregard case and a slash at the end: this takes out endpoints that differ from
/// the request in either. Who deletes <c>/users/{id}</c> with an empty id must not find himself at <c>/users</c>.
/// </summary>
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
        bool isRoot = route.Literals is [[""]];
        if (!isRoot && route.EndsWithSlash == (rest.Length == path!.Length))
            return false;

        for (int i = route.Literals.Length - 1; i >= 0; i--)
        {
            int slash = rest.LastIndexOf('/');
            if (slash < 0)
                return true;

            if (!isRoot && !HasLiterals(rest[(slash + 1)..], route.Literals[i]))
                return false;

            rest = rest[..slash];
        }

        return true;
    }

    /// <summary>Routing has found them already, in some letter case: all that is left to see is whether they are there as they are spelled.</summary>
    private static bool HasLiterals(ReadOnlySpan<char> segment, string[] literals)
    {
        if (literals.Length == 1)
            return segment.SequenceEqual(literals[0]);

        foreach (string literal in literals)
            if (segment.IndexOf(literal) < 0)
                return false;

        return segment.StartsWith(literals[0]) && segment.EndsWith(literals[^1]);
    }
}
