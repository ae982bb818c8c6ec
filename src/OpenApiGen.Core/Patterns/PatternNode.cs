using OpenApiGen.Model;

namespace OpenApiGen.Patterns;

/// <summary>A part of a pattern's syntax tree. Groups that do not capture leave no node.</summary>
public abstract record PatternNode
{
    /// <summary>How many repetitions stand for "any number", and the cap of numbers that are larger.</summary>
    public const int Unbounded = int.MaxValue;

    /// <summary>The empty sequence, which matches the empty string.</summary>
    public static readonly PatternNode Empty = new Sequence(default);

    private PatternNode()
    {
    }

    /// <summary>True for the empty sequence.</summary>
    public bool IsEmpty => this is Sequence { Items.Count: 0 };

    /// <summary>The nodes directly below this one, in the pattern's order.</summary>
    public EquatableArray<PatternNode> Parts => this switch
    {
        Sequence sequence => sequence.Items,
        Disjunction disjunction => disjunction.Alternatives,
        Quantified quantified => EquatableArray.Of(quantified.Body),
        Group group => EquatableArray.Of(group.Body),
        Look look => EquatableArray.Of(look.Body),
        _ => default,
    };

    /// <summary>The same node over changed parts.</summary>
    public PatternNode WithParts(Func<PatternNode, PatternNode> change) => this switch
    {
        Sequence sequence => new Sequence(sequence.Items.Select(change).ToEquatable()),
        Disjunction disjunction => new Disjunction(disjunction.Alternatives.Select(change).ToEquatable()),
        Quantified quantified => quantified with { Body = change(quantified.Body) },
        Group group => group with { Body = change(group.Body) },
        Look look => look with { Body = change(look.Body) },
        _ => this,
    };

    /// <summary>One code point out of a set; in annex B mode one UTF-16 code unit.</summary>
    /// <param name="Set">The members; a set without members never matches.</param>
    public sealed record Characters(CharacterSet Set) : PatternNode;

    /// <summary>Parts one after the other.</summary>
    /// <param name="Items">The parts; none for the empty sequence.</param>
    public sealed record Sequence(EquatableArray<PatternNode> Items) : PatternNode;

    /// <summary>Parts of which one has to match; earlier ones are tried first.</summary>
    /// <param name="Alternatives">At least two parts.</param>
    public sealed record Disjunction(EquatableArray<PatternNode> Alternatives) : PatternNode;

    /// <summary>A part repeated.</summary>
    /// <param name="Body">The part.</param>
    /// <param name="Min">The least number of times.</param>
    /// <param name="Max">The greatest number of times, or <see cref="Unbounded"/>.</param>
    /// <param name="Lazy">True where fewer repetitions are tried first.</param>
    public sealed record Quantified(PatternNode Body, int Min, int Max, bool Lazy) : PatternNode;

    /// <summary>A capturing group.</summary>
    /// <param name="Body">What it captures.</param>
    /// <param name="Number">Its number, from 1.</param>
    /// <param name="Name">Its name, or null.</param>
    public sealed record Group(PatternNode Body, int Number, string? Name) : PatternNode;

    /// <summary>A lookahead or lookbehind.</summary>
    /// <param name="Body">What to look for.</param>
    /// <param name="Behind">True for a lookbehind, whose body is matched from its end to its start.</param>
    /// <param name="Negated">True where the body must not match.</param>
    public sealed record Look(PatternNode Body, bool Behind, bool Negated) : PatternNode;

    /// <summary>What a group captured, once more; matches the empty string while the group has not captured.</summary>
    /// <param name="Number">The group's number, or 0 where it is referred to by name.</param>
    /// <param name="Name">The group's name, which several groups may share, or null.</param>
    /// <param name="Offset">Where the reference stands in the pattern.</param>
    public sealed record Backreference(int Number, string? Name, int Offset) : PatternNode;

    /// <summary>A place between characters.</summary>
    /// <param name="Kind">Which place.</param>
    public sealed record Anchor(PatternAnchorKind Kind) : PatternNode;
}

/// <summary>Places between characters.</summary>
public enum PatternAnchorKind
{
    /// <summary>The start of the string: <c>^</c>.</summary>
    Start,

    /// <summary>The end of the string: <c>$</c>.</summary>
    End,

    /// <summary>Between a word character and another or none: <c>\b</c>.</summary>
    WordBoundary,

    /// <summary>Any other place: <c>\B</c>.</summary>
    NotWordBoundary,
}
