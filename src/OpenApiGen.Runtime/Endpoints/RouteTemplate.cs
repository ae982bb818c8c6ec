using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Routing.Patterns;

namespace OpenApiGen.Runtime;

/// <summary>A path of a contract as a route: parameters get names that any route may have, literals lose their percent-encoding, as paths have when they are routed.</summary>
internal sealed class RouteTemplate
{
    public RouteTemplate(string path)
    {
        Text = path;
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

    /// <summary>The path as the contract spells it.</summary>
    public string Text { get; }

    public RoutePattern Pattern { get; }

    public int SegmentCount { get; }

    /// <summary>True where the path ends with a slash and is not a slash alone.</summary>
    public bool EndsWithSlash { get; }

    /// <summary>Per segment, the texts before, between and behind its parameters: one where it has none.</summary>
    public string[][] Literals { get; }

    /// <summary>Names in the contract with their names in the route, and with the index of the segment that they fill, or -1 where they share one.</summary>
    public Dictionary<string, (string Key, int Segment)> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// True where a path that was routed here is spelled as the contract spells it. Compares from the end, because an application may map a
    /// contract below a prefix of its own.
    /// </summary>
    public bool IsExact(string? path)
    {
        ReadOnlySpan<char> rest = path.AsSpan().TrimEnd('/');
        bool isRoot = Literals is [[""]];
        if (!isRoot && EndsWithSlash == (rest.Length == path!.Length))
            return false;

        for (int i = Literals.Length - 1; i >= 0; i--)
        {
            int slash = rest.LastIndexOf('/');
            if (slash < 0)
                return true;

            if (!isRoot && !HasLiterals(rest[(slash + 1)..], Literals[i]))
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
