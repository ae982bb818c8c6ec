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
}
