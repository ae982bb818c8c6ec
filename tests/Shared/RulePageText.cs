using System.Text.RegularExpressions;

namespace OpenApiGen.Testing;

/// <summary>The text of pages below docs, taken apart.</summary>
internal static partial class RulePageText
{
    /// <summary>The page of a rule.</summary>
    public static string Page(string id) => File.ReadAllText(Path.Combine(SharedData.Repository, "docs", "rules", id + ".md"));

    /// <summary>What stands below a heading of the page of a rule, up to the next one.</summary>
    public static string Section(string id, string heading)
    {
        string page = Page(id);
        int start = page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        Assert.That(start, Is.Positive, $"{id} has no '{heading}'");
        int end = page.IndexOf("\n## ", start + 4, StringComparison.Ordinal);
        return page[start..(end < 0 ? page.Length : end)];
    }

    /// <summary>Blocks of code, with their languages.</summary>
    public static IEnumerable<(string Language, string Text)> Blocks(string markdown) => Block().Matches(markdown).Select(static m => (m.Groups[1].Value, m.Groups[2].Value));

    [GeneratedRegex("```(\\w+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
