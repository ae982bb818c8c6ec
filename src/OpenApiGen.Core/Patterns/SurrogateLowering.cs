using OpenApiGen.Model;

namespace OpenApiGen.Patterns;

/// <summary>Rewrites a tree of unicode mode so that its sets hold UTF-16 code units, which is all that .NET knows.</summary>
internal sealed class SurrogateLowering
{
    private readonly bool _isRegular;

    private SurrogateLowering(bool isRegular) => _isRegular = isRegular;

    /// <param name="node">A tree over code points.</param>
    /// <param name="isRegular">True where there is no lookaround, word boundary or back reference.</param>
    public static PatternNode Lower(PatternNode node, bool isRegular) => new SurrogateLowering(isRegular).Lower(node);

    private PatternNode Lower(PatternNode node)
    {
        switch (node)
        {
            case PatternNode.Characters characters:
                return Lower(characters.Set);

            // Where all astral code points are members, any number of members is any number of their halves:
            // of two such runs that share a pair, the first could have taken both halves.
            case PatternNode.Quantified { Max: PatternNode.Unbounded, Body: PatternNode.Characters { Set: var set } body } run
                when _isRegular && CharacterSets.Astral.IsSubsetOf(set):
                var units = new PatternNode.Characters(set.Union(CharacterSets.Surrogates).Intersect(CharacterSets.Units));
                var any = new PatternNode.Quantified(units, 0, PatternNode.Unbounded, false);
                return run.Min == 0 ? any : PatternSimplifier.Sequence([Lower(PatternSimplifier.Quantified(body, run.Min, run.Min)), any]);
            default:
                return node.WithParts(Lower);
        }
    }

    private static PatternNode Lower(CharacterSet set)
    {
        var alternatives = new List<PatternNode>();
        CharacterSet basic = set.Intersect(CharacterSets.Units);
        if (!basic.IsEmpty || set.IsEmpty)
            alternatives.Add(new PatternNode.Characters(basic));

        foreach ((CharacterSet high, CharacterSet low) in Pairs(set))
            alternatives.Add(new PatternNode.Sequence(EquatableArray.Of<PatternNode>(new PatternNode.Characters(high), new PatternNode.Characters(low))));

        return alternatives.Count == 1 ? alternatives[0] : new PatternNode.Disjunction(alternatives.ToEquatable());
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

    /// <summary>Joins what has the same first halves, so that <c>\ud83d\ude00|\ud83d\ude10</c> is one part.</summary>
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
}
