namespace OpenApiGen.Patterns;

/// <summary>Finds patterns whose automaton is small enough to be written out as a table: it is there at once and needs no more than a look per character.</summary>
internal static class AutomatonAnalysis
{
    private const int MostCharacters = 500;
    private const int MostStates = 200;
    private const int MostMoves = 2_000;

    // Categories have hundreds, and their members grow with every version of Unicode.
    private const int MostRuns = 100;

    /// <summary>The automaton; null where there is none, or none that is small.</summary>
    /// <param name="node">A simplified tree.</param>
    /// <param name="unicode">True where it is one over code points.</param>
    public static EcmaPattern.Automaton? Analyze(PatternNode node, bool unicode)
    {
        if (!PatternMeasures.IsRegular(node))
            return null;

        if (unicode)
            node = SurrogateLowering.Lower(node, isRegular: true);

        if (PatternMeasures.CountCharacters(node) > MostCharacters)
            return null;

        int[] minterms = Minterms.Representatives(PatternMeasures.Sets(node), out List<(int First, int Kind)> runs);
        if (runs.Count > MostRuns || SubsetAutomaton.Table(node, minterms, MostStates) is not { } table)
            return null;

        EcmaPattern.Automaton automaton = table.ToPattern(runs);
        return automaton.Moves.Count is > 0 and <= MostMoves && automaton.Start > 1 ? automaton : null;
    }
}
