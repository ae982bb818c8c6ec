using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OpenApiGen.Generator.Tests.Driving;
using OpenApiGen.Testing;

namespace OpenApiGen.Generator.Tests.Documents;

/// <summary>docs/documents.md: what became of documents that people wrote, held to what really becomes of them.</summary>
internal static partial class DocumentTable
{
    public static void Verify(IEnumerable<(string Name, GenerationResult Result)> documents)
    {
        string path = Path.Combine(SharedData.Repository, "docs", "documents.md");
        string actual = Write(documents);
        if (Environment.GetEnvironmentVariable("VERIFY_ACCEPT") == "1")
            File.WriteAllText(path, actual);

        Assert.That(File.Exists(path) ? File.ReadAllText(path) : "", Is.EqualTo(actual), "docs/documents.md is out of date; VERIFY_ACCEPT=1 writes it.");
    }

    private static string Write(IEnumerable<(string Name, GenerationResult Result)> documents)
    {
        var refused = new StringBuilder();
        var table = new StringBuilder();
        foreach ((string name, GenerationResult result) in documents)
        {
            string[] kinds = [.. result.Messages.Select(m => Kind().Match(m).Value).GroupBy(k => k).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} × {g.Count()}")];
            int lines = result.Sources.Values.Sum(s => s.Count(c => c == '\n'));
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {result.Sources.Count} | {lines} | {string.Join(", ", kinds)} |\n");
            foreach (IGrouping<string, string> group in result.Messages.Where(m => m.Contains(" error ", StringComparison.Ordinal) || m.Contains("OAG0007", StringComparison.Ordinal)).GroupBy(m => Shorten(m)))
                refused.Append(CultureInfo.InvariantCulture, $"| {name} | {group.First()[..group.First().IndexOf(": ", StringComparison.Ordinal)].Split('/')[^1]}{(group.Count() > 1 ? $" and {group.Count() - 1} more" : "")} | {group.Key} |\n");
        }

        return $"""
            # Documents that people wrote

            Every document below is read without a crash, gives the same bytes twice, and its code compiles without a warning;
            tests hold this table to it (`DocumentTests`). The documents themselves are not part of this repository.

            ## What was refused, and why

            | document | where | what |
            |---|---|---|
            {refused.ToString().TrimEnd('\n')}

            ## All

            | document | files | lines of C# | diagnostics |
            |---|---|---|---|
            {table.ToString().TrimEnd('\n')}

            """.ReplaceLineEndings("\n");
    }

    /// <summary>The id and the message, without what differs from place to place.</summary>
    private static string Shorten(string message)
    {
        string text = message[(Kind().Match(message).Index)..];
        text = Quoted().Replace(text, m => m.Value.Contains('/', StringComparison.Ordinal) || m.Value.Contains('#', StringComparison.Ordinal) ? "'…'" : m.Value);
        return text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
    }

    [GeneratedRegex("OAG[0-9]{4}")]
    private static partial Regex Kind();

    [GeneratedRegex("'[^']*'|\"[^\"]*\"")]
    private static partial Regex Quoted();
}
