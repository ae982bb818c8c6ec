using System.Globalization;
using OpenApiGen.Patterns;

namespace OpenApiGen.Testing;

/// <summary>The tables of the code under test, reached through its patterns.</summary>
internal static class UnicodeTables
{
    private static readonly string[] Names =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf",
        "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    private static readonly CharacterSet[] Categories = [.. Names.Select(n => Members($"\\p{{{n}}}"))];

    public static CharacterSet Category(UnicodeCategory category) => Categories[(int)category];

    /// <summary>The members of a pattern that is one class.</summary>
    public static CharacterSet Members(string pattern) => ((PatternNode.Characters)PatternSyntax.Parse(pattern).Root!).Set;
}
