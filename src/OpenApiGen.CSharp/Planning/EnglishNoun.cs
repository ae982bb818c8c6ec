namespace OpenApiGen.CSharp.Planning;

/// <summary>Names for the items of lists.</summary>
internal static class EnglishNoun
{
    /// <summary>The singular of a name in Pascal case whose last word is a regular plural; else the name with <c>Item</c>.</summary>
    public static string Singular(string plural)
    {
        if (Ends("ies") && plural.Length > 4)
            return Cut(3) + "y";

        if (Ends("sses") || Ends("xes") || Ends("ches") || Ends("shes"))
            return Cut(2);

        return Ends("s") && !Ends("ss") && !Ends("us") && !Ends("is") && plural.Length > 3 ? Cut(1) : plural + "Item";

        bool Ends(string ending) => plural.EndsWith(ending, StringComparison.Ordinal);

        string Cut(int count) => plural.Substring(0, plural.Length - count);
    }
}
