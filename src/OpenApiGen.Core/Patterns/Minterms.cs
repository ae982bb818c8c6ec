namespace OpenApiGen.Patterns;

/// <summary>Kinds of UTF-16 code units: two are of one kind where no set of an expression contains only one of them.</summary>
internal static class Minterms
{
    /// <summary>One code unit of every kind.</summary>
    /// <param name="sets">The sets.</param>
    public static int[] Representatives(IReadOnlyCollection<CharacterSet> sets) => Representatives(sets, out _);

    /// <summary>One code unit of every kind.</summary>
    /// <param name="sets">The sets.</param>
    /// <param name="runs">Runs of code units of one kind, in order: the first unit, and the kind's index.</param>
    public static int[] Representatives(IReadOnlyCollection<CharacterSet> sets, out List<(int First, int Kind)> runs)
    {
        // The sets that a character is in, as a hash: every set turns some bits over at its bounds.
        var changes = new Dictionary<int, ulong> { [0] = 0 };
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
        int[] bounds = [.. changes.Keys];
        Array.Sort(bounds);
        var kinds = new Dictionary<ulong, int>();
        var representatives = new List<int>();
        runs = [];
        ulong current = 0;
        foreach (int bound in bounds)
        {
            current ^= changes[bound];
            if (!kinds.TryGetValue(current, out int kind))
            {
                kinds.Add(current, kind = representatives.Count);
                representatives.Add(bound);
            }

            runs.Add((bound, kind));
        }

        return [.. representatives];

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
