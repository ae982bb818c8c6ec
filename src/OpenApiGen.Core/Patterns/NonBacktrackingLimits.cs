namespace OpenApiGen.Patterns;

/// <summary>What RegexOptions.NonBacktracking can construct, and construct rightly, in .NET 10.</summary>
internal static class NonBacktrackingLimits
{
    // SymbolicRegexRunnerFactory refuses more, and multiplies by this where there is an anchor.
    private const int MostNodes = 10_000;
    private const int AnchorCost = 5;

    // MintermClassifier answers wrongly from 256 on; \p{…} may make a few more in a runtime with a newer Unicode version.
    private const int MostMinterms = 240;

    /// <summary>True where NonBacktracking takes an expression and answers as the backtracking engine does.</summary>
    /// <param name="nodes">How many characters the expression has when its loops are written out.</param>
    /// <param name="hasAnchor">Whether it has \A or \z.</param>
    /// <param name="sets">All sets of UTF-16 code units in it.</param>
    public static bool Allow(int nodes, bool hasAnchor, IReadOnlyCollection<CharacterSet> sets)
    {
        nodes = PatternSimplifier.Plus(nodes, 1);
        return PatternSimplifier.Times(nodes, hasAnchor ? AnchorCost : 1) <= MostNodes && CountMinterms(sets) <= MostMinterms;
    }

    /// <summary>How many kinds of characters there are, if two are of one kind where no set contains only one of them.</summary>
    private static int CountMinterms(IReadOnlyCollection<CharacterSet> sets)
    {
        // The sets that a character is in, as a hash: every set turns some bits over at its bounds.
        var changes = new SortedDictionary<int, ulong> { [0] = 0 };
        ulong mark = 0;
        foreach (CharacterSet set in sets)
        {
            mark = Mix(mark);
            foreach (CodePointRange range in set.Ranges)
            {
                Turn(range.First);
                Turn(range.Last + 1);
            }
        }

        changes.Remove(0x10000);
        var kinds = new HashSet<ulong>();
        ulong current = 0;
        foreach (KeyValuePair<int, ulong> change in changes)
            kinds.Add(current ^= change.Value);

        return kinds.Count;

        void Turn(int bound) => changes[bound] = changes.TryGetValue(bound, out ulong bits) ? bits ^ mark : mark;
    }

    // SplitMix64.
    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
