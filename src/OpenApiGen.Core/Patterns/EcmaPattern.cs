using System.Text.RegularExpressions;
using OpenApiGen.Model;

namespace OpenApiGen.Patterns;

/// <summary>
/// What a JSON Schema <c>pattern</c> asks of a string, in terms that .NET can test. One of <see cref="Always"/>,
/// <see cref="Literals"/>, <see cref="Flat"/>, <see cref="Automaton"/>, <see cref="Regex"/>, <see cref="AnyOf"/>, <see cref="AllOf"/> and
/// <see cref="Unsupported"/>. Strings to test are taken to be well-formed UTF-16, as every JSON string is.
/// </summary>
public abstract record EcmaPattern
{
    private EcmaPattern()
    {
    }

    /// <summary>
    /// True where the pattern is read as ECMA-262 does with the u flag: it matches code points. False where it is valid
    /// only without, by annex B: it matches UTF-16 code units, one half of a surrogate pair at a time.
    /// </summary>
    public bool UnicodeMode => UnicodeProblem is null;

    /// <summary>Why the pattern is not valid with the u flag, which validators such as ajv set; null where it is.</summary>
    public PatternProblem? UnicodeProblem { get; init; }

    /// <summary>Translates a pattern; never throws.</summary>
    public static EcmaPattern Translate(string pattern)
    {
        PatternSyntax syntax = PatternSyntax.Parse(pattern);
        if (syntax.Root is null)
            return new Unsupported(syntax.Problem!.Value) { UnicodeProblem = syntax.UnicodeProblem };

        PatternNode root = BackreferenceResolver.Resolve(syntax.Root, out PatternProblem? problem);
        return problem is null
            ? new PatternClassifier(syntax.UnicodeProblem).Classify(root)
            : new Unsupported(problem.Value) { UnicodeProblem = syntax.UnicodeProblem };
    }

    /// <summary>Whether a text matches, for texts that a contract itself holds; null where that cannot be told.</summary>
    /// <param name="pattern">An ECMA-262 regular expression.</param>
    /// <param name="text">The text.</param>
    public static bool? IsMatch(string pattern, string text)
    {
        PatternSyntax syntax = PatternSyntax.Parse(pattern);
        if (syntax.Root is null)
            return null;

        PatternNode root = BackreferenceResolver.Resolve(syntax.Root, out PatternProblem? problem);
        if (problem is not null)
            return null;

        try
        {
            string translated = DotNetPrinter.Print(root, syntax.UnicodeProblem is null).Pattern;
            return new System.Text.RegularExpressions.Regex(translated, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).IsMatch(text);
        }
        catch (Exception exception) when (exception is RegexMatchTimeoutException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Every string matches.</summary>
    public sealed record Always : EcmaPattern;

    /// <summary>A string matches where it equals, starts with, ends with or contains one of a few texts, compared ordinally.</summary>
    /// <param name="Anchors">Both: equals; start: starts with; end: ends with; none: contains.</param>
    /// <param name="Values">The texts, in ordinal order; none where no string matches.</param>
    public sealed record Literals(PatternAnchors Anchors, EquatableArray<string> Values) : EcmaPattern;

    /// <summary>
    /// Segments that are matched one after the other, each as far as it goes, without ever going back:
    /// the next character alone decides whether a run goes on and which alternative of a group is taken.
    /// </summary>
    /// <param name="Anchors">
    /// Both: the segments have to consume the whole string. Start: what follows them does not matter.
    /// End: what precedes them does not matter. None: they have to match somewhere, and all are texts and runs of fixed length.
    /// </param>
    /// <param name="Backward">
    /// False to match from the first segment to the last, from the string's start.
    /// True to match from the last segment to the first, from the string's end; all are texts and runs.
    /// </param>
    /// <param name="Segments">The segments in the pattern's order; none, with both anchors, for the empty string.</param>
    public sealed record Flat(PatternAnchors Anchors, bool Backward, EquatableArray<FlatSegment> Segments) : EcmaPattern;

    /// <summary>A string matches as its UTF-16 code units, one after the other, lead from one state to the next.</summary>
    /// <param name="Runs">What kind each code unit is of, as runs of one kind in order; the first begins at zero.</param>
    /// <param name="Moves">The next state, per state from 2 on and in it per kind. In state 0 no string matches any more, in state 1 every one does.</param>
    /// <param name="Start">The state to start with.</param>
    /// <param name="Accepting">A string that ends in this or a later state matches.</param>
    public sealed record Automaton(EquatableArray<AutomatonRun> Runs, EquatableArray<int> Moves, int Start, int Accepting) : EcmaPattern;

    /// <summary>A string matches where a .NET regular expression does.</summary>
    /// <param name="Pattern">The .NET pattern, to be constructed with <see cref="Options"/>, never with RegexOptions.ECMAScript.</param>
    /// <param name="NonBacktracking">True where RegexOptions.NonBacktracking can construct it; it then runs in linear time. Otherwise match with a timeout.</param>
    public sealed record Regex(string Pattern, bool NonBacktracking) : EcmaPattern
    {
        /// <summary>What to construct the expression with; NonBacktracking has no name in netstandard2.0.</summary>
        public RegexOptions Options => RegexOptions.CultureInvariant | (NonBacktracking ? (RegexOptions)0x400 : RegexOptions.None);
    }

    /// <summary>A string matches where it matches one of several patterns.</summary>
    /// <param name="Alternatives">At least two; each is <see cref="Literals"/> or <see cref="Flat"/>.</param>
    public sealed record AnyOf(EquatableArray<EcmaPattern> Alternatives) : EcmaPattern;

    /// <summary>A string matches where it meets several conditions.</summary>
    /// <param name="Conditions">At least one; none contains a <see cref="Regex"/> that backtracks.</param>
    public sealed record AllOf(EquatableArray<PatternCondition> Conditions) : EcmaPattern;

    /// <summary>The pattern is invalid, or there is no exact translation.</summary>
    /// <param name="Problem">Why, and where in the pattern.</param>
    public sealed record Unsupported(PatternProblem Problem) : EcmaPattern;
}

/// <summary>Code units of one kind, up to the next run.</summary>
/// <param name="First">The first one.</param>
/// <param name="Kind">The kind, from zero on.</param>
public readonly record struct AutomatonRun(char First, int Kind);

/// <summary>A pattern that a string must or must not match.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Negated">True where it must not match.</param>
public sealed record PatternCondition(EcmaPattern Pattern, bool Negated);

/// <summary>Which ends of a string a pattern is tied to.</summary>
[Flags]
public enum PatternAnchors
{
    /// <summary>A match may be anywhere.</summary>
    None,

    /// <summary>A match is at the start.</summary>
    Start,

    /// <summary>A match is at the end.</summary>
    End,

    /// <summary>A match is the whole string.</summary>
    Both,
}
