namespace OpenApiGen.TypeScript.Layout;

/// <summary>TSDoc comments.</summary>
internal static class DocComment
{
    /// <summary>A comment with the line break behind it; nothing where nobody has anything to say.</summary>
    /// <param name="paragraphs">Texts for people; null and empty ones are left out.</param>
    /// <param name="tags">Block tags, such as <c>@deprecated</c>.</param>
    public static Doc Of(IEnumerable<string?> paragraphs, params IEnumerable<string> tags)
    {
        var lines = new List<string>();
        foreach (string? paragraph in paragraphs)
        {
            if (string.IsNullOrWhiteSpace(paragraph))
                continue;

            if (lines.Count > 0)
                lines.Add("");

            lines.AddRange(Lines(paragraph!));
        }

        bool hasText = lines.Count > 0;
        foreach (string tag in tags)
        {
            if (hasText)
                lines.Add("");

            hasText = false;
            lines.AddRange(Lines(tag));
        }

        return lines.Count switch
        {
            0 => Doc.Empty,
            1 => Doc.Concat("/** " + lines[0] + " */", Doc.HardLine),
            _ => Doc.Concat(["/**", Doc.HardLine, .. lines.SelectMany(l => (Doc[])[l.Length == 0 ? " *" : " * " + l, Doc.HardLine]), " */", Doc.HardLine]),
        };
    }

    private static IEnumerable<string> Lines(string text)
    {
        string[] lines = text.Replace("\r\n", "\n").Replace('\r', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n').Replace("*/", "*\\/").Trim().Split('\n');
        return lines.Select(l => Clean(l.TrimEnd()));
    }

    /// <summary>Without what would break the line or hide it: characters that no editor shows.</summary>
    private static string Clean(string line) =>
        line.Any(c => c < ' ' || c is '\u007f' or '\ufeff') ? new string([.. line.Select(c => c == '\t' ? ' ' : c).Where(c => c >= ' ' && c is not ('\u007f' or '\ufeff'))]) : line;
}
