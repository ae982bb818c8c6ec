using OpenApiGen.CSharp.Printing;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Naming;
using OpenApiGen.Patterns;

namespace OpenApiGen.CSharp.Planning;

/// <summary>Patterns of a contract as C#, each once.</summary>
internal sealed class PatternTable(SharedRules rules, Action<PlacedDiagnostic> report)
{
    /// <summary>Characters of a pattern in a message.</summary>
    private const int LongestShown = 1_000;

    /// <summary>Different patterns of a document; each takes some ten kilobytes on its way to code.</summary>
    public const int MaximumPatterns = 20_000;

    private static readonly EcmaPattern OneTooMany = new EcmaPattern.Unsupported(new PatternProblem(false, 0, "There are more different patterns in this document than are read"));

    private readonly Dictionary<string, EcmaPattern> _translated = new(StringComparer.Ordinal);
    private readonly PatternPrinter _printer = new(rules);

    /// <summary>The expression of a pattern that limits strings; null where it demands nothing, or where it cannot be checked, which is reported.</summary>
    /// <param name="pattern">An ECMA-262 regular expression.</param>
    /// <param name="place">Where it stands.</param>
    public string? FindDemand(string pattern, Place place) => Translate(pattern) is EcmaPattern.Always ? null : Find(pattern, place);

    /// <summary>The expression of a pattern; null where it cannot be checked, which is reported.</summary>
    /// <param name="pattern">An ECMA-262 regular expression.</param>
    /// <param name="place">Where it stands.</param>
    public string? Find(string pattern, Place place)
    {
        EcmaPattern translated = Translate(pattern);
        if (translated is EcmaPattern.Unsupported unsupported)
        {
            report(new PlacedDiagnostic(Rules.InvalidPattern, place, EquatableArray.Of(pattern.Length <= LongestShown ? pattern : pattern.Substring(0, LongestShown) + "…", $"cannot be translated: {unsupported.Problem.Message} at offset {Literal.Int(unsupported.Problem.Offset)}")));
            return null;
        }

        string name = "Pattern_" + StableHash.Of(pattern);
        return rules.Add(name, "StringPattern", $"new({Literal.String(pattern)}, {_printer.Arguments(translated, name)})");
    }

    private EcmaPattern Translate(string pattern)
    {
        if (_translated.TryGetValue(pattern, out EcmaPattern? translated))
            return translated;

        // The empty one stands for those that cannot be checked.
        if (_translated.Count >= MaximumPatterns && pattern.Length > 0)
            return OneTooMany;

        _translated.Add(pattern, translated = EcmaPattern.Translate(pattern));
        return translated;
    }
}
