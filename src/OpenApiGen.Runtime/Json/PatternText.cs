using System.ComponentModel;

namespace OpenApiGen.Runtime;

/// <summary>Fixed texts in patterns of contracts, compared character by character.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PatternText
{
    /// <summary>Moves over a text that has to come next.</summary>
    public static bool Is(string text, ref int index, string expected)
    {
        if (string.CompareOrdinal(text, index, expected, 0, expected.Length) != 0)
            return false;

        index += expected.Length;
        return true;
    }

    /// <summary>Moves back over a text that has to come before.</summary>
    public static bool IsBack(string text, ref int index, string expected)
    {
        if (index < expected.Length || string.CompareOrdinal(text, index - expected.Length, expected, 0, expected.Length) != 0)
            return false;

        index -= expected.Length;
        return true;
    }
}
