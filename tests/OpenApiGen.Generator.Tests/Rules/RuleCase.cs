using OpenApiGen.Diagnostics;

namespace OpenApiGen.Generator.Tests.Rules;

/// <summary>A document that raises a rule at a marked place, and one that differs in the cause and does not.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Title">What the case is about.</param>
/// <param name="Raises">The document; <c>[|</c> and <c>|]</c> stand around the place.</param>
/// <param name="Clean">The document without the cause.</param>
/// <param name="Message">A part of the message.</param>
public sealed record RuleCase(Rule Rule, string Title, string Raises, string Clean, string Message)
{
    /// <summary>The document without the marks, and the place that they mark.</summary>
    public (string Text, int Start, int End) Marked()
    {
        int start = Raises.IndexOf("[|", StringComparison.Ordinal);
        string text = Raises.Remove(start, 2);
        int end = text.IndexOf("|]", start, StringComparison.Ordinal);
        return (text.Remove(end, 2), start, end);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Rule.Id} {Title}";
}
