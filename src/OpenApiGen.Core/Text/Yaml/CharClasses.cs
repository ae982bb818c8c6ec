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

    /// <summary>The offset of the next character that a scan stops at, or the text's end.</summary>
    public static int Find(string text, int i, bool[] stops)
    {
        i = TextScan.Find(text, i, stops);
        while (i < text.Length && text[i] >= 128 && !IsSpecial(text[i]))
            i = TextScan.Find(text, i + 1, stops);

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
