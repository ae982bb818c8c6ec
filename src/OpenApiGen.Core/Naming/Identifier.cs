using System.Globalization;
using System.Text;

namespace OpenApiGen.Naming;

/// <summary>Makes identifiers of names that people gave things in contracts.</summary>
public static class Identifier
{
    /// <summary>
    /// Longest identifier that is made. Compilers write at most 1,023 bytes of a name, of which a letter may take three,
    /// and code puts words of its own around names.
    /// </summary>
    public const int MaximumLength = 200;

    /// <summary>Pascal case: <c>user_id</c>, <c>user-id</c> and <c>userId</c> become <c>UserId</c>; characters that no identifier has only separate words.</summary>
    public static string Pascal(string name) => Make(name, withSymbols: false);

    /// <summary>Pascal case in which symbols are words, for names that differ in nothing else: <c>GMT+0</c> and <c>GMT-0</c> become <c>GmtPlus0</c> and <c>GmtMinus0</c>.</summary>
    public static string PascalWithSymbols(string name) => Make(name, withSymbols: true);

    /// <summary>Camel case of a Pascal case name: <c>UserId</c> becomes <c>userId</c>, <c>ID</c> becomes <c>id</c>.</summary>
    public static string Camel(string pascal)
    {
        int upper = 0;
        while (upper < pascal.Length && char.IsUpper(pascal[upper]))
            upper++;

        if (upper == 0)
            return pascal;

        // Of a run of capitals the last one begins the next word.
        int lower = upper == 1 || upper == pascal.Length ? upper : upper - 1;
        return pascal.Substring(0, lower).ToLowerInvariant() + pascal.Substring(lower);
    }

    private static string Make(string name, bool withSymbols)
    {
        var builder = new StringBuilder(name.Length);
        int start = -1;
        for (int i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && IsPart(name[i]))
            {
                if (start < 0)
                    start = i;

                continue;
            }

            if (start >= 0)
                AppendWord(builder, name.Substring(start, i - start));

            start = -1;
            if (withSymbols && i < name.Length)
                builder.Append(WordOf(name[i]));
        }

        if (builder.Length == 0)
            return withSymbols ? "Empty" : PascalWithSymbols(name);

        // Nothing but underscores is a name that nobody can read, and that compilers keep for themselves.
        string made = builder.ToString();
        if (made.Trim('_').Length == 0)
            made = made.Replace("_", "Underscore");
        else if (!char.IsLetter(made[0]))
            made = "_" + made;

        return made.Length <= MaximumLength ? made : made.Substring(0, MaximumLength - 8) + StableHash.Of(made);
    }

    private static bool IsPart(char c) =>
        c < 128 ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
        : char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber;

    private static void AppendWord(StringBuilder builder, string word)
    {
        // Digits on both sides of a separator would become another number.
        if (builder.Length > 0 && char.IsDigit(builder[builder.Length - 1]) && char.IsDigit(word[0]))
            builder.Append('_');

        if ((word.Length > 2 || word == "ID") && IsShouted(word))
        {
            builder.Append(word[0]).Append(word.Substring(1).ToLowerInvariant());
            return;
        }

        builder.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
    }

    private static bool IsShouted(string word)
    {
        bool hasUpper = false;
        foreach (char c in word)
        {
            if (char.IsLower(c))
                return false;

            hasUpper |= char.IsUpper(c);
        }

        return hasUpper;
    }

    private static string WordOf(char c) => c switch
    {
        '+' => "Plus",
        '-' => "Minus",
        '*' => "Star",
        '/' => "Slash",
        '\\' => "Backslash",
        '=' => "Equal",
        '<' => "Less",
        '>' => "Greater",
        '!' => "Not",
        '&' => "And",
        '|' => "Or",
        '%' => "Percent",
        '$' => "Dollar",
        '#' => "Hash",
        '@' => "At",
        '.' => "Dot",
        ',' => "Comma",
        ':' => "Colon",
        ';' => "Semicolon",
        '?' => "Question",
        '~' => "Tilde",
        '^' => "Caret",
        '_' => "_",
        ' ' => "Space",
        '(' => "Open",
        ')' => "Close",
        '[' => "OpenBracket",
        ']' => "CloseBracket",
        '{' => "OpenBrace",
        '}' => "CloseBrace",
        '\'' => "Apostrophe",
        '"' => "Quote",
        _ => "U" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
    };
}
