namespace OpenApiGen.Decisions.Wording;

/// <summary>Tells people from what must not approve: robots, pipelines, nobody.</summary>
public static class HumanApprovers
{
    private static readonly HashSet<string> Nobody = new(StringComparer.OrdinalIgnoreCase)
    {
        "none", "null", "nobody", "root", "system", "admin", "superuser", "service account", "no one", "noone", "n/a", "na", "tbd", "todo", "auto", "automatic", "automated", "self", "anyone", "anybody", "everyone", "-", "?",
    };

    private static readonly HashSet<string> Robots = new(StringComparer.OrdinalIgnoreCase)
    {
        "bot", "robot", "cicd", "pipeline", "agent", "llm", "svc", "gpt", "chatgpt", "claude", "copilot", "gemini", "assistant", "dependabot", "renovate", "jenkins", "script", "automation",
        "github-actions", "actions", "workflow",
    };

    /// <summary>Too short to be told from names whatever their case: <c>Ci Lin</c> is a person.</summary>
    private static readonly HashSet<string> ShortRobots = new(StringComparer.Ordinal) { "ci", "CI", "cd", "CD", "ai", "AI" };

    /// <summary>Words that say that the words before them are about what a person does: a CI engineer is one.</summary>
    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "engineer", "lead", "owner", "manager", "officer", "architect", "director", "head", "developer", "admin", "administrator", "principal", "specialist", "analyst", "team",
    };

    private static readonly char[] Separators = [' ', '-', '_', '/', '.', '@', '[', ']', '(', ')', ','];

    /// <summary>True for a person or a role that a person has.</summary>
    /// <param name="name">A name or a role.</param>
    public static bool IsHuman(string name)
    {
        string trimmed = name.Trim();
        if (trimmed.Length == 0 || Nobody.Contains(trimmed) || IsRobot(trimmed))
            return false;

        string[] words = trimmed.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && (Roles.Contains(words[words.Length - 1]) || !words.Any(IsRobot));
    }

    private static bool IsRobot(string word) => Robots.Contains(word) || ShortRobots.Contains(word);
}
