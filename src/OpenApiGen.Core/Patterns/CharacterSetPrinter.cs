using System.Globalization;
using System.Text;

namespace OpenApiGen.Patterns;

/// <summary>Writes a set of UTF-16 code units as a part of a .NET regular expression.</summary>
internal static class CharacterSetPrinter
{
    private const string Meta = "\\*+?|{}[]()^$.";
    private const string ClassMeta = "\\[]^-";

    public static void Write(StringBuilder text, CharacterSet set)
    {
        CharacterSet others = CharacterSets.Units.Except(set);
        if (others.IsEmpty || set.IsEmpty)
        {
            text.Append(set.IsEmpty ? @"[^\s\S]" : @"[\s\S]");
            return;
        }

        if (set.Count == 1)
        {
            WriteUnit(text, set.RangeAt(0).First, Meta);
            return;
        }

        CharacterClass members = CharacterClass.Of(set, CharacterSets.Units);
        CharacterClass rest = CharacterClass.Of(others, CharacterSets.Units);
        bool negate = Cost(rest) < Cost(members);
        text.Append(negate ? "[^" : "[");
        WriteMembers(text, negate ? rest : members);
        text.Append(']');
    }

    private static int Cost(CharacterClass members) => members.Ranges.Count + CategoryNames(members.Categories).Count;

    private static void WriteMembers(StringBuilder text, CharacterClass members)
    {
        foreach (string name in CategoryNames(members.Categories))
            text.Append("\\p{").Append(name).Append('}');

        foreach (CodePointRange range in members.Ranges)
        {
            WriteMember(text, range.First, range.Last > range.First + 1);
            if (range.Last > range.First + 1)
                text.Append('-');

            if (range.Last > range.First)
                WriteMember(text, range.Last, range.Last > range.First + 1);
        }
    }

    private static void WriteMember(StringBuilder text, int unit, bool inRange)
    {
        // In .NET a range cannot start with \- as it can with any other escape.
        if (unit == '-' && inRange)
            text.Append("\\u002d");
        else
            WriteUnit(text, unit, ClassMeta);
    }

    /// <summary>Names of categories; L where Lu, Ll, Lt, Lm and Lo are all there.</summary>
    private static List<string> CategoryNames(int categories)
    {
        var result = new List<string>();
        if (categories != 0)
            foreach (IGrouping<char, int> group in Enumerable.Range(0, UnicodeData.CategoryNames.Count).GroupBy(i => UnicodeData.CategoryNames[i][0]))
                if (group.All(i => (categories >> i & 1) != 0))
                    result.Add(group.Key.ToString());
                else
                    result.AddRange(group.Where(i => (categories >> i & 1) != 0).Select(i => UnicodeData.CategoryNames[i]));

        return result;
    }

    private static void WriteUnit(StringBuilder text, int unit, string meta)
    {
        string? escape = unit switch
        {
            '\t' => "\\t",
            '\n' => "\\n",
            '\r' => "\\r",
            < ' ' or > '~' => "\\u" + unit.ToString("x4", CultureInfo.InvariantCulture),
            _ => null,
        };
        if (escape is not null)
            text.Append(escape);
        else if (meta.IndexOf((char)unit) >= 0)
            text.Append('\\').Append((char)unit);
        else
            text.Append((char)unit);
    }
}
