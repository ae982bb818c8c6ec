namespace OpenApiGen.TypeScript.Layout;

/// <summary>Imports and exports of names.</summary>
internal static class Import
{
    /// <summary>Imports of types.</summary>
    public static Doc Types(IEnumerable<string> names, string from) => Of("import type", names, from);

    /// <summary>Imports of values, and of types that say so.</summary>
    public static Doc Values(IEnumerable<string> names, string from) => Of("import", names, from);

    /// <param name="words">Such as <c>export type</c>.</param>
    /// <param name="names">In order.</param>
    /// <param name="from">The module.</param>
    public static Doc Of(string words, IEnumerable<string> names, string from)
    {
        Doc[] all = [.. names.Select(n => (Doc)n)];

        // Prettier leaves a single name where it is, however long.
        Doc list = all is [var only]
            ? Doc.Concat("{ ", only, " }")
            : Doc.Group("{", Doc.Indent(Doc.Line, Doc.Join(Doc.Concat(",", Doc.Line), all), Doc.IfBreak(",", "")), Doc.Line, "}");
        return Doc.Concat(words, " ", list, " from ", Syntax.Quote(from), ";");
    }
}
