using OpenApiGen.Model;

namespace OpenApiGen.Patterns;

/// <summary>Chooses the cheapest exact way to test a pattern.</summary>
internal sealed class PatternClassifier
{
    // As many simple tests cost about as much as one regular expression without its start-up.
    private const int MostAlternatives = 8;

    private static readonly PatternNode Start = new PatternNode.Anchor(PatternAnchorKind.Start);
    private static readonly PatternNode End = new PatternNode.Anchor(PatternAnchorKind.End);

    private readonly PatternProblem? _unicodeProblem;
    private readonly CharacterSet _plane;
    private readonly FlatAnalysis _flat;

    /// <param name="unicodeProblem">Why the pattern is not in unicode mode; null where it is.</param>
    public PatternClassifier(PatternProblem? unicodeProblem)
    {
        _unicodeProblem = unicodeProblem;
        _plane = unicodeProblem is null ? CharacterSets.Scalars : CharacterSets.Units;
        _flat = new FlatAnalysis(_plane);
    }

    /// <summary>Classifies a tree that <see cref="BackreferenceResolver"/> returned.</summary>
    public EcmaPattern Classify(PatternNode root)
    {
        // What a reference sees depends on the order in which alternatives are tried: nothing may be rewritten.
        return HasReference(root) ? Print(root) : ClassifySimple(PatternSimplifier.Simplify(root));
    }

    private static bool HasReference(PatternNode node) => node is PatternNode.Backreference || node.Parts.Any(HasReference);

    private EcmaPattern ClassifySimple(PatternNode node)
    {
        PatternFrame frame = PatternFrame.Of(node);
        return Simple(frame) ?? Conditions(frame) ?? Alternatives(frame) ?? Expression(frame);
    }

    private EcmaPattern Expression(PatternFrame frame)
    {
        PatternNode node = frame.ToNode();
        if (AutomatonAnalysis.Analyze(node, _unicodeProblem is null) is { } automaton)
            return Own(automaton);

        EcmaPattern.Regex whole = Print(node);
        return whole.NonBacktracking ? whole : (EcmaPattern?)Length(frame) ?? whole;
    }

    private EcmaPattern? Simple(PatternFrame frame)
    {
        bool isAny = frame.Items.Count == 0
            ? frame.Anchors != PatternAnchors.Both
            : frame.Items.Count == 1 && frame.Items[0] is PatternNode.Quantified { Min: 0, Max: PatternNode.Unbounded, Body: PatternNode.Characters characters }
                && _plane.IsSubsetOf(characters.Set);
        if (isAny)
            return Own(new EcmaPattern.Always());

        return LiteralAnalysis.Analyze(frame) is { } literals ? Own(literals)
            : _flat.Analyze(frame) is { } flat ? Own(flat)
            : null;
    }

    /// <summary>
    /// Takes lookarounds at an anchored end apart: <c>^(?=x)(?!y)z(?&lt;!w)$</c> asks for <c>^x</c>, not <c>^y</c>, <c>^z$</c> and not <c>w$</c>.
    /// </summary>
    private EcmaPattern? Conditions(PatternFrame frame)
    {
        int start = 0;
        while (frame.AtStart && start < frame.Items.Count && frame.Items[start] is PatternNode.Look { Behind: false })
            start++;

        int end = frame.Items.Count;
        while (frame.AtEnd && end > start && frame.Items[end - 1] is PatternNode.Look { Behind: true })
            end--;

        if (end - start == frame.Items.Count)
            return null;

        var conditions = new List<PatternCondition>();
        for (int i = 0; i < frame.Items.Count; i++)
            if (i < start || i >= end)
            {
                var look = (PatternNode.Look)frame.Items[i];
                Add(PatternSimplifier.Sequence(look.Behind ? [look.Body, End] : [Start, look.Body]), look.Negated);
            }

        Add(frame.With(0, frame.Items.Count, [.. frame.Items.Skip(start).Take(end - start)]), negated: false);
        if (conditions.Exists(c => Backtracks(c.Pattern)))
            return null;

        return conditions.Count == 0 ? Own(new EcmaPattern.Always())
            : conditions.Count == 1 && !conditions[0].Negated ? conditions[0].Pattern
            : Own(new EcmaPattern.AllOf(conditions.ToEquatable()));

        void Add(PatternNode node, bool negated)
        {
            EcmaPattern pattern = ClassifySimple(node);
            if (!negated && pattern is EcmaPattern.AllOf inner)
                conditions.AddRange(inner.Conditions);
            else if (negated || pattern is not EcmaPattern.Always)
                conditions.Add(new PatternCondition(pattern, negated));
        }
    }

