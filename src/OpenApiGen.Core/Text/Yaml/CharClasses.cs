using System.Runtime.CompilerServices;

namespace OpenApiGen.Text.Yaml;

/// <summary>Looks characters up and scans for them.</summary>
internal static class CharClasses
{
    private static readonly CharClass[] Table = MakeTable();

    /// <summary>Whether a character below U+0080 has one of some classes.</summary>
    public static bool Is(char c, CharClass classes) => c < 128 && (Table[c] & classes) != 0;

    /// <summary>Whether a character is special, see <see cref="CharClass.Special"/>.</summary>
    public static bool IsSpecial(char c) => c < 128
        ? (Table[c] & CharClass.Special) != 0
        : c is (<= '\u009f' and not '\u0085') or (>= '\ud800' and <= '\udfff') or '\ufeff' or >= '\ufffe';

    /// <summary>For each character below U+0080 whether a scan stops at it: the classes, and what is special.</summary>
    public static bool[] Stops(CharClass classes)
    {
        var stops = new bool[Table.Length];
        for (int c = 0; c < stops.Length; c++)
            stops[c] = (Table[c] & (classes | CharClass.Special)) != 0;

        return stops;
    }

    /// <summary>
    /// The offset of the next character that a scan stops at, or the text's end. Most of a document passes through this loop:
    /// it is a method of its own and calls none, so that it runs in registers.
    /// </summary>
    public static int Find(string text, int i, bool[] stops)
    {
        i = FindInAscii(text, i, stops);
        while (i < text.Length && text[i] >= 128 && !IsSpecial(text[i]))
            i = FindInAscii(text, i + 1, stops);

        return i;
    }

    /// <summary>The offset of the next character that is no space, or the text's end.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int SkipSpaces(string text, int i)
    {
        while ((uint)i < (uint)text.Length && text[i] == ' ')
            i++;

        return i;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindInAscii(string text, int i, bool[] stops)
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

    private static CharClass[] MakeTable()
    {
        var table = new CharClass[128];
        for (int c = 0; c < ' '; c++)
            table[c] = CharClass.Special;

        table['\u007f'] = CharClass.Special;
        table['\t'] = table['\n'] = table['\r'] = CharClass.None;
        Add(" \t", CharClass.Blank);
        Add("\r\n", CharClass.Break | CharClass.DoubleQuoted | CharClass.SingleQuoted);
        Add(",[]{}", CharClass.Flow);
        Add(":#", CharClass.PlainEnd);
        Add("\"\\", CharClass.DoubleQuoted);
        Add("'", CharClass.SingleQuoted);
        Add("-?:,[]{}#&*!|>'\"%@`", CharClass.Indicator);
        return table;

        void Add(string characters, CharClass classes)
        {
            foreach (char c in characters)
                table[c] |= classes;
        }
    }
}
