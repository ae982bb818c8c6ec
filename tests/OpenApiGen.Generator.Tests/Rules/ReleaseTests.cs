using OpenApiGen.Diagnostics;
using OpenApiGen.Testing;

namespace OpenApiGen.Generator.Tests.Rules;

/// <summary>
/// Ids are promises to whoever wrote them into a .globalconfig. Descriptors are made out of <see cref="Rule"/>s, where the analyzer of
/// Roslyn's release tracking does not find them, so these tests read its files.
/// </summary>
public sealed class ReleaseTests
{
    private static readonly Entry[] Entries = [.. Read("Shipped").Concat(Read("Unshipped"))];

    [Test]
    public void Every_rule_is_tracked_and_every_tracked_rule_is_there()
    {
        Assert.That(
            Current().Select(e => $"{e.Id} {e.Severity} {e.Title}"),
            Is.EquivalentTo(RuleCatalog.All.Select(r => $"{r.Id} {r.Severity} {r.Title}")),
            "Say in AnalyzerReleases.Unshipped.md what is new, changed or removed.");
    }

    [Test]
    public void No_id_is_given_twice() => Assert.That(Entries.Where(e => e.Section == "New Rules").Select(e => e.Id), Is.Unique);

    [Test]
    public void What_is_removed_or_changed_was_there_before() => Assert.That(
        Entries.Where(e => e.Section != "New Rules").Select(e => e.Id),
        Is.SubsetOf(Entries.Where(e => e.Section == "New Rules").Select(e => e.Id)));

    /// <summary>Rules as the files leave them.</summary>
    private static Dictionary<string, Entry>.ValueCollection Current()
    {
        var current = new Dictionary<string, Entry>();
        foreach (Entry entry in Entries)
        {
            if (entry.Section == "Removed Rules")
                current.Remove(entry.Id);
            else
                current[entry.Id] = entry;
        }

        return current.Values;
    }

    private static IEnumerable<Entry> Read(string state)
    {
        string section = "";
        foreach (string line in File.ReadLines(Path.Combine(SharedData.Repository, "src", "OpenApiGen.Core", "Diagnostics", $"AnalyzerReleases.{state}.md")))
        {
            string[] cells = [.. line.Split('|', StringSplitOptions.TrimEntries)];
            if (line.StartsWith("### ", StringComparison.Ordinal))
                section = line[4..];
            else if (cells[0].StartsWith("OAG", StringComparison.Ordinal))
                yield return new Entry(section, cells[0], cells[2], cells[^1]);
        }
    }

    /// <param name="Section">New, Changed or Removed Rules.</param>
    /// <param name="Id">Such as OAG0001.</param>
    /// <param name="Severity">The one that it has from then on.</param>
    /// <param name="Title">Its title, in the column for notes.</param>
    private sealed record Entry(string Section, string Id, string Severity, string Title);
}
