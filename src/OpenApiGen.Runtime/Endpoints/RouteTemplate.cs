using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Routing.Patterns;

namespace OpenApiGen.Runtime;

/// <summary>A path of a contract as a route: parameters get names that any route may have, literals lose their percent-encoding, as paths have when they are routed.</summary>
internal sealed class RouteTemplate
{
    public RouteTemplate(string path)
    {
        string[] segments = path.Trim('/').Split('/');
        SegmentCount = segments.Length;
        var route = new StringBuilder();
        var literals = new List<string?>();
        for (int i = 0; i < segments.Length; i++)
        {
            route.Append('/');
            literals.Add(AppendSegment(route, segments[i], i) ? Uri.UnescapeDataString(segments[i]) : null);
        }

        if (path.Length > 1 && path[^1] == '/')
            EndsWithSlash = true;

        Literals = [.. literals];
        Pattern = RoutePatternFactory.Parse(route.ToString());
    }

    public RoutePattern Pattern { get; }

    public int SegmentCount { get; }

    public bool EndsWithSlash { get; }

    /// <summary>Per segment, its text where it has no parameter.</summary>
    public string?[] Literals { get; }

    /// <summary>Names in the contract with their names in the route, and with the index of the segment that they fill, or -1 where they share one.</summary>
    public Dictionary<string, (string Key, int Segment)> Values { get; } = new(StringComparer.Ordinal);

    private bool AppendSegment(StringBuilder route, string segment, int index)
    {
        bool isLiteral = true;
        int position = 0;
        while (position < segment.Length)
        {
            int open = segment.IndexOf('{', position);
            int close = open < 0 ? -1 : segment.IndexOf('}', open);
            if (close < 0)
            {
                AppendLiteral(route, segment[position..]);
                break;
            }

            AppendLiteral(route, segment[position..open]);
            string key = "p" + Values.Count.ToString(CultureInfo.InvariantCulture);
            route.Append('{').Append(key).Append('}');
            Values[segment[(open + 1)..close].TrimStart('.', ';').TrimEnd('*')] = (key, open == 0 && close == segment.Length - 1 ? index : -1);
            isLiteral = false;
            position = close + 1;
        }

        return isLiteral;
    }

    private static void AppendLiteral(StringBuilder route, string literal) =>
        route.Append(Uri.UnescapeDataString(literal).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
}
