using OpenApiGen.Model;
using OpenApiGen.TypeScript.Layout;

namespace OpenApiGen.TypeScript.Servers;

/// <summary>Path templates in the form that routers of Node have: <c>/users/{id}</c> is <c>/users/:id</c>.</summary>
internal static class RoutePath
{
    /// <summary>
    /// The path. A segment that a router would read otherwise stands as a parameter: operations look at the whole path themselves, so that a
    /// route which fits too much does no harm.
    /// </summary>
    public static string Of(string template)
    {
        string[] segments = template.Split('/');
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < segments.Length; i++)
        {
            string segment = Segment(segments[i], i);
            segments[i] = segment.StartsWith(":", StringComparison.Ordinal) && !names.Add(segment) ? Numbered(i) : segment;
        }

        return string.Join("/", segments);
    }

    /// <summary>The path with all parameters alike: what routers take for the same has the same shape.</summary>
    public static string Shape(string template) =>
        string.Join("/", Of(template).Split('/').Select(s => s.StartsWith(":", StringComparison.Ordinal) ? ":" : s));

    private static string Numbered(int index) => ":segment" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Segment(string segment, int index)
    {
        bool isParameter = segment.Length > 2 && segment[0] == '{' && segment.IndexOf('}') == segment.Length - 1 && segment.IndexOf('{', 1) < 0;
        if (isParameter && Syntax.IsIdentifier(segment.Substring(1, segment.Length - 2)))
            return ":" + segment.Substring(1, segment.Length - 2);

        bool isPlain = segment.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.' or '~' or '$' or '@' or '=' or ',' or ';');
        return isPlain ? segment : Numbered(index);
    }
}
