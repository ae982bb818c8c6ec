namespace OpenApiGen.Patterns;

/// <summary>A pattern, parsed as JSON Schema asks for: in unicode mode, or as annex B of ECMA-262 allows where that fails.</summary>
/// <param name="Root">The syntax tree; null where there is a <see cref="Problem"/>.</param>
/// <param name="Problem">Why there is no tree; null where there is one.</param>
/// <param name="UnicodeProblem">Why the pattern is not valid in unicode mode; null where it is, and then the tree is of that mode.</param>
public sealed record PatternSyntax(PatternNode? Root, PatternProblem? Problem, PatternProblem? UnicodeProblem)
{
    /// <summary>Characters of a pattern that is read; each takes some hundred bytes on its way to code.</summary>
    public const int MaximumLength = 100_000;

    /// <summary>
    /// Parses a pattern; never throws. In unicode mode sets hold no halves of surrogate pairs,
    /// because the strings to match are taken to be well-formed, as every JSON text's are.
    /// </summary>
    public static PatternSyntax Parse(string pattern)
    {
        if (pattern.Length > MaximumLength)
            return new PatternSyntax(null, new PatternProblem(false, MaximumLength, "The pattern goes on where no more is read"), null);

        PatternNode root = new PatternParser(pattern, unicode: true).Parse(out PatternProblem? unicodeProblem);
        if (unicodeProblem is null)
            return new PatternSyntax(root, null, null);

        if (!unicodeProblem.Value.IsInvalid)
            return new PatternSyntax(null, unicodeProblem, null);

        root = new PatternParser(pattern, unicode: false).Parse(out PatternProblem? problem);
        return new PatternSyntax(problem is null ? root : null, problem, unicodeProblem);
    }
}
