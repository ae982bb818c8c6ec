using System.Text;

namespace OpenApiGen.CSharp.Printing;

/// <summary>XML documentation out of descriptions.</summary>
internal static class DocComment
{
    private static readonly char[] LineEnds = ['\n', '\r', '\u2028', '\u2029', '\u0085'];

    /// <summary>Writes a summary; nothing where there is no text.</summary>
    public static void Summary(CodeWriter code, string? text) => Element(code, "summary", text);

    /// <summary>Writes one element; nothing where there is no text.</summary>
    public static void Element(CodeWriter code, string tag, string? text)
    {
        if (text is null || Lines(text) is not { Count: > 0 } lines)
            return;

        string name = tag.IndexOf(' ') is >= 0 and int space ? tag.Substring(0, space) : tag;
        if (lines.Count == 1)
        {
            code.Line($"/// <{tag}>{lines[0]}</{name}>");
            return;
        }

        code.Line($"/// <{tag}>");
        foreach (string line in lines)
            code.Line(line.Length == 0 ? "///" : "/// " + line);

        code.Line($"/// </{name}>");
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        foreach (string raw in text.Replace("\r\n", "\n").Split(LineEnds))
        {
            string line = Escape(raw.TrimEnd());
            if (line.Length > 0 || (lines.Count > 0 && lines[lines.Count - 1].Length > 0))
                lines.Add(line);
        }

        while (lines.Count > 0 && lines[lines.Count - 1].Length == 0)
            lines.RemoveAt(lines.Count - 1);

        return lines;
    }

    private static string Escape(string line)
    {
        int plain = CountPlain(line);
        if (plain == line.Length)
            return line;

        StringBuilder text = new StringBuilder(line.Length + 16).Append(line, 0, plain);
        for (int i = plain; i < line.Length; i++)
        {
            char c = line[i];
            switch (c)
            {
                case '&': text.Append("&amp;"); break;
                case '<': text.Append("&lt;"); break;
                case '>': text.Append("&gt;"); break;
                case '\t': text.Append(' '); break;

                // What XML cannot hold at all.
                case < ' ' or '\uFFFE' or '\uFFFF': break;
                default:
                    if (!char.IsSurrogate(c))
                        text.Append(c);
                    else if (char.IsHighSurrogate(c) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]))
                        text.Append(c).Append(line[++i]);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>How many characters at the beginning stand for themselves; in most lines all do.</summary>
    private static int CountPlain(string line)
    {
        int i = 0;
        while (i < line.Length && line[i] is >= ' ' and < '\uD800' and not ('&' or '<' or '>'))
            i++;

        return i;
    }
}
