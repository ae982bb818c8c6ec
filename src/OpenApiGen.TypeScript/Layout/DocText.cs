using System.Text.RegularExpressions;

namespace OpenApiGen.TypeScript.Layout;

/// <summary>Looks into documents.</summary>
internal static class DocText
{
    /// <summary>True where two documents are the same text, however it is broken.</summary>
    public static bool Same(Doc one, Doc other) => one switch
    {
        TextDoc text => other is TextDoc more && text.Text == more.Text,
        ConcatDoc concat => other is ConcatDoc more && Same(concat.Parts, more.Parts),
        GroupDoc group => other is GroupDoc more && Same(group.Content, more.Content),
        IndentDoc indent => other is IndentDoc more && Same(indent.Content, more.Content),
        ChoiceDoc choice => other is ChoiceDoc more && Same(choice.States, more.States),
        FluidDoc fluid => other is FluidDoc more && Same(fluid.Right, more.Right),
        IfBreakDoc either => other is IfBreakDoc more && Same(either.Broken, more.Broken) && Same(either.Flat, more.Flat),
        _ => one.Equals(other),
    };

    /// <summary>True for what can be broken somewhere.</summary>
    public static bool HasLines(Doc doc) => doc switch
    {
        TextDoc => false,
        ConcatDoc concat => System.Array.Exists(concat.Parts, HasLines),
        GroupDoc group => HasLines(group.Content),
        IndentDoc indent => HasLines(indent.Content),
        _ => true,
    };

    /// <summary>What stands behind a colon or an equals sign: a value that hardly breaks goes to the next line as a whole where it is too long.</summary>
    /// <param name="left">What stands before, with the colon or equals sign.</param>
    /// <param name="right">What stands behind.</param>
    /// <param name="isShort">True for what is not worth breaking: names, literals, calls without arguments.</param>
    public static Doc Assign(string left, Doc right, bool isShort = false) =>
        left.Length < ShortestKey && isShort ? Doc.Concat(left, " ", right)
        : isShort || !HasLines(right) ? Doc.Concat(left, Doc.Group(Doc.Indent(Doc.Line, right))) : Doc.Concat(left, Doc.Fluid(right));

    /// <summary>Identifiers in a document; what stands in quotes is none.</summary>
    public static IEnumerable<string> Words(Doc doc) => doc switch
    {
        TextDoc text => Regex.Matches(text.Text, """
            "(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[A-Za-z_$][A-Za-z0-9_$]*
            """).Cast<Match>().Select(m => m.Value),
        ConcatDoc concat => concat.Parts.SelectMany(Words),
        GroupDoc group => Words(group.Content),
        IndentDoc indent => Words(indent.Content),
        FluidDoc fluid => Words(fluid.Right),
        ChoiceDoc choice => Words(choice.States[0]),
        _ => [],
    };

    /// <summary>Below it, a key with its colon is so short that a line break behind it would gain nothing.</summary>
    private const int ShortestKey = 6;

    private static bool Same(Doc[] one, Doc[] other)
    {
        if (one.Length != other.Length)
            return false;

        for (int i = 0; i < one.Length; i++)
            if (!Same(one[i], other[i]))
                return false;

        return true;
    }
}
