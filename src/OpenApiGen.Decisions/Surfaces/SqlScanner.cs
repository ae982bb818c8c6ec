namespace OpenApiGen.Decisions.Surfaces;

/// <summary>A word, a name in quotes, or a sign.</summary>
/// <param name="Text">The word, the name without its quotes, or the sign.</param>
/// <param name="Start">Offset of its first character, quotes included.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="IsWord">True for a word without quotes.</param>
/// <param name="IsName">True for a word, and for a name in quotes.</param>
internal readonly record struct SqlToken(string Text, int Start, int End, bool IsWord, bool IsName)
{
    /// <summary>True for a keyword or a sign.</summary>
    public bool Is(string text) => (IsWord || !IsName) && string.Equals(Text, text, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Splits SQL into words, names and signs; comments and strings, those in dollars included, are left out.</summary>
internal static class SqlScanner
{
    /// <summary>Scans a text, to its end whatever it is.</summary>
    public static List<SqlToken> Scan(string text)
    {
        // MySQL has backslashes within strings, and comments that begin with #; nobody else writes its quotes or engines.
        bool isMySql = text.IndexOf('`') >= 0 || text.IndexOf("ENGINE=", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("AUTO_INCREMENT", StringComparison.OrdinalIgnoreCase) >= 0;
        var tokens = new List<SqlToken>();
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if ((c == '-' && Next(text, i) == '-') || (c == '#' && isMySql))
                i = Until(text, i, "\n");
            else if (c == '/' && Next(text, i) == '*')
                i = BehindComment(text, i);
            else if (c == '\'')
                i = BehindQuote(text, i, '\'', isMySql);
            else if (c == '$' && DollarTag(text, i) is { } tag)
                i = Until(text, i + tag.Length, tag);
            else if (c is '"' or '`' or '[')
                i = AddQuoted(tokens, text, i, c == '[' ? ']' : c);
            else if (char.IsLetter(c) || c is '_' or '#')
            {
                i = AddWord(tokens, text, i);

                // Rows of a dump follow, up to a line of their own.
                if (tokens[tokens.Count - 1].Is("STDIN"))
                    i = Until(text, i, "\n\\.");
            }
            else
            {
                if (c is '(' or ')' or ',' or '.' or ';')
                    tokens.Add(new SqlToken(c.ToString(), i, i + 1, IsWord: false, IsName: false));

                i++;
            }
        }

        return tokens;
    }

    private static char Next(string text, int i) => i + 1 < text.Length ? text[i + 1] : '\0';

    /// <summary>Behind the next occurrence of a text, or the end.</summary>
    private static int Until(string text, int from, string end) => text.IndexOf(end, from, StringComparison.Ordinal) is >= 0 and int found ? found + end.Length : text.Length;

    /// <summary>Comments may contain comments, as PostgreSQL has it.</summary>
    private static int BehindComment(string text, int i)
    {
        int depth = 0;
        do
        {
            if (text[i] == '/' && Next(text, i) == '*')
            {
                depth++;
                i += 2;
            }
            else if (text[i] == '*' && Next(text, i) == '/')
            {
                depth--;
                i += 2;
            }
            else
            {
                i++;
            }
        }
        while (depth > 0 && i < text.Length);

        return i;
    }

    /// <summary>A quote within quotes is doubled.</summary>
    private static int BehindQuote(string text, int i, char quote, bool hasEscapes = false)
    {
        for (i++; i < text.Length; i++)
        {
            if (hasEscapes && text[i] == '\\')
            {
                i++;
                continue;
            }

            if (text[i] != quote)
                continue;

            if (Next(text, i) != quote)
                return i + 1;

            i++;
        }

        return text.Length;
    }

    private static string? DollarTag(string text, int i)
    {
        int end = i + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;

        return end < text.Length && text[end] == '$' ? text.Substring(i, end + 1 - i) : null;
    }

    private static int AddQuoted(List<SqlToken> tokens, string text, int i, char quote)
    {
        int end = BehindQuote(text, i, quote);
        string doubled = new(quote, 2);
        string name = text.Substring(i + 1, Math.Max(0, end - i - 2)).Replace(doubled, quote.ToString());

        // Brackets without a letter behind them are an array's, not a name's.
        if (quote != ']' || (name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_')))
            tokens.Add(new SqlToken(name, i, end, IsWord: false, IsName: true));

        return end;
    }

    private static int AddWord(List<SqlToken> tokens, string text, int i)
    {
        int end = i + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '$'))
            end++;

        tokens.Add(new SqlToken(text.Substring(i, end - i), i, end, IsWord: true, IsName: true));
        return end;
    }
}
