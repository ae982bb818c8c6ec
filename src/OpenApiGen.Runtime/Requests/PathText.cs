using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OpenApiGen.Runtime;

/// <summary>Finds the text of path parameters. The server undoes percent-encoding before it routes, which is too early for lists: there an encoded comma is not a comma.</summary>
internal static class PathText
{
    /// <summary>The text of a path parameter and how it is encoded; null where the route has none.</summary>
    public static (string Text, TextCoding Coding)? Of(HttpContext http, OperationRules operation, ParameterRules rules)
    {
        (string key, int segment) = operation.RouteValue(rules.Name);
        if (http.Request.RouteValues[key] is not string routed)
            return null;

        if (rules.Shape.IsScalar && !routed.Contains('%', StringComparison.Ordinal))
            return (routed, TextCoding.Verbatim);

        if (segment >= 0 && RawSegment(http, operation.SegmentCount - segment) is { } raw && (AsRouted(raw) == routed || TextPairs.TryDecode(raw, plusIsSpace: false) is null))
            return (raw, TextCoding.Percent);

        return (routed.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), TextCoding.Verbatim);
    }

    /// <summary>What the server makes of a segment that is text: all encoding is undone but that of slashes. Where dot segments were taken out, another segment is found, and differs.</summary>
    private static string AsRouted(string raw) =>
        TextPairs.Decode(raw.Replace("%2F", "%252F", StringComparison.Ordinal).Replace("%2f", "%252f", StringComparison.Ordinal), plusIsSpace: false);

    /// <summary>A segment of the path as it was sent, counted from the end, where a base path has no say.</summary>
    private static string? RawSegment(HttpContext http, int fromEnd)
    {
        ReadOnlySpan<char> path = http.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        int query = path.IndexOf('?');
        path = query < 0 ? path : path[..query];

        // Proxies send the whole address; what follows its host begins with a slash just the same.
        int authority = path.StartsWith('/') ? -1 : path.IndexOf("://");
        path = (authority < 0 ? path : path[(authority + 3)..]).TrimEnd('/');
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
