using OpenApiGen.TypeScript.Layout;

namespace OpenApiGen.TypeScript.Servers;

/// <summary>Import declarations.</summary>
internal static class Import
{
    /// <summary>Imports of types.</summary>
    public static Doc Types(IEnumerable<string> names, string from) => Of("import type ", names, from);

    /// <summary>Imports of values, and of types that say so.</summary>
    public static Doc Values(IEnumerable<string> names, string from) => Of("import ", names, from);

    private static Doc Of(string keyword, IEnumerable<string> names, string from)
    {
        Doc[] all = [.. names.Select(n => (Doc)n)];

        // Prettier never breaks a single name.
        if (all is [var only])
            return Doc.Concat(keyword + "{ ", only, $" }} from {Syntax.Quote(from)};");

        return Doc.Concat(
            Doc.Group(keyword + "{", Doc.Indent(Doc.Line, Doc.Join(Doc.Comma, all), Doc.IfBreak(",", "")), Doc.Line, "}"),
            $" from {Syntax.Quote(from)};");
    }
}
