using OpenApiGen.Model;

namespace OpenApiGen.Patterns;

/// <summary>A simplified pattern with the anchors at its ends taken off and everything trimmed that a search need not find.</summary>
internal sealed class PatternFrame
{
    private PatternFrame(PatternAnchors anchors, EquatableArray<PatternNode> items)
    {
        Anchors = anchors;
        Items = items;
    }

    public PatternAnchors Anchors { get; }

    public EquatableArray<PatternNode> Items { get; }

    public bool AtStart => (Anchors & PatternAnchors.Start) != 0;

    public bool AtEnd => (Anchors & PatternAnchors.End) != 0;

    public static PatternFrame Of(PatternNode node)
    {
        var anchors = PatternAnchors.None;
        while (true)
        {
            var items = new List<PatternNode>(node is PatternNode.Sequence sequence ? sequence.Items : EquatableArray.Of(node));
            int count = items.Count;
            while (items.Count > 0 && items[0] is PatternNode.Anchor { Kind: PatternAnchorKind.Start })
            {
                anchors |= PatternAnchors.Start;
                items.RemoveAt(0);
            }

            while (items.Count > 0 && items[items.Count - 1] is PatternNode.Anchor { Kind: PatternAnchorKind.End })
            {
                anchors |= PatternAnchors.End;
                items.RemoveAt(items.Count - 1);
            }

            PatternNode inner = PatternSimplifier.Sequence(items);
            if ((anchors & PatternAnchors.Start) == 0)
                inner = PatternTrimmer.Trim(inner, atEnd: false);

            if ((anchors & PatternAnchors.End) == 0)
                inner = PatternTrimmer.Trim(inner, atEnd: true);

            // Trimming may bring forth another anchor, as in a$b*.
            if (inner == node)
                return new PatternFrame(anchors, inner is PatternNode.Sequence rest ? rest.Items : EquatableArray.Of(inner));

            node = inner;
        }
    }

    /// <summary>The frame's pattern with other items in place of some of its own.</summary>
    /// <param name="start">Index of the first item to replace.</param>
    /// <param name="count">How many items to replace.</param>
    /// <param name="replacement">The items to put there.</param>
    public PatternNode With(int start, int count, params PatternNode[] replacement)
    {
        var items = new List<PatternNode>(Items);
        items.RemoveRange(start, count);
        items.InsertRange(start, replacement);
        if (AtStart)
            items.Insert(0, new PatternNode.Anchor(PatternAnchorKind.Start));

        if (AtEnd)
            items.Add(new PatternNode.Anchor(PatternAnchorKind.End));

        return PatternSimplifier.Sequence(items);
    }

    /// <summary>The frame's pattern.</summary>
    public PatternNode ToNode() => With(0, 0);
}
