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

    /// <summary>A path that a server can route, for a stub in place of an operation that cannot be served.</summary>
    public static string RoutablePath(string path)
    {
        int end = path.IndexOfAny(['?', '#']);
        string[] segments = (end < 0 ? path : path.Substring(0, end)).Split('/');
        for (int i = 0; i < segments.Length; i++)
            if (segments[i].Count(c => c == '{') > 1)
                segments[i] = "{segment" + i.ToString(System.Globalization.CultureInfo.InvariantCulture) + "}";

        return string.Join("/", segments);
    }
}
