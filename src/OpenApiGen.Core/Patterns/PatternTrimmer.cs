namespace OpenApiGen.Patterns;

/// <summary>
/// Takes away what a search need not find: where no anchor follows, a match of <c>ab+c*</c> is there as soon as
/// one of <c>ab</c> is.
/// </summary>
internal static class PatternTrimmer
{
    /// <summary>Trims a simplified tree at its end, or else at its start.</summary>
    public static PatternNode Trim(PatternNode node, bool atEnd)
    {
        if (MatchesEmpty(node))
            return PatternNode.Empty;

        switch (node)
        {
            case PatternNode.Quantified { Min: 1 } quantified:
                return Trim(quantified.Body, atEnd);
            case PatternNode.Quantified quantified:
                return PatternSimplifier.Quantified(quantified.Body, quantified.Min, quantified.Min);
            case PatternNode.Disjunction disjunction:
                return PatternSimplifier.Disjunction(disjunction.Alternatives.Select(a => Trim(a, atEnd)));
            case PatternNode.Sequence sequence:
                var items = new List<PatternNode>(sequence.Items);
                while (items.Count > 0)
                {
                    int index = atEnd ? items.Count - 1 : 0;
                    PatternNode trimmed = Trim(items[index], atEnd);
                    if (trimmed.IsEmpty)
                    {
                        items.RemoveAt(index);
                        continue;
                    }

                    items[index] = trimmed;
                    break;
                }

                return PatternSimplifier.Sequence(items);
            default:
                return node;
        }
    }

    /// <summary>True for what matches the empty string anywhere.</summary>
    public static bool MatchesEmpty(PatternNode node) => node switch
    {
        PatternNode.Sequence sequence => sequence.Items.All(MatchesEmpty),
        PatternNode.Disjunction disjunction => disjunction.Alternatives.Any(MatchesEmpty),
        PatternNode.Quantified quantified => quantified.Min == 0 || MatchesEmpty(quantified.Body),
        _ => false,
    };
}
