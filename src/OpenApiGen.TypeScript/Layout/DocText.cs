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
        IfBreakDoc either => other is IfBreakDoc more && Same(either.Broken, more.Broken) && Same(either.Flat, more.Flat),
        _ => one.Equals(other),
    };

    /// <summary>True for what begins with a brace.</summary>
    public static bool IsObject(Doc doc) => doc switch
    {
        TextDoc text => text.Text.StartsWith("{", StringComparison.Ordinal),
        ConcatDoc { Parts.Length: > 0 } concat => IsObject(concat.Parts[0]),
        GroupDoc group => IsObject(group.Content),
        _ => false,
    };

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
