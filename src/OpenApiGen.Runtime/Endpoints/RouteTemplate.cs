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
        Literals = new string[segments.Length][];
        for (int i = 0; i < segments.Length; i++)
        {
            route.Append('/');
            Literals[i] = AppendSegment(route, segments[i], i);
        }

        EndsWithSlash = path.Length > 1 && path[^1] == '/';
        Pattern = RoutePatternFactory.Parse(route.ToString());
    }

    public RoutePattern Pattern { get; }

    public int SegmentCount { get; }

    /// <summary>True where the path ends with a slash and is not a slash alone.</summary>
    public bool EndsWithSlash { get; }

    /// <summary>Per segment, the texts before, between and behind its parameters: one where it has none.</summary>
    public string[][] Literals { get; }

    /// <summary>Names in the contract with their names in the route, and with the index of the segment that they fill, or -1 where they share one.</summary>
    public Dictionary<string, (string Key, int Segment)> Values { get; } = new(StringComparer.Ordinal);

    private string[] AppendSegment(StringBuilder route, string segment, int index)
    {
        var literals = new List<string>();
        int position = 0;
        while (true)
        {
            int open = segment.IndexOf('{', position);
            int close = open < 0 ? -1 : segment.IndexOf('}', open);
            literals.Add(AppendLiteral(route, close < 0 ? segment[position..] : segment[position..open]));
            if (close < 0)
                return [.. literals];

            string key = "p" + Values.Count.ToString(CultureInfo.InvariantCulture);
            route.Append('{').Append(key).Append('}');

            // A name may begin or end like an operator of RFC 6570, or have one about it.
            string expression = segment[(open + 1)..close];
            Values[expression] = Values[expression.TrimStart('.', ';').TrimEnd('*')] = (key, open == 0 && close == segment.Length - 1 ? index : -1);
            position = close + 1;
        }
    }

    private static string AppendLiteral(StringBuilder route, string literal)
    {
        string text = Uri.UnescapeDataString(literal);
        route.Append(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        return text;
    }
}
