namespace OpenApiGen.Reading.Fields;

/// <summary>Finds what somebody most likely meant.</summary>
public static class Spelling
{
    /// <summary>How many mistakes a name can have and still be recognised, plus one.</summary>
    public static int Limit(string name) => Math.Max(1, name.Length / 3) + 1;

    /// <summary>The name that is nearest to another, case ignored; null where none is nearer than a limit.</summary>
    public static string? Nearest(string name, IEnumerable<string> known, int limit)
    {
        string? nearest = null;
        foreach (string candidate in known)
        {
            int distance = EditDistance.Between(name, candidate, limit);
            if (distance < limit)
            {
                limit = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }
}
