using System.Text.RegularExpressions;
using OpenApiGen.TypeScript;

namespace OpenApiGen.Tool.Scaffolding;

/// <summary>A package of npm that code needs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Major">The major version that the code is written for; null for any.</param>
/// <param name="IsForDevelopment">True for what only compilers need.</param>
internal sealed partial record NpmPackage(string Name, int? Major, bool IsForDevelopment)
{
    /// <summary>
    /// What code is written for, with packages of types where a package has none of its own. Nothing else is ever proposed: words of a document must not become
    /// names of packages that somebody installs.
    /// </summary>
    private static readonly Dictionary<string, (int Major, string? Types, int TypesMajor)> Known = new(StringComparer.Ordinal)
    {
        ["express"] = (5, "@types/express", 5),
        ["fastify"] = (5, null, 0),
        ["koa"] = (3, "@types/koa", 3),
        ["@koa/router"] = (15, null, 0),
        ["helmet"] = (8, null, 0),
        ["jose"] = (6, null, 0),
        ["rate-limiter-flexible"] = (11, null, 0),
        ["zod"] = (4, null, 0),
        ["@fastify/busboy"] = (3, null, 0),
    };

    /// <summary>As <c>npm install</c> takes it.</summary>
    public string Specifier => Major is { } major ? $"{Name}@{major}" : Name;

    /// <summary>What the files import, in order of name; what they compile with last.</summary>
    public static IReadOnlyList<NpmPackage> Of(TypeScriptOutput output)
    {
        string[] modules = [.. output.Files.SelectMany(static f => Import().Matches(f.Text)).Select(static m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];
        string[] names = [.. modules.Select(PackageOf).Distinct().Where(Known.ContainsKey)];
        NpmPackage[] packages = [.. names.Select(static n => new NpmPackage(n, Known[n].Major, false))];
        var development = new List<NpmPackage>();
        foreach (string name in names)
            if (Known[name] is { Types: { } types, TypesMajor: var major })
                development.Add(new NpmPackage(types, major, true));

        if (development.Count > 0 || modules.Any(static m => m.StartsWith("node:", StringComparison.Ordinal)))
            development.Add(new NpmPackage("@types/node", null, true));

        development.Add(new NpmPackage("typescript", null, true));
        return [.. packages, .. development];
    }

    /// <summary>The commands that install them.</summary>
    public static IEnumerable<string> Commands(IReadOnlyList<NpmPackage> packages)
    {
        foreach (IGrouping<bool, NpmPackage> group in packages.GroupBy(static p => p.IsForDevelopment).OrderBy(static g => g.Key))
            yield return $"npm install {(group.Key ? "--save-dev " : "")}{string.Join(' ', group.Select(static p => p.Specifier))}";
    }

    /// <summary>A module's package: <c>@koa/router</c> of <c>@koa/router/lib/x</c>.</summary>
    private static string PackageOf(string module) => string.Join('/', module.Split('/').Take(module[0] == '@' ? 2 : 1));

    [GeneratedRegex("""(?m)^(?:(?:import|export)\b[^'";]*?\bfrom\s+|import\s+)['"]([^'".][^'"]*)['"]""")]
    private static partial Regex Import();
}
