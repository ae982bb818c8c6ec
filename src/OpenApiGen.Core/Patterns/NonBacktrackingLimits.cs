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
        int nodes = PatternSimplifier.Times(PatternSimplifier.Plus(PatternMeasures.CountCharacters(node), 1), HasAnchor(node) ? AnchorCost : 1);
        if (nodes > MostNodes)
            return false;

        int[] minterms = Minterms.Representatives(PatternMeasures.Sets(node));
        return minterms.Length <= MostMinterms && SubsetAutomaton.IsSmall(node, minterms);
    }

    private static bool HasAnchor(PatternNode node) => node is PatternNode.Anchor || node.Parts.Any(HasAnchor);
}
