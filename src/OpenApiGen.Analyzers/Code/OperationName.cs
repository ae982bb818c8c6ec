using Microsoft.CodeAnalysis;

namespace OpenApiGen.Analyzers.Code;

/// <summary>Names operations as their document does.</summary>
internal static class OperationName
{
    private const string Before = "<summary>What ";
    private const string After = " answers.</summary>";

    /// <summary>Method and path, such as <c>GET /users</c>; null where the assembly that a contract comes from brings no documentation.</summary>
    public static string? Of(INamedTypeSymbol? result, CancellationToken cancellation)
    {
        // A compiler that writes no documentation takes these comments for any others, but keeps their text.
        string? text = result?.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration
            ? declaration.GetSyntax(cancellation).GetLeadingTrivia().ToFullString()
            : result?.GetDocumentationCommentXml(cancellationToken: cancellation);
        int start = text?.IndexOf(Before, StringComparison.Ordinal) ?? -1;
        int end = start < 0 ? -1 : text!.IndexOf(After, start, StringComparison.Ordinal);
        return end < 0 ? null : text!.Substring(start + Before.Length, end - start - Before.Length).Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&");
    }
}
