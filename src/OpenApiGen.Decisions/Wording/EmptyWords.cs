using System.Text;

namespace OpenApiGen.Decisions.Wording;

/// <summary>Answers that answer nothing: "high availability" names neither a number nor a team, "TBD" nothing at all.</summary>
internal static class EmptyWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "", "n a", "na", "none", "no", "nil", "null", "nothing", "nobody", "no one", "noone", "unknown", "undefined", "not applicable", "not yet", "later", "open",
        "tbd", "tba", "tbc", "todo", "to do", "to be defined", "to be decided", "to be determined", "to be done", "to be announced",
        "everyone", "everybody", "anyone", "anybody", "all", "someone", "somebody", "whoever",
        "high availability", "highly available", "ha", "high uptime", "always up", "always on", "100 uptime", "best effort",
        "it must scale", "as needed", "as required", "if needed", "placeholder", "xxx", "x",
    };

    /// <summary>True where a text is stated and says nothing.</summary>
    public static bool Contains(string? text) => text is not null && Words.Contains(Normalize(text));

    /// <summary>Letters and digits in lower case, with single spaces between; signs alone are nothing.</summary>
    private static string Normalize(string text)
    {
        var normal = new StringBuilder();
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
                normal.Append(char.ToLowerInvariant(c));
            else if (normal.Length > 0 && normal[normal.Length - 1] != ' ')
                normal.Append(' ');
        }

        return normal.ToString().TrimEnd();
    }
}
