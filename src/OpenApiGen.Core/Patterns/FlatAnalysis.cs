using System.Text;
using OpenApiGen.Model;

namespace OpenApiGen.Patterns;

/// <summary>
/// Finds patterns that can be matched without ever going back. At every point where a run or a group may go on or stop,
/// the characters that let it go on and those that can follow it have to be disjoint: then the next character, or the
/// string's end, leaves only one choice, and taking it loses no match.
/// </summary>
internal sealed class FlatAnalysis
{
    // A search tries a window at every position.
    private const int LongestWindow = 64;

    private const int LongestText = 256;

    private readonly CharacterSet _plane;

    /// <param name="plane">All characters that can come up.</param>
    public FlatAnalysis(CharacterSet plane) => _plane = plane;

    public EcmaPattern.Flat? Analyze(PatternFrame frame)
    {
        // Without an end anchor nothing after the last segment matters, and trimming has made its length fixed.
        List<FlatSegment>? segments = frame.Anchors == PatternAnchors.None ? Window(frame.Items)
            : frame.AtStart ? Forward(frame.Items, CharacterSet.Empty)
            : null;
        bool backward = segments is null && frame.AtEnd;
        if (backward)
            segments = Backward(frame.Items);

        return segments is null ? null : new EcmaPattern.Flat(frame.Anchors, backward, JoinTexts(segments));
    }

    private static EquatableArray<FlatSegment> JoinTexts(List<FlatSegment> segments)
    {
        var result = new List<FlatSegment>();
        var text = new StringBuilder();
        foreach (FlatSegment segment in segments)
            if (segment is FlatSegment.Text part)
            {
                text.Append(part.Value);
            }
            else
            {
                Flush();
                result.Add(segment);
            }

        Flush();
        return result.ToEquatable();

        void Flush()
        {
            if (text.Length > 0)
                result.Add(new FlatSegment.Text(text.ToString()));

            text.Clear();
        }
    }

    private List<FlatSegment>? Window(EquatableArray<PatternNode> items)
    {
        long length = 0;
        foreach (PatternNode item in items)
        {
            if (AsRun(item) is not var (_, min, max) || min != max)
                return null;

            length += min;
        }

        return length <= LongestWindow ? Forward(items, CharacterSet.Empty) : null;
    }

    private List<FlatSegment>? Backward(EquatableArray<PatternNode> items)
    {
        var reversed = new List<PatternNode>(items);
        if (reversed.Exists(i => AsRun(i) is null))
            return null;

        reversed.Reverse();
        List<FlatSegment>? segments = Forward(reversed.ToEquatable(), CharacterSet.Empty);
        segments?.Reverse();
        return segments;
    }

    /// <param name="items">Parts to match one after the other.</param>
    /// <param name="follow">The characters that can come behind them.</param>
    private List<FlatSegment>? Forward(EquatableArray<PatternNode> items, CharacterSet follow)
    {
        var segments = new List<FlatSegment>();
        for (int i = items.Count - 1; i >= 0; i--)
        {
            if (Segment(items[i], follow) is not { } segment)
                return null;

            segments.Add(segment);
            CharacterSet first = First(items[i]);
            follow = PatternTrimmer.MatchesEmpty(items[i]) ? first.Union(follow) : first;
        }

        segments.Reverse();
        return segments;
    }

    private FlatSegment? Segment(PatternNode node, CharacterSet follow)
    {
        if (AsRun(node) is var (set, min, max))
            return min < max && set.Overlaps(follow) ? null
                : min == max && min <= LongestText && set.Count == 1 ? Text(set.RangeAt(0).First, min)
                : new FlatSegment.Run(Class(set), min, Max(max));

        return node switch
        {
            PatternNode.Quantified quantified => Group(quantified.Body, quantified.Min, quantified.Max, follow),
            PatternNode.Disjunction => Group(node, 1, 1, follow),
            _ => null,
        };
    }

    private FlatSegment.Group? Group(PatternNode body, int min, int max, CharacterSet follow)
    {
        CharacterSet first = First(body);
        if (min < max && first.Overlaps(follow))
            return null;

        CharacterSet inside = max > 1 ? first.Union(follow) : follow;
        CharacterSet taken = CharacterSet.Empty;
        var alternatives = new List<FlatAlternative>();
        foreach (PatternNode alternative in body is PatternNode.Disjunction disjunction ? disjunction.Alternatives : EquatableArray.Of(body))
        {
            CharacterSet own = First(alternative);
            if (PatternTrimmer.MatchesEmpty(alternative) || own.Overlaps(taken))
                return null;

            taken = taken.Union(own);
            EquatableArray<PatternNode> items = alternative is PatternNode.Sequence sequence ? sequence.Items : EquatableArray.Of(alternative);
            if (Forward(items, inside) is not { } segments)
                return null;

            alternatives.Add(new FlatAlternative(Class(own), JoinTexts(segments)));
        }

        return new FlatSegment.Group(alternatives.ToEquatable(), min, Max(max));
    }

    /// <summary>The characters that a match can start with; for lookarounds and anchors, which are refused anyway, none.</summary>
    private static CharacterSet First(PatternNode node)
    {
        CharacterSet first = CharacterSet.Empty;
        switch (node)
        {
            case PatternNode.Characters characters:
                return characters.Set;
            case PatternNode.Quantified quantified:
                return First(quantified.Body);
            case PatternNode.Disjunction disjunction:
                foreach (PatternNode alternative in disjunction.Alternatives)
                    first = first.Union(First(alternative));

                return first;
            case PatternNode.Sequence sequence:
                foreach (PatternNode item in sequence.Items)
                {
                    first = first.Union(First(item));
                    if (!PatternTrimmer.MatchesEmpty(item))
                        break;
                }

                return first;
            default:
                return first;
        }
    }

    private static (CharacterSet Set, int Min, int Max)? AsRun(PatternNode node) => node switch
    {
        PatternNode.Characters characters => (characters.Set, 1, 1),
        PatternNode.Quantified { Body: PatternNode.Characters characters } run => (characters.Set, run.Min, run.Max),
        _ => null,
    };

    private static FlatSegment.Text Text(int character, int count)
    {
        string one = CharacterSets.TextOf(character);
        return new FlatSegment.Text(count == 1 ? one : new StringBuilder().Insert(0, one, count).ToString());
    }

    private static int Max(int max) => max == PatternNode.Unbounded ? FlatSegment.Unbounded : max;

    private CharacterClass Class(CharacterSet set) => CharacterClass.Of(set, _plane);
}
