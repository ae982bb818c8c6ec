using OpenApiGen.Model;

namespace OpenApiGen.Patterns;

/// <summary>A part of an <see cref="EcmaPattern.Flat"/>.</summary>
public abstract record FlatSegment
{
    /// <summary>How "any number of times" is written in <c>Max</c>.</summary>
    public const int Unbounded = -1;

    private FlatSegment()
    {
    }

    /// <summary>A text, which has to come next.</summary>
    /// <param name="Value">The text; not empty.</param>
    public sealed record Text(string Value) : FlatSegment;

    /// <summary>Characters of one class: as many as there are, up to a maximum.</summary>
    /// <param name="Class">The class.</param>
    /// <param name="Min">With fewer characters there is no match.</param>
    /// <param name="Max">Where to stop, or <see cref="Unbounded"/>.</param>
    public sealed record Run(CharacterClass Class, int Min, int Max) : FlatSegment;

    /// <summary>
    /// One of several alternatives, again and again: as long as the next character starts an alternative, up to a maximum.
    /// An alternative that is started has to match.
    /// </summary>
    /// <param name="Alternatives">The alternatives; no character starts two of them, none matches the empty string.</param>
    /// <param name="Min">With fewer repetitions there is no match.</param>
    /// <param name="Max">Where to stop, or <see cref="Unbounded"/>.</param>
    public sealed record Group(EquatableArray<FlatAlternative> Alternatives, int Min, int Max) : FlatSegment;
}

/// <summary>An alternative of a <see cref="FlatSegment.Group"/>.</summary>
/// <param name="First">The characters that a match of the alternative can start with.</param>
/// <param name="Segments">The segments, matched in order.</param>
public sealed record FlatAlternative(CharacterClass First, EquatableArray<FlatSegment> Segments);
