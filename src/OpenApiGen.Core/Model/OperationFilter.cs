namespace OpenApiGen.Model;

/// <summary>Which operations are generated: those that are included by any list, or all where no list includes any, without those that are excluded.</summary>
public sealed record OperationFilter
{
    public EquatableArray<string> IncludeTags { get; init; }

    public EquatableArray<string> ExcludeTags { get; init; }

    /// <summary>Path templates, in which an asterisk stands for any text.</summary>
    public EquatableArray<string> IncludePaths { get; init; }

    public EquatableArray<string> ExcludePaths { get; init; }

    /// <summary>Operation ids, or a method and a path with a space between.</summary>
    public EquatableArray<string> IncludeOperations { get; init; }

    public EquatableArray<string> ExcludeOperations { get; init; }

    /// <summary>True where an operation is to be generated.</summary>
    public bool Accepts(Operation operation)
    {
        bool hasIncludes = IncludeTags.Count + IncludePaths.Count + IncludeOperations.Count > 0;
        return (!hasIncludes || Matches(operation, IncludeTags, IncludePaths, IncludeOperations))
            && !Matches(operation, ExcludeTags, ExcludePaths, ExcludeOperations);
    }

    private static bool Matches(Operation operation, EquatableArray<string> tags, EquatableArray<string> paths, EquatableArray<string> operations) =>
        tags.Any(t => operation.Tags.Contains(t))
        || paths.Any(p => Glob(p, operation.Path))
        || operations.Any(o => o == operation.OperationId || string.Equals(o, operation.Method + " " + operation.Path, StringComparison.OrdinalIgnoreCase));

    /// <summary>True where a text matches a pattern in which an asterisk stands for any text.</summary>
    private static bool Glob(string pattern, string text)
    {
        int star = pattern.IndexOf('*');
        if (star < 0)
            return pattern == text;

        if (!text.StartsWith(pattern.Substring(0, star), StringComparison.Ordinal))
            return false;

        string rest = pattern.Substring(star + 1);
        for (int i = star; i <= text.Length; i++)
            if (Glob(rest, text.Substring(i)))
                return true;

        return false;
    }
}
