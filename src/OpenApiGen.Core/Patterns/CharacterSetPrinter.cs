using System.Globalization;
using System.Text;

namespace OpenApiGen.Patterns;

/// <summary>Writes a set of characters as a part of a .NET regular expression, which knows only UTF-16 code units.</summary>
internal static class CharacterSetPrinter
{
    private const string Meta = "\\*+?|{}[]()^$.";
    private const string ClassMeta = "\\[]^-";

    /// <summary>Writes a set and returns how many characters that has.</summary>
    /// <param name="text">Where to write.</param>
    /// <param name="set">The members.</param>
    /// <param name="unicode">True where code points outside of the basic plane are to be written as surrogate pairs.</param>
    /// <param name="isQuantified">True where a quantifier is to follow.</param>
    /// <param name="written">Receives the sets of UTF-16 code units that are written.</param>
    public static int Write(StringBuilder text, CharacterSet set, bool unicode, bool isQuantified, HashSet<CharacterSet> written)
    {
        CharacterSet basic = set.Intersect(CharacterSets.Units);
        List<(CharacterSet High, CharacterSet Low)> pairs = unicode ? Pairs(set) : [];
        if (pairs.Count == 0)
        {
            WriteUnits(text, basic, written);
            return 1;
        }

        bool isGroup = isQuantified || pairs.Count > 1 || !basic.IsEmpty;
        if (isGroup)
            text.Append("(?:");

        if (!basic.IsEmpty)
            WriteUnits(text, basic, written);

        for (int i = 0; i < pairs.Count; i++)
        {
            if (i > 0 || !basic.IsEmpty)
                text.Append('|');

            WriteUnits(text, pairs[i].High, written);
            WriteUnits(text, pairs[i].Low, written);
        }

        if (isGroup)
            text.Append(')');

        return 1 + (2 * pairs.Count);
    }

    /// <summary>The surrogate pairs of the astral members: sets of first halves, each with the second halves they all go with.</summary>
    private static List<(CharacterSet High, CharacterSet Low)> Pairs(CharacterSet set)
    {
        var highs = new Dictionary<CharacterSet, List<CodePointRange>>();
        var order = new List<CharacterSet>();
        void Add(int first, int last, int low, int lastLow)
        {
            CharacterSet lows = CharacterSet.Of(low, lastLow);
            if (!highs.TryGetValue(lows, out List<CodePointRange>? ranges))
            {
                highs.Add(lows, ranges = []);
                order.Add(lows);
            }

            ranges.Add(new CodePointRange(first, last));
        }

        foreach (CodePointRange range in set.Intersect(CharacterSets.Astral).Ranges)
        {
            (int first, int low) = Halves(range.First);
            (int last, int lastLow) = Halves(range.Last);
            if (first == last)
            {
                Add(first, last, low, lastLow);
                continue;
            }

            if (low > 0xDC00)
                Add(first, first++, low, 0xDFFF);

            if (lastLow < 0xDFFF)
                Add(last, last--, 0xDC00, lastLow);

            if (first <= last)
                Add(first, last, 0xDC00, 0xDFFF);
        }

        return MergeByHigh(order.ConvertAll(low => (CharacterSet.Of(highs[low]), low)));
    }

    /// <summary>Joins what has the same first halves, so that <c>[\ud83d][\ude00]|[\ud83d][\ude10]</c> is one part.</summary>
    private static List<(CharacterSet High, CharacterSet Low)> MergeByHigh(List<(CharacterSet High, CharacterSet Low)> pairs)
    {
        var merged = new List<(CharacterSet High, CharacterSet Low)>();
        foreach ((CharacterSet high, CharacterSet low) in pairs)
        {
            int index = merged.FindIndex(m => m.High.Equals(high));
            if (index < 0)
                merged.Add((high, low));
            else
                merged[index] = (high, merged[index].Low.Union(low));
        }

        return merged;
    }

    private static (int High, int Low) Halves(int codePoint) =>
        (0xD800 + ((codePoint - 0x10000) >> 10), 0xDC00 + ((codePoint - 0x10000) & 0x3FF));

    private static void WriteUnits(StringBuilder text, CharacterSet set, HashSet<CharacterSet> written)
    {
        written.Add(set);
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
