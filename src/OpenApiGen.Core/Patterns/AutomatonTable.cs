using OpenApiGen.Model;

namespace OpenApiGen.Patterns;

/// <summary>A deterministic automaton over kinds of characters, to be made as small as it can be.</summary>
/// <param name="moves">Per state, the next state for each kind; null for a state in which everything matches. The first state is the one to start with.</param>
/// <param name="matches">Per state, whether a text matches whatever follows.</param>
/// <param name="matchesAtEnd">Per state, whether a text that ends there matches.</param>
internal sealed class AutomatonTable(int[]?[] moves, bool[] matches, bool[] matchesAtEnd)
{
    /// <summary>Numbers of states: those that never match, those that always do, and from here on those between.</summary>
    private const int FirstOpen = 2;

    /// <summary>The automaton as a pattern, with states and kinds that nobody can tell apart made one.</summary>
    /// <param name="runs">Runs of code units of one kind.</param>
    public EcmaPattern.Automaton ToPattern(IReadOnlyList<(int First, int Kind)> runs)
    {
        int[] blocks = Partition();
        int[] order = Number(blocks, out int accepting);
        int[][] rows = Rows(blocks, order);
        int[] kinds = MergeKinds(rows, runs.Max(static r => r.Kind) + 1, out int[] kept);

        var merged = new List<AutomatonRun>();
        foreach ((int first, int kind) in runs)
            if (merged.Count == 0 || merged[merged.Count - 1].Kind != kinds[kind])
                merged.Add(new AutomatonRun((char)first, kinds[kind]));

        return new EcmaPattern.Automaton(
            merged.ToEquatable(),
            rows.SelectMany(r => kept.Select(k => r[k])).ToEquatable(),
            order[blocks[0]],
            accepting);
    }

    /// <summary>Parts states until those of one block go to the same blocks (Moore); returns each state's block.</summary>
    private int[] Partition()
    {
        int[] blocks = new int[moves.Length];
        for (int i = 0; i < blocks.Length; i++)
            blocks[i] = matches[i] ? 2 : matchesAtEnd[i] ? 1 : 0;

        int count = blocks.Distinct().Count();
        while (true)
        {
            var signatures = new Dictionary<string, int>(StringComparer.Ordinal);
            int[] finer = new int[blocks.Length];
            for (int i = 0; i < blocks.Length; i++)
            {
                // Where everything matches, there is nowhere to go.
                int[] row = matches[i] ? [] : moves[i]!;
                string signature = new([(char)blocks[i], .. row.Select(m => (char)blocks[m])]);
                if (!signatures.TryGetValue(signature, out finer[i]))
                    signatures.Add(signature, finer[i] = signatures.Count);
            }

            blocks = finer;
            if (signatures.Count == count)
                return blocks;

            count = signatures.Count;
        }
    }

    /// <summary>Numbers blocks so that those in which a text may end come last.</summary>
    /// <param name="blocks">Each state's block.</param>
    /// <param name="accepting">The first of those.</param>
    /// <returns>Each block's number.</returns>
    private int[] Number(int[] blocks, out int accepting)
    {
        int[] order = new int[blocks.Max() + 1];
        int next = FirstOpen;
        foreach (int block in Enumerable.Range(0, order.Length))
        {
            int state = Array.IndexOf(blocks, block);
            order[block] = matches[state] ? 1
                : matchesAtEnd[state] ? -1
                : moves[state]!.All(m => blocks[m] == block) ? 0
                : next++;
        }

        accepting = next;
        for (int block = 0; block < order.Length; block++)
            if (order[block] < 0)
                order[block] = next++;

        return order;
    }

    /// <summary>The moves of the states that are neither lost nor won.</summary>
    private int[][] Rows(int[] blocks, int[] order)
    {
        int[][] rows = new int[Math.Max(0, order.Max() + 1 - FirstOpen)][];
        for (int state = 0; state < moves.Length; state++)
            if (order[blocks[state]] is >= FirstOpen and int number)
                rows[number - FirstOpen] ??= Array.ConvertAll(moves[state]!, m => order[blocks[m]]);

        return rows;
    }

    /// <summary>Makes one of kinds that lead to the same places everywhere.</summary>
    /// <param name="rows">The moves.</param>
    /// <param name="count">How many kinds there are.</param>
    /// <param name="kept">One of each kind that is left.</param>
    /// <returns>Each kind's new number.</returns>
    private static int[] MergeKinds(int[][] rows, int count, out int[] kept)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var first = new List<int>();
        int[] kinds = new int[count];
        for (int kind = 0; kind < count; kind++)
        {
            string column = new(Array.ConvertAll(rows, r => (char)r[kind]));
            if (!columns.TryGetValue(column, out kinds[kind]))
            {
                columns.Add(column, kinds[kind] = first.Count);
                first.Add(kind);
            }
        }

        kept = [.. first];
        return kinds;
    }
}
