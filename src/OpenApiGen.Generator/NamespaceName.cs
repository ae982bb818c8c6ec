using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace OpenApiGen.Generator;

/// <summary>Names of namespaces as C# allows them.</summary>
internal static class NamespaceName
{
    /// <summary>The first part that no identifier can be; null where a name is sound.</summary>
    public static string? InvalidPart(string name) => name.Split('.').FirstOrDefault(static p => !IsValid(p));

    /// <summary>A name that C# allows, most like another. Names of projects, after which root namespaces are called, may have any character.</summary>
    public static string MakeValid(string name) => string.Join(".", name.Split('.').Where(static p => p.Length > 0).Select(static p => IsValid(p) ? p : Escape(p)));

    private static bool IsValid(string part) => SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None;

    private static string Escape(string part)
    {
        var escaped = new StringBuilder(part.Length + 1);
        foreach (char c in part)
            escaped.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');

        return IsValid(escaped.ToString()) ? escaped.ToString() : "_" + escaped;
    }
}
