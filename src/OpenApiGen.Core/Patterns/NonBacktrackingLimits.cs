namespace OpenApiGen.Patterns;

/// <summary>What RegexOptions.NonBacktracking can construct, and match rightly, in .NET 10.</summary>
internal static class NonBacktrackingLimits
{
    // SymbolicRegexRunnerFactory refuses more, and multiplies by this where there is an anchor.
    private const int MostNodes = 10_000;
    private const int AnchorCost = 5;

    // MintermClassifier answers wrongly from 256 on; \p{…} may make a few more in a runtime with a newer Unicode version.
    private const int MostMinterms = 240;

    /// <summary>True where NonBacktracking takes an expression and answers as the backtracking engine does.</summary>
    /// <param name="node">A tree over UTF-16 code units without lookarounds, word boundaries and back references.</param>
    public static bool Allow(PatternNode node)
    {
        int nodes = PatternSimplifier.Times(PatternSimplifier.Plus(CountNodes(node), 1), HasAnchor(node) ? AnchorCost : 1);
        if (nodes > MostNodes)
            return false;

        int[] minterms = Minterms.Representatives(Sets(node));
        return minterms.Length <= MostMinterms && SubsetAutomaton.IsSmall(node, minterms);
    }

    private static bool HasAnchor(PatternNode node) => node is PatternNode.Anchor || node.Parts.Any(HasAnchor);

    /// <summary>How many characters there are when loops are written out.</summary>
    internal static int CountNodes(PatternNode node)
    {
        int sum = node is PatternNode.Characters ? 1 : 0;
        foreach (PatternNode part in node.Parts)
            sum = PatternSimplifier.Plus(sum, CountNodes(part));

        return node is PatternNode.Quantified loop
            ? PatternSimplifier.Times(sum, loop.Max == PatternNode.Unbounded ? loop.Min + 1L : loop.Max)
            : sum;
    }

    /// <summary>All sets of characters in a tree.</summary>
    internal static HashSet<CharacterSet> Sets(PatternNode node)
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
