using OpenApiGen.TypeScript.Layout;

namespace OpenApiGen.TypeScript.Client;

/// <summary>Imports and exports of names.</summary>
internal static class ImportText
{
    /// <param name="words">Such as <c>import type</c>.</param>
    /// <param name="names">In order.</param>
    /// <param name="module">Where they are from.</param>
    public static Doc Of(string words, IReadOnlyCollection<string> names, string module)
    {
        // Prettier leaves a single name where it is, however long.
        Doc list = names.Count == 1
            ? Doc.Concat("{ ", names.First(), " }")
            : Doc.Group("{", Doc.Indent(Doc.Line, Doc.Join(Doc.Comma, names.Select(n => (Doc)n)), Doc.IfBreak(",", "")), Doc.Line, "}");
        return Doc.Concat(words, " ", list, " from ", Syntax.Quote(module), ";");
    }
}
