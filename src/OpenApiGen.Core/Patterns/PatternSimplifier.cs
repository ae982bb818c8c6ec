using OpenApiGen.Model;

namespace OpenApiGen.Patterns;

/// <summary>
/// Rewrites a tree without groups and references to an equivalent one with less in it. Only whether a string
/// matches has to stay the same, so the order of alternatives and laziness do not count.
/// </summary>
internal static class PatternSimplifier
{
    // Factoring a|ab|abc|… makes a tree as deep as there are alternatives.
    private const int MaxFactoring = 8;

    private const int Unbounded = PatternNode.Unbounded;

    /// <summary>What never matches.</summary>
    private static readonly PatternNode Never = new PatternNode.Characters(CharacterSet.Empty);

    /// <summary>Simplifies a tree and everything in it.</summary>
    public static PatternNode Simplify(PatternNode node) => node switch
    {
        PatternNode.Sequence sequence => Sequence(sequence.Items.Select(Simplify)),
        PatternNode.Disjunction disjunction => Disjunction(disjunction.Alternatives.Select(Simplify)),
        PatternNode.Quantified quantified => Quantified(Simplify(quantified.Body), quantified.Min, quantified.Max),
        PatternNode.Look look => Look(look, PatternTrimmer.Trim(Simplify(look.Body), atEnd: !look.Behind)),
        _ => node,
    };

    /// <summary>Simplified parts of which one has to match.</summary>
    public static PatternNode Disjunction(IEnumerable<PatternNode> alternatives) => Disjunction(alternatives, MaxFactoring);

    /// <summary>Simplified parts one after the other.</summary>
    public static PatternNode Sequence(IEnumerable<PatternNode> items)
    {
        var result = new List<PatternNode>();
        foreach (PatternNode item in items)
            foreach (PatternNode part in item is PatternNode.Sequence inner ? inner.Items : EquatableArray.Of(item))
            {
                if (part == Never)
                    return Never;

                if (result.Count > 0 && Merge(result[result.Count - 1], part) is { } merged)
                    result[result.Count - 1] = merged;
                else
                    result.Add(part);
            }

        return result.Count == 1 ? result[0] : new PatternNode.Sequence(result.ToEquatable());
    }

    /// <summary>A simplified part, repeated.</summary>
    public static PatternNode Quantified(PatternNode body, int min, int max)
    {
        if (max == 0 || body.IsEmpty)
            return PatternNode.Empty;

        if (body == Never)
            return min == 0 ? PatternNode.Empty : Never;

        if (min == 1 && max == 1)
            return body;

        // A place is the same place however often one looks.
        if (body is PatternNode.Look or PatternNode.Anchor)
            return min == 0 ? PatternNode.Empty : body;

        if (PatternTrimmer.MatchesEmpty(body))
        {
            min = 0;
            if (max == 1)
                return body;

            // Of a?b?, any number of times, every a and every b can be a time of its own.
            if (max == Unbounded && body is PatternNode.Sequence sequence)
                return Quantified(Disjunction(sequence.Items), 0, Unbounded);
        }

        // From X{a,b} repeated c to d times, no count of X between a*c and b*d may be missing.
        if (body is PatternNode.Quantified inner && (min == max || Times(inner.Max, min) >= Times(inner.Min, min + 1L) - 1))
            return Quantified(inner.Body, Times(inner.Min, min), Times(inner.Max, max));

        return new PatternNode.Quantified(body, min, max, false);
    }

    private static PatternNode? Merge(PatternNode left, PatternNode right)
    {
        if (Run(left) is not var (set, min, max) || Run(right) is not var (otherSet, otherMin, otherMax) || !set.Equals(otherSet))
            return null;

        return Quantified(new PatternNode.Characters(set), Plus(min, otherMin), Plus(max, otherMax));
    }

    private static (CharacterSet Set, int Min, int Max)? Run(PatternNode node) => node switch
    {
        PatternNode.Characters characters => (characters.Set, 1, 1),
        PatternNode.Quantified { Body: PatternNode.Characters characters } run => (characters.Set, run.Min, run.Max),
        _ => null,
    };

    private static PatternNode Disjunction(IEnumerable<PatternNode> alternatives, int factoring)
    {
        var parts = new List<PatternNode>();
        foreach (PatternNode alternative in alternatives)
            parts.AddRange(alternative is PatternNode.Disjunction inner ? inner.Alternatives : EquatableArray.Of(alternative));

        CharacterSet set = CharacterSet.Empty;
        var seen = new HashSet<PatternNode>();
        var rest = new List<PatternNode>();
        bool optional = false;
        foreach (PatternNode part in factoring > 0 ? Factor(parts, factoring) : parts)
            if (part is PatternNode.Characters characters)
                set = set.Union(characters.Set);
            else if (part.IsEmpty)
                optional = true;
            else if (seen.Add(Required(part, ref optional)))
                rest.Add(Required(part, ref optional));

        if (!set.IsEmpty)
            rest.Add(new PatternNode.Characters(set));

        PatternNode result = rest.Count switch
        {
            0 => optional ? PatternNode.Empty : Never,
            1 => rest[0],
            _ => new PatternNode.Disjunction(rest.ToEquatable()),
        };
        return optional ? Quantified(result, 0, 1) : result;
    }

    /// <summary>Makes ax|ay|a|b into a(?:x|y|)|b, so that more decisions need only the next character.</summary>
    private static List<PatternNode> Factor(List<PatternNode> alternatives, int factoring)
    {
        var tails = new Dictionary<CharacterSet, List<PatternNode>>();
        var order = new List<(CharacterSet? Head, PatternNode Alternative)>();
        foreach (PatternNode alternative in alternatives)
        {
            EquatableArray<PatternNode> items = alternative is PatternNode.Sequence sequence ? sequence.Items : EquatableArray.Of(alternative);
            CharacterSet? head = items.Count > 0 && items[0] is PatternNode.Characters characters ? characters.Set : null;
            if (head is null || !tails.TryGetValue(head, out List<PatternNode>? others))
            {
                order.Add((head, alternative));
                if (head is null)
                    continue;

                tails.Add(head, others = []);
            }

            others.Add(Sequence(items.Skip(1)));
        }

        var result = new List<PatternNode>();
        foreach ((CharacterSet? head, PatternNode alternative) in order)
            result.Add(head is null || tails[head].Count == 1
                ? alternative
                : Sequence([new PatternNode.Characters(head), Disjunction(tails[head], factoring - 1)]));

        return result;
    }

    /// <summary>Takes the empty string out of an alternative such as x*; the disjunction is optional instead.</summary>
    private static PatternNode Required(PatternNode alternative, ref bool optional)
    {
        if (alternative is not PatternNode.Quantified { Min: 0 } quantified || PatternTrimmer.MatchesEmpty(quantified.Body))
            return alternative;

        optional = true;
        return Quantified(quantified.Body, 1, quantified.Max);
    }

    private static PatternNode Look(PatternNode.Look look, PatternNode body)
    {
        if (body.IsEmpty)
            return look.Negated ? Never : PatternNode.Empty;

        if (body == Never)
            return look.Negated ? PatternNode.Empty : Never;

        return look with { Body = body };
    }

    public static int Plus(int left, int right) => (int)Math.Min(Unbounded, (long)left + right);

    public static int Times(int count, long times) => (int)Math.Min(Unbounded, count * times);
}
