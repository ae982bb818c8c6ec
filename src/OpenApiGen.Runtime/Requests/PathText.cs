using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OpenApiGen.Runtime;

/// <summary>Finds the text of path parameters. The server undoes percent-encoding before it routes, which is too early for lists: there an encoded comma is not a comma.</summary>
internal static class PathText
{
    /// <summary>The text of a path parameter, or null where the route has none.</summary>
    public static (string Text, bool IsEncoded)? Of(HttpContext http, OperationRules operation, ParameterRules rules)
    {
        (string key, int segment) = operation.RouteValue(rules.Name);
        if (http.Request.RouteValues[key] is not string decoded)
            return null;

        bool needsRaw = !rules.Shape.IsScalar || decoded.Contains('%', StringComparison.Ordinal);
        return needsRaw && segment >= 0 && RawSegment(http, operation.SegmentCount - segment) is { } raw ? (raw, true) : (decoded, false);
    }

    /// <summary>A segment of the path as it was sent, counted from the end, where a base path has no say.</summary>
    private static string? RawSegment(HttpContext http, int fromEnd)
    {
        string target = http.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        int query = target.IndexOf('?', StringComparison.Ordinal);
        ReadOnlySpan<char> path = query < 0 ? target : target.AsSpan(0, query);
        if (path.IsEmpty || path[0] != '/')
            return null;

        path = path.TrimEnd('/');
        for (int i = 1; i < fromEnd; i++)
        {
            int slash = path.LastIndexOf('/');
            if (slash < 0)
                return null;

            path = path[..slash];
        }

        int start = path.LastIndexOf('/');
        return start < 0 ? null : path[(start + 1)..].ToString();
    }
}
