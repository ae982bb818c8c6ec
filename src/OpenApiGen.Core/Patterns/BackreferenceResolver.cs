using OpenApiGen.Model;

namespace OpenApiGen.Patterns;

/// <summary>
/// Makes groups and references mean the same in .NET. ECMA-262 forgets the captures of a loop's body whenever
/// the body starts again and undoes an iteration that matched nothing; .NET does neither. So every reference is
/// one that always matches the empty string and goes away, or one for which this makes no difference,
/// or one that is not supported. Groups that nobody refers to go away too.
/// </summary>
internal sealed class BackreferenceResolver
{
    private readonly List<(PatternNode.Group Group, Step[] Path)> _groups = [];
    private readonly List<(PatternNode.Backreference Reference, Step[] Path)> _references = [];
    private readonly Dictionary<int, PatternNode> _resolved = [];
    private readonly HashSet<int> _needed = [];

    private enum Meaning
    {
        Empty,
        Capture,
        Unsupported,
    }

    /// <param name="Node">A node that encloses another.</param>
    /// <param name="Child">Which of its parts leads to it.</param>
    /// <param name="Backward">True where the node is matched from its end to its start.</param>
    private readonly record struct Step(PatternNode Node, int Child, bool Backward);

    /// <summary>Resolves all references of a pattern.</summary>
    /// <returns>A tree whose references have a number and match the empty string while their group has not captured.</returns>
    public static PatternNode Resolve(PatternNode root, out PatternProblem? problem)
    {
        root = DropIdleLooks(root);
        var resolver = new BackreferenceResolver();
        resolver.Collect(root, new List<Step>(), backward: false);
        problem = null;
        foreach ((PatternNode.Backreference reference, Step[] path) in resolver._references)
            problem ??= resolver.Resolve(reference, path);

        if (resolver._needed.Count > 0 && HasIdleLoop(root))
            problem ??= new PatternProblem(
                false,
                resolver._references[0].Reference.Offset,
                "A back reference beside a repetition of what can match the empty string is not supported");

        return resolver.Rewrite(root);
    }

    /// <summary>
    /// Takes quantifiers off lookarounds. An iteration that consumes nothing counts only where it is required,
    /// so one that is not required never happened.
    /// </summary>
    private static PatternNode DropIdleLooks(PatternNode node) => node switch
    {
        PatternNode.Quantified { Max: 0 } or PatternNode.Quantified { Body: PatternNode.Look, Min: 0 } => PatternNode.Empty,
        PatternNode.Quantified { Body: PatternNode.Look look } => DropIdleLooks(look),
        _ => node.WithParts(DropIdleLooks),
    };

    /// <summary>
    /// True for a loop that .NET 10 may get wrong: (ab(?:b?)+?)\1$ matches ab there, and a(?:b+|)+ does not match a.
    /// The simplifier rewrites such loops, but not beside references.
    /// </summary>
    private static bool HasIdleLoop(PatternNode node) =>
        (node is PatternNode.Quantified { Max: > 1 } loop && CanBeEmpty(loop.Body)) || node.Parts.Any(HasIdleLoop);

    private void Collect(PatternNode node, List<Step> path, bool backward)
    {
        if (node is PatternNode.Group group)
            _groups.Add((group, [.. path]));
        else if (node is PatternNode.Backreference reference)
            _references.Add((reference, [.. path]));

        backward = node is PatternNode.Look look ? look.Behind : backward;
        EquatableArray<PatternNode> parts = node.Parts;
        for (int i = 0; i < parts.Count; i++)
        {
            path.Add(new Step(node, i, backward));
            Collect(parts[i], path, backward);
            path.RemoveAt(path.Count - 1);
        }
    }

    private PatternProblem? Resolve(PatternNode.Backreference reference, Step[] path)
    {
        var captures = new List<PatternNode>();
        foreach ((PatternNode.Group group, Step[] groupPath) in _groups)
        {
            if (reference.Name is null ? group.Number != reference.Number : group.Name != reference.Name)
                continue;

            switch (MeaningOf(path, group, groupPath))
            {
                case Meaning.Capture:
                    captures.Add(reference with { Number = group.Number, Name = null });
                    _needed.Add(group.Number);
                    break;
                case Meaning.Unsupported:
                    return new PatternProblem(false, reference.Offset, "This back reference can see a capture that ECMA-262 forgets and .NET keeps");
            }
        }

        // Groups that share a name cannot take part in the same match: all of these references but one are empty.
        _resolved[reference.Offset] = captures.Count == 1 ? captures[0] : new PatternNode.Sequence(captures.ToEquatable());
        return null;
    }

    private static Meaning MeaningOf(Step[] reference, PatternNode.Group group, Step[] path)
    {
        int shared = 0;
        while (shared < path.Length && shared < reference.Length && path[shared].Child == reference[shared].Child)
            shared++;

        // A reference inside its own group.
        if (shared == path.Length)
            return Meaning.Empty;

        // In the closest node around both, the group must be matched first, and not instead.
        Step common = path[shared];
        int reached = reference[shared].Child;
        if (common.Node is PatternNode.Disjunction || (common.Backward ? common.Child < reached : common.Child > reached))
            return Meaning.Empty;

        bool always = true;
        bool behindLook = false;
        for (int i = path.Length - 1; i > shared; i--)
            switch (path[i].Node)
            {
                case PatternNode.Look { Negated: true }:
                    return Meaning.Empty;
                case PatternNode.Look:
                    behindLook = true;
                    break;
                case PatternNode.Disjunction:
                    always = false;
                    break;
                case PatternNode.Quantified loop:
                    // An iteration without the group forgets it; so does one that consumes nothing and is not required.
                    if ((loop.Max > 1 && !always) || (loop.Min < loop.Max && behindLook && CanBeEmpty(loop.Body)))
                        return Meaning.Unsupported;

                    always &= loop.Min > 0;
                    break;
            }

        if (!always)
            for (int i = 0; i < shared; i++)
                if (path[i].Node is PatternNode.Quantified { Max: > 1 })
                    return Meaning.Unsupported;

        return group.Body.IsEmpty ? Meaning.Empty : Meaning.Capture;
    }

    private static bool CanBeEmpty(PatternNode node) => node switch
    {
        PatternNode.Characters => false,
        PatternNode.Sequence sequence => sequence.Items.All(CanBeEmpty),
        PatternNode.Disjunction disjunction => disjunction.Alternatives.Any(CanBeEmpty),
        PatternNode.Quantified quantified => quantified.Min == 0 || CanBeEmpty(quantified.Body),
        PatternNode.Group group => CanBeEmpty(group.Body),
        _ => true,
    };

    private PatternNode Rewrite(PatternNode node) => node switch
    {
        PatternNode.Backreference reference => _resolved.TryGetValue(reference.Offset, out PatternNode? resolved) ? resolved : node,
        PatternNode.Group group when !_needed.Contains(group.Number) => Rewrite(group.Body),
        _ => node.WithParts(Rewrite),
    };
}
