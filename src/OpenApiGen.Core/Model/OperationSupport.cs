using OpenApiGen.Reading;

namespace OpenApiGen.Model;

/// <summary>Which operations servers can be made for.</summary>
public static class OperationSupport
{
    /// <summary>Why an operation cannot be served; null where it can.</summary>
    public static string? Problem(Operation operation)
    {
        string path = operation.Path;
        if (path.IndexOf('?') >= 0 || path.IndexOf('#') >= 0)
            return $"Path '{path}' has a query or a fragment, by which no server can route";

        if (path.Contains("}{"))
            return $"Path '{path}' has two parameters with nothing between them";

        foreach (string segment in path.Split('/'))
            if (segment.Count(c => c == '{') > 1 && segment.Split('{').Skip(1).GroupBy(p => p.Split('}')[0]).Any(g => g.Count() > 1))
                return $"Path '{path}' names a parameter twice";

        return operation.Parameters.FirstOrDefault(p => p.ContentType is { } type && !MediaKind.IsJson(type) && !MediaKind.IsText(type) && p.In != ParameterLocation.QueryString) is { } parameter
            ? $"Parameter '{parameter.Name}' has media type '{parameter.ContentType}', which is neither JSON nor text"
            : null;
    }

    /// <summary>Paths of the stubs in place of operations that cannot be served: null for one that can, and where another operation is already.</summary>
    /// <param name="operations">The operations.</param>
    /// <param name="isUnsupported">Says of one, by its index, that it cannot be served.</param>
    public static IReadOnlyList<string?> StubPaths(IReadOnlyList<Operation> operations, Func<int, bool> isUnsupported)
    {
        var stubs = new string?[operations.Count];
        int[] indexes = [.. Enumerable.Range(0, operations.Count)];
        var taken = new HashSet<string>(indexes.Where(i => !isUnsupported(i)).Select(i => Route(operations[i], operations[i].Path)), StringComparer.OrdinalIgnoreCase);
        foreach (int i in indexes.Where(isUnsupported))
        {
            string path = RoutablePath(operations[i].Path);
            if (taken.Add(Route(operations[i], path)))
                stubs[i] = path;
        }

        return stubs;
    }

    private static string Route(Operation operation, string path) => operation.Method + " " + PathTemplate.Shape(path).TrimEnd('/');

    /// <summary>A path that a server can route, for a stub in place of an operation that cannot be served.</summary>
    private static string RoutablePath(string path)
    {
        int end = path.IndexOfAny(['?', '#']);
        string[] segments = (end < 0 ? path : path.Substring(0, end)).Split('/');
        for (int i = 0; i < segments.Length; i++)
            if (segments[i].Count(c => c == '{') > 1)
                segments[i] = "{segment" + i.ToString(System.Globalization.CultureInfo.InvariantCulture) + "}";

        return string.Join("/", segments);
    }
}
