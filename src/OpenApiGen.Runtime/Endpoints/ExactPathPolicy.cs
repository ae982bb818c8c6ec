using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace OpenApiGen.Runtime;

/// <summary>
/// Paths of OpenAPI are what they are, routes of ASP.NET disregard case and a slash at the end: this takes out endpoints that differ from
/// the request in either. Who deletes <c>/users/{id}</c> with an empty id must not find himself at <c>/users</c>.
/// </summary>
/// <remarks>
/// Where few paths fit the same request, which is nearly everywhere, it is a branch of the routing tree. Looking at candidates afterwards
/// makes routing collect them for every request, which costs more than the comparison.
/// </remarks>
internal sealed class ExactPathPolicy : MatcherPolicy, INodeBuilderPolicy, IEndpointSelectorPolicy
{
    public override int Order => -2000;

    bool INodeBuilderPolicy.AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => ExactPathBranch.PathsOf(endpoints) is { Count: > 0 and <= ExactPathBranch.MaximumPaths };

    bool IEndpointSelectorPolicy.AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => ExactPathBranch.PathsOf(endpoints).Count > ExactPathBranch.MaximumPaths;

    public IReadOnlyList<PolicyNodeEdge> GetEdges(IReadOnlyList<Endpoint> endpoints) => ExactPathBranch.EdgesOf(endpoints);

    public PolicyJumpTable BuildJumpTable(int exitDestination, IReadOnlyList<PolicyJumpTableEdge> edges) => new ExactPathBranch(exitDestination, edges);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (int i = 0; i < candidates.Count; i++)
            if (candidates.IsValidCandidate(i) && candidates[i].Endpoint.Metadata.GetMetadata<OperationRules>() is { } operation && !operation.Route.IsExact(httpContext.Request.Path.Value))
                candidates.SetValidity(i, false);

        return Task.CompletedTask;
    }
}
