using System.Collections.Concurrent;

namespace OpenApiGen.Patterns;

/// <summary>
/// Named sets, read from text: a line of names, then indented lines with the lengths of alternating runs of
/// other code points and of members, in base 36. A set is decoded when it is first asked for.
/// </summary>
internal sealed class UnicodeTable
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CharacterSet> _sets = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public UnicodeTable(string text)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length;)
        {
            string[] names = lines[i++].Trim().Split(' ');
            string runs = "";
            for (; i < lines.Length && lines[i][0] == ' '; i++)
                runs += lines[i].TrimEnd();

            _names.Add(names[0]);
            foreach (string name in names)
                _texts[name] = runs;
        }
    }

    /// <summary>The first name of every set, in the table's order.</summary>
    public IReadOnlyList<string> Names => _names;

    public CharacterSet? Find(string name) =>
        _texts.TryGetValue(name, out string? runs) ? _sets.GetOrAdd(name, _ => Decode(runs)) : null;

    private static CharacterSet Decode(string runs)
    {
        var ranges = new List<CodePointRange>();
        int point = 0;
        bool member = false;
        foreach (string run in runs.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            int length = 0;
            foreach (char digit in run)
                length = (length * 36) + (digit <= '9' ? digit - '0' : digit - 'a' + 10);

            if (member)
                ranges.Add(new(point, point + length - 1));

            point += length;
            member = !member;
        }

        return CharacterSet.Of(ranges);
    }
}
