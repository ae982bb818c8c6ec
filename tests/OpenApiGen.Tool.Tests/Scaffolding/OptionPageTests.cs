using System.CommandLine;
using System.Text.RegularExpressions;
using OpenApiGen.Testing;
using OpenApiGen.Tool.Verbs;
using OpenApiGen.Writing;

namespace OpenApiGen.Tool.Tests.Scaffolding;

/// <summary>The page about TypeScript says what is so.</summary>
public sealed partial class OptionPageTests
{
    private static string Page { get; } = File.ReadAllText(Path.Combine(SharedData.Repository, "docs", "typescript.md"));

    private static string[] Rows => [.. Page.Split('\n').Where(static l => l.StartsWith("| `", StringComparison.Ordinal) && l.Contains("--", StringComparison.Ordinal))];

    [Test]
    public void The_table_of_options_is_what_there_is() =>
        Assert.That(Words(0), Is.EquivalentTo(OptionWords.Names.Append("OutputDirectory")));

    [Test]
    public void The_tool_has_the_options_of_the_table()
    {
        var command = new Command("scaffold");
        _ = new ScaffoldFlags(command);
        Assert.That(Words(2), Is.EquivalentTo(command.Options.Select(static o => o.Name).Append("--output")).And.Not.Empty);
    }

    [Test]
    public void Values_are_those_of_the_table()
    {
        foreach (string row in Rows)
        {
            string[] cells = row.Split('|');
            string name = Word().Match(cells[1]).Groups[1].Value;
            string[] values = [.. Word().Matches(cells[4]).Select(static m => m.Groups[1].Value)];
            if (values.Length < 2)
                continue;

            Assert.That(values.SelectMany(v => Refusals(name, v)), Is.Empty);
            Assert.That(Refusals(name, "nonsense").Single().Split(' ').Except(["use", "or"]), Is.EquivalentTo(values));
        }
    }

    private static List<string> Refusals(string name, string value)
    {
        var refusals = new List<string>();
        var words = new OptionWords(n => n == name ? value : null, (_, _, why) => refusals.Add(why));
        words.Making();
        words.Reading();
        return refusals;
    }

    private static IEnumerable<string> Words(int cell) => Rows.SelectMany(r => Word().Matches(r.Split('|')[cell + 1])).Select(static m => m.Groups[1].Value);

    [GeneratedRegex("`([^`*]+)`")]
    private static partial Regex Word();
}
