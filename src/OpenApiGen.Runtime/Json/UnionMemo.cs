using System.Diagnostics.CodeAnalysis;

namespace OpenApiGen.Runtime;

/// <summary>What trying the branches of a union on one value came to.</summary>
/// <param name="Value">The value as the branch that was chosen has read it; null where none matched.</param>
/// <param name="Matches">How many branches matched, as far as was looked.</param>
/// <param name="Nearest">The branch that got furthest of those that did not match; -1 where there is none.</param>
/// <param name="Dropped">How many properties the branch that was chosen does not name.</param>
internal readonly record struct UnionOutcome(object? Value, int Matches, int Nearest, int Dropped);

/// <summary>What values came to that a union within branches of another one has read, for the next of these branches that comes to them.</summary>
internal sealed class UnionMemo
{
    /// <summary>Larger ones are dropped instead of cleared, which would cost as much for every small value that follows.</summary>
    private const int KeptCount = 64;

    /// <summary>Each union has one array of branches, which tells it from every other one.</summary>
    private readonly Dictionary<(object Branches, int Offset), UnionOutcome> _outcomes = [];

    public bool TryGet(object branches, int offset, [MaybeNullWhen(false)] out UnionOutcome outcome) => _outcomes.TryGetValue((branches, offset), out outcome);

    public void Add(object branches, int offset, in UnionOutcome outcome) => _outcomes[(branches, offset)] = outcome;

    /// <summary>Forgets everything: behind a value, nobody comes back to what is in it.</summary>
    public static void Forget(ref UnionMemo? memo)
    {
        if (memo is null)
            return;

        if (memo._outcomes.Count > KeptCount)
            memo = null;
        else
            memo._outcomes.Clear();
    }
}
