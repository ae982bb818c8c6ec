namespace OpenApiGen.Tool.Scaffolding;

/// <summary>One sentence about what was generated, out of what is there rather than of what was asked for.</summary>
internal static class ScaffoldSummary
{
    private static readonly string[] Shared = ["types.ts", "validators.ts", "client.ts"];

    public static string Of(Scaffold scaffold)
    {
        HashSet<string> paths = [.. (scaffold.Code?.Files ?? default).Select(static f => f.Path)];
        bool hasServer = paths.Any(static p => !Shared.Contains(p, StringComparer.Ordinal)) && scaffold.Options.Framework != TypeScript.ServerFramework.None;
        int count = scaffold.Code?.OperationCount ?? 0;
        var parts = new List<string>();
        if (hasServer)
            parts.Add(count == 1 ? "1 route handler" : $"{count} route handlers");

        if (paths.Contains("validators.ts"))
            parts.Add(hasServer ? "validation middleware" : "validators");

        if (paths.Contains("client.ts"))
            parts.Add("a client");

        if (paths.Contains("types.ts"))
            parts.Add("TypeScript types");

        string verb = scaffold.Mode == ScaffoldMode.Write ? "Generated" : "Would generate";
        return $"{verb} {Join(parts)}";
    }

    private static string Join(List<string> parts) => parts switch
    {
        [] => "nothing",
        [var one] => one,
        [var one, var two] => $"{one} and {two}",
        _ => string.Join(", ", parts[..^1]) + ", and " + parts[^1],
    };
}
