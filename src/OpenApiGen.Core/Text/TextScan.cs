using System.Runtime.CompilerServices;

namespace OpenApiGen.Text;

/// <summary>
/// The loops that most of a document passes through. They are methods of their own and call none, so that they run in registers:
/// within larger methods they took twice as long.
/// </summary>
internal static class TextScan
{
    /// <summary>
    /// AggressiveOptimization, which netstandard2.0 has no name for: these loops are compiled well at once. The runtime would leave them as they are
    /// first compiled while there is anything new to compile, which is as long as a process takes that reads a document once.
    /// </summary>
    public const MethodImplOptions Hot = MethodImplOptions.NoInlining | (MethodImplOptions)512;

    /// <summary>The offset of the next character that a table marks or that lies beyond the table, or the text's end.</summary>
    /// <param name="text">A text.</param>
    /// <param name="i">Where to start.</param>
    /// <param name="stops">For each character below U+0080 whether to stop at it.</param>
    [MethodImpl(Hot)]
    public static int Find(string text, int i, bool[] stops)
    {
        for (; (uint)i < (uint)text.Length; i++)
        {
            // The comparison stands for the check of the table's bounds too.
            int c = text[i];
            if ((uint)c >= (uint)stops.Length || stops[c])
                break;
        }

        return i;
    }

    /// <summary>The offset of the next character that is no space, or the text's end.</summary>
    [MethodImpl(Hot)]
    public static int SkipSpaces(string text, int i)
    {
        while ((uint)i < (uint)text.Length && text[i] == ' ')
            i++;

        return i;
    }
}
