using OpenApiGen.Model;

namespace OpenApiGen.Patterns;

/// <summary>Finds patterns that only few strings match.</summary>
internal static class LiteralAnalysis
{
    private const int MostValues = 2_000;
    private const int FewValues = 64;
    private const int MostLength = 256;

    // E|F after factoring EUR|EUS; [a-z] is better off as a class.
    private const int MostMembers = 4;

    public static EcmaPattern.Literals? Analyze(PatternFrame frame)
    {
        // A sequence of runs is better off as such, unless it is one literal.
        bool isSequenceOfRuns = frame.Items.All(i => i is PatternNode.Characters or PatternNode.Quantified { Body: PatternNode.Characters });
        List<string>? values = Product(frame.Items, isSequenceOfRuns ? 1 : MostMembers);
        if (values is null || (isSequenceOfRuns && values.Count > 1))
            return null;

        // A long list has to be one in the pattern too, unlike [ab]{10}|c.
        return values.Count <= FewValues || values.Count <= 2 * frame.Items.Sum(Size) ? Of(frame.Anchors, values) : null;
    }

    /// <summary>Literals without those that others make superfluous.</summary>
    public static EcmaPattern.Literals Of(PatternAnchors anchors, IEnumerable<string> values)
    {
        string[] all = [.. values.Distinct(StringComparer.Ordinal)];
        Array.Sort(all, StringComparer.Ordinal);
        return new EcmaPattern.Literals(anchors, all.Where(v => !Array.Exists(all, o => o.Length < v.Length && Implies(anchors, v, o))).ToEquatable());
    }

    private static bool Implies(PatternAnchors anchors, string value, string other) => anchors switch
    {
        PatternAnchors.None => value.IndexOf(other, StringComparison.Ordinal) >= 0,
        PatternAnchors.Start => value.StartsWith(other, StringComparison.Ordinal),
        PatternAnchors.End => value.EndsWith(other, StringComparison.Ordinal),
        _ => false,
    };

    private static int Size(PatternNode node) => 1 + node.Parts.Sum(Size);

    private static List<string>? Values(PatternNode node, int mostMembers)
    {
        switch (node)
        {
            case PatternNode.Characters { Set: var set }:
                return set.RangeCount > mostMembers || set.Count > mostMembers ? null : [.. Members(set)];
            case PatternNode.Sequence sequence:
                return Product(sequence.Items, mostMembers);
            case PatternNode.Disjunction disjunction:
                var union = new List<string>();
                foreach (PatternNode alternative in disjunction.Alternatives)
                {
                    if (Values(alternative, mostMembers) is not { } values || union.Count + values.Count > MostValues)
                        return null;

                    union.AddRange(values);
                }

                return union;
            case PatternNode.Quantified { Max: <= MostLength } quantified when Values(quantified.Body, mostMembers) is { } body:
                return Powers(body, quantified.Min, quantified.Max);
            default:
                return null;
        }
    }

    private static List<string>? Powers(List<string> body, int min, int max)
    {
        var result = new List<string>();
        List<string>? power = [""];
        for (int i = 0; power is not null && result.Count <= MostValues; i++)
        {
            if (i >= min)
                result.AddRange(power);

            if (i == max)
                return result;

            power = Product(power, body);
        }

        return null;
    }

    private static List<string>? Product(EquatableArray<PatternNode> items, int mostMembers)
    {
        List<string>? result = [""];
        foreach (PatternNode item in items)
            result = result is not null && Values(item, mostMembers) is { } values ? Product(result, values) : null;

        return result;
    }

    private static List<string>? Product(List<string> left, List<string> right)
    {
        if (left.Count * right.Count > MostValues)
            return null;

        var result = new List<string>(left.Count * right.Count);
        foreach (string start in left)
            foreach (string end in right)
            {
                if (start.Length + end.Length > MostLength)
                    return null;

                result.Add(start + end);
            }

        return result;
    }

    private static IEnumerable<string> Members(CharacterSet set)
    {
        foreach (CodePointRange range in set.Ranges)
            for (int point = range.First; point <= range.Last; point++)
                yield return CharacterSets.TextOf(point);
    }
}
