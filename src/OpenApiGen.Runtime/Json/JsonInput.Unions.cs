using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace OpenApiGen.Runtime;

public ref partial struct JsonInput
{
    /// <summary>Reads the branch of a union that a value belongs to; null, and noted, where it belongs to none.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <param name="rules">How branches are told apart.</param>
    /// <param name="branches">Reads each branch.</param>
    public T Union<T>(UnionRules rules, ValueReader<T>[] branches)
        where T : class
    {
        if (rules.Discriminator is not null)
            return Discriminated(rules, branches);

        if (_memo is not null && TryRecall(rules, branches, out T? known))
            return known!;

        ulong candidates = Candidates(rules);
        if (candidates == 0)
        {
            // Saying what one branch lacks helps more than saying that none matched.
            candidates = OfKind(rules);
            if (candidates == 0 || !ulong.IsPow2(candidates))
            {
                ReportNoMatch(rules, branches.Length);
                Skip();
                return null!;
            }
        }

        return ulong.IsPow2(candidates) ? branches[System.Numerics.BitOperations.TrailingZeroCount(candidates)](ref this) : Try(rules, branches, candidates);
    }

    private T Discriminated<T>(UnionRules rules, ValueReader<T>[] branches)
        where T : class
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            WrongType("an object");
            return null!;
        }

        int branch = rules.Fallback;
        bool isFound = false;
        JsonTokens ahead = _reader;
        while (!isFound && ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            isFound = ahead.ValueTextEquals(rules.Discriminator!);
            ahead.Read();
            if (!isFound)
                ahead.Skip();
        }

        if (isFound)
        {
            int value = ahead.TokenType != JsonTokenType.String ? -1
                : ahead.ValueIsEscaped ? rules.Values!.IndexOf(Encoding.UTF8.GetBytes(ahead.GetString()))
                : rules.Values!.IndexOf(ahead.ValueSpan);
            if (value >= 0)
                branch = rules.BranchOfValue![value];
            else if (branch < 0)
                Report(ahead.TokenStartIndex, "discriminator", rules.ValuesDemand, rules.DiscriminatorToken);
        }
        else if (branch < 0)
        {
            Report(_reader.TokenStartIndex, "required", "is required", member: rules.DiscriminatorToken);
        }

        if (branch >= 0)
            return branches[branch](ref this);

        Skip();
        return null!;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReportNoMatch(UnionRules rules, int branches) => Report(rules.IsExclusive ? "oneOf" : "anyOf", $"matches none of {branches} alternatives");

    private readonly ulong OfKind(UnionRules rules)
    {
        // Contracts call files strings.
        JsonKinds kind = Files?.ContainsKey(_reader.TokenStartIndex) == true ? JsonKinds.String : KindOf(_reader.TokenType);
        ulong candidates = 0;
        for (int i = 0; i < rules.Branches.Length && i < 64; i++)
            if ((rules.Branches[i].Kinds & kind) != 0)
                candidates |= 1UL << i;

        return candidates;
    }

    /// <summary>Branches that a first look cannot rule out.</summary>
    private readonly ulong Candidates(UnionRules rules)
    {
        ulong candidates = OfKind(rules);
        if (_reader.TokenType != JsonTokenType.StartObject || ulong.IsPow2(candidates) || rules.Properties.Count == 0)
            return candidates;

        ulong present = 0;
        JsonTokens ahead = _reader;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            int index = ahead.ValueIsEscaped ? rules.Properties.IndexOf(Encoding.UTF8.GetBytes(ahead.GetString())) : rules.Properties.IndexOf(ahead.ValueSpan);
            ahead.Read();
            if (index >= 0)
            {
                present |= 1UL << index;
                if (rules.Demands[index] is { } demand)
                    candidates &= ahead.TokenType != JsonTokenType.String ? demand.Indifferent
                        : ahead.ValueIsEscaped ? demand.Accepting(ahead.GetString())
                        : demand.Accepting(ahead.ValueSpan);
            }

            ahead.Skip();
        }

        for (int i = 0; i < rules.Branches.Length && i < 64; i++)
            if ((rules.Requires[i] & ~present) != 0)
                candidates &= ~(1UL << i);

        return candidates;
    }

    private static JsonKinds KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonKinds.Object,
        JsonTokenType.StartArray => JsonKinds.Array,
        JsonTokenType.String => JsonKinds.String,
        JsonTokenType.Number => JsonKinds.Number,
        JsonTokenType.Null => JsonKinds.Null,
        _ => JsonKinds.Boolean,
    };
}
