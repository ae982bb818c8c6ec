using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Matching;

namespace OpenApiGen.Runtime;

/// <summary>Leads a request to the endpoints whose paths are spelled as it is, and to those of the application's own.</summary>
internal sealed class ExactPathBranch : PolicyJumpTable
{
    /// <summary>There is a branch for every set of paths that may fit at once.</summary>
    public const int MaximumPaths = 4;

    private readonly RouteTemplate[] _paths;
    private readonly int[] _destinations;

    /// <summary>Makes a branch.</summary>
    /// <param name="exit">Where a request goes that no endpoint is left for.</param>
    /// <param name="edges">What became of <see cref="EdgesOf"/>.</param>
    public ExactPathBranch(int exit, IReadOnlyList<PolicyJumpTableEdge> edges)
    {
        _paths = ((State)edges[0].State).Paths;
        _destinations = new int[1 << _paths.Length];
        Array.Fill(_destinations, exit);
        foreach (PolicyJumpTableEdge edge in edges)
            _destinations[((State)edge.State).Fitting] = edge.Destination;
    }

    /// <summary>The paths of operations among endpoints, each once.</summary>
    public static IReadOnlyList<RouteTemplate> PathsOf(IReadOnlyList<Endpoint> endpoints)
    {
        var paths = new List<RouteTemplate>();
        foreach (Endpoint endpoint in endpoints)
            if (endpoint.Metadata.GetMetadata<OperationRules>() is { } operation && IndexOf(paths, operation) < 0)
                paths.Add(operation.Route);

        return paths;
    }

    /// <summary>For every set of paths that a request may fit, the endpoints that are left; none where that is none.</summary>
    public static List<PolicyNodeEdge> EdgesOf(IReadOnlyList<Endpoint> endpoints)
    {
        RouteTemplate[] paths = [.. PathsOf(endpoints)];
        var edges = new List<PolicyNodeEdge>();
        for (int fitting = 0; fitting < 1 << paths.Length; fitting++)
        {
            var left = new List<Endpoint>();
            foreach (Endpoint endpoint in endpoints)
                if (endpoint.Metadata.GetMetadata<OperationRules>() is not { } operation || (fitting & (1 << IndexOf(paths, operation))) != 0)
                    left.Add(endpoint);

            if (left.Count > 0)
                edges.Add(new PolicyNodeEdge(new State(paths, fitting), left));
        }

        return edges;
    }

    public override int GetDestination(HttpContext httpContext)
    {
        string? path = httpContext.Request.Path.Value;
        int fitting = 0;
        for (int i = 0; i < _paths.Length; i++)
            if (_paths[i].IsExact(path))
                fitting |= 1 << i;

        return _destinations[fitting];
    }

    private static int IndexOf(IReadOnlyList<RouteTemplate> paths, OperationRules operation)
    {
        for (int i = 0; i < paths.Count; i++)
            if (paths[i].Text == operation.Path)
                return i;

        return -1;
    }

    /// <summary>What an edge is for: a set of paths, as bits.</summary>
    private sealed record State(RouteTemplate[] Paths, int Fitting);
}
