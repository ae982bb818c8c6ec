namespace OpenApiGen.Patterns;

/// <summary>What decides whether a tree can run without backtracking, and in what form.</summary>
internal static class PatternMeasures
{
    /// <summary>True where a tree has no lookaround, word boundary, group that is referred to, or reference.</summary>
    public static bool IsRegular(PatternNode node) => node switch
    {
        PatternNode.Look or PatternNode.Backreference or PatternNode.Group => false,
        PatternNode.Anchor anchor => anchor.Kind is PatternAnchorKind.Start or PatternAnchorKind.End,
        _ => node.Parts.All(IsRegular),
    };

    /// <summary>How many characters there are when loops are written out.</summary>
    public static int CountCharacters(PatternNode node)
    {
        int sum = node is PatternNode.Characters ? 1 : 0;
        foreach (PatternNode part in node.Parts)
            sum = PatternSimplifier.Plus(sum, CountCharacters(part));

        return node is PatternNode.Quantified loop
            ? PatternSimplifier.Times(sum, loop.Max == PatternNode.Unbounded ? loop.Min + 1L : loop.Max)
            : sum;
    }

    /// <summary>All sets of characters in a tree.</summary>
    public static HashSet<CharacterSet> Sets(PatternNode node)
    {
        var sets = new HashSet<CharacterSet>();
        CollectSets(node, sets);
        return sets;
    }

    private static void CollectSets(PatternNode node, HashSet<CharacterSet> sets)
    {
        if (node is PatternNode.Characters characters)
            sets.Add(characters.Set);

        foreach (PatternNode part in node.Parts)
            CollectSets(part, sets);
    }
}