    private static bool Backtracks(EcmaPattern pattern) => pattern switch
    {
        EcmaPattern.Regex regex => !regex.NonBacktracking,
        EcmaPattern.AllOf all => all.Conditions.Any(c => Backtracks(c.Pattern)),
        _ => false,
    };

    /// <summary>Writes out a few alternatives, where each by itself is simple.</summary>
    private EcmaPattern? Alternatives(PatternFrame frame)
    {
        var leaves = new List<EcmaPattern>();
        if (!Expand(frame, leaves, depth: 0))
            return null;

        if (leaves.Find(l => l is EcmaPattern.Always) is { } always)
            return always;

        var merged = new List<EcmaPattern>();
        foreach (IGrouping<PatternAnchors, EcmaPattern.Literals> literals in leaves.OfType<EcmaPattern.Literals>().GroupBy(l => l.Anchors))
            merged.Add(Own(LiteralAnalysis.Of(literals.Key, literals.SelectMany(l => l.Values))));

        merged.AddRange(leaves.Where(l => l is not EcmaPattern.Literals).Distinct());
        return merged.Count == 1 ? merged[0] : Own(new EcmaPattern.AnyOf(merged.ToEquatable()));
    }

    private bool Expand(PatternFrame frame, List<EcmaPattern> leaves, int depth)
    {
        if (Simple(frame) is { } simple)
        {
            leaves.Add(simple);
            return leaves.Count <= MostAlternatives;
        }

        if (depth > MostAlternatives)
            return false;

        for (int i = 0; i < frame.Items.Count; i++)
        {
            EquatableArray<PatternNode> choices = frame.Items[i] switch
            {
                PatternNode.Disjunction disjunction => disjunction.Alternatives,
                PatternNode.Quantified { Min: 0, Max: 1 } optional => EquatableArray.Of(optional.Body, PatternNode.Empty),
                _ => default,
            };
            if (!choices.IsEmpty)
                return choices.All(c => Expand(PatternFrame.Of(frame.With(i, 1, c)), leaves, depth + 1));
        }

        return false;
    }

    /// <summary>
    /// Makes a great count a test of the string's length: <c>^a.{0,99999}$</c>, where all else has one length, is <c>^a.*$</c>
    /// of 1 to 100,000 characters.
    /// </summary>
    private EcmaPattern.AllOf? Length(PatternFrame frame)
    {
        if (frame.Anchors != PatternAnchors.Both)
            return null;

        int counted = -1;
        for (int i = 0; i < frame.Items.Count; i++)
            if (frame.Items[i] is PatternNode.Quantified { Body: PatternNode.Characters } candidate
                && (counted < 0 || candidate.Max > ((PatternNode.Quantified)frame.Items[counted]).Max))
                counted = i;

        if (counted < 0 || FixedLength(new PatternNode.Sequence(frame.Items.Where((_, i) => i != counted).ToEquatable())) is not { } rest)
            return null;

        var run = (PatternNode.Quantified)frame.Items[counted];
        if (run.Min == 0 && run.Max == PatternNode.Unbounded)
            return null;

        EcmaPattern content = ClassifySimple(frame.With(counted, 1, PatternSimplifier.Quantified(run.Body, 0, PatternNode.Unbounded)));
        if (Backtracks(content))
            return null;

        EcmaPattern length = ClassifySimple(PatternSimplifier.Sequence(
        [
            Start,
            PatternSimplifier.Quantified(new PatternNode.Characters(_plane), PatternSimplifier.Plus(rest, run.Min), PatternSimplifier.Plus(rest, run.Max)),
            End,
        ]));
        return Own(new EcmaPattern.AllOf(EquatableArray.Of(new PatternCondition(length, false), new PatternCondition(content, false))));
    }

    private static int? FixedLength(PatternNode node)
    {
        switch (node)
        {
            case PatternNode.Characters:
                return 1;
            case PatternNode.Quantified quantified when quantified.Min == quantified.Max && FixedLength(quantified.Body) is { } length:
                return PatternSimplifier.Times(length, quantified.Min);
            case PatternNode.Sequence sequence:
                int? sum = 0;
                foreach (PatternNode item in sequence.Items)
                    sum = sum is { } left && FixedLength(item) is { } right ? PatternSimplifier.Plus(left, right) : null;

                return sum;
            case PatternNode.Disjunction disjunction:
                int? first = FixedLength(disjunction.Alternatives[0]);
                return disjunction.Alternatives.All(a => FixedLength(a) == first) ? first : null;
            default:
                return null;
        }
    }

    private EcmaPattern.Regex Print(PatternNode node) => Own(DotNetPrinter.Print(node, _unicodeProblem is null));

    private T Own<T>(T pattern)
        where T : EcmaPattern => pattern with { UnicodeProblem = _unicodeProblem };
}
