using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace OpenApiGen.Runtime;

/// <summary>A pattern of a contract, translated to what .NET runs fastest.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StringPattern
{
    /// <summary>Backtracking patterns get this long for one string; a string that takes longer does not match, and spends what its request may cost.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(100);

    private readonly Predicate<string>? _code;
    private readonly string? _expression;
    private readonly bool _isLinear;
    private Regex? _regex;
    private string? _demand;

    /// <summary>A pattern that is code.</summary>
    /// <param name="source">The pattern as the contract spells it.</param>
    /// <param name="isMatch">Says whether a string matches.</param>
    public StringPattern(string source, Predicate<string> isMatch)
    {
        Source = source;
        _code = isMatch;
    }

    /// <summary>A pattern that is a regular expression.</summary>
    /// <param name="source">The pattern as the contract spells it.</param>
    /// <param name="expression">The same for .NET.</param>
    /// <param name="isLinear">True where it can run without backtracking.</param>
    public StringPattern(string source, string expression, bool isLinear)
    {
        Source = source;
        _expression = expression;
        _isLinear = isLinear;
    }

    /// <summary>The pattern as the contract spells it.</summary>
    public string Source { get; }

    /// <summary>What is said of a string that does not match.</summary>
    internal string Demand => _demand ??= "must match the pattern " + Source;

    /// <summary>
    /// True where a string matches. Generated code asks this of the parts of a pattern that is several: they do not backtrack, or the
    /// pattern would be one expression, so they have no part in what a request may cost.
    /// </summary>
    /// <param name="value">The string.</param>
    public bool IsMatch(string value)
    {
        long budget = 0;
        long patience = Stopwatch.Frequency;
        return IsMatch(value, ref budget, ref patience);
    }

    /// <summary>True where a string matches.</summary>
    /// <param name="value">The string.</param>
    /// <param name="budget">The work that is left; patterns that backtrack match nothing below zero.</param>
    /// <param name="patience">The time that is left for patterns that backtrack, all of a request's values together, in ticks of <see cref="Stopwatch"/>.</param>
    internal bool IsMatch(string value, ref long budget, ref long patience)
    {
        if (_code is not null)
            return _code(value);

        if (!_isLinear && (budget < 0 || patience < 0))
            return false;

        // Made when first needed: constructing a regular expression costs far more than using it.
        Regex regex = _regex ??= new Regex(_expression!, RegexOptions.CultureInvariant | (_isLinear ? RegexOptions.NonBacktracking : RegexOptions.None), Timeout);
        long start = _isLinear ? 0 : Stopwatch.GetTimestamp();
        try
        {
            return regex.IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            budget = -1;
            return false;
        }
        finally
        {
            if (!_isLinear)
                patience -= Stopwatch.GetTimestamp() - start;
        }
    }
}
