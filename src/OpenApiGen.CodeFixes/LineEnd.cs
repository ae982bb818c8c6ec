using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OpenApiGen.CodeFixes;

/// <summary>Line ends as a file has them.</summary>
internal static class LineEnd
{
    /// <summary>That of the first line; LF where there is one line only.</summary>
    public static SyntaxTrivia Of(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } first ? first : SyntaxFactory.LineFeed;
}
