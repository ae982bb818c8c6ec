using System.Globalization;

namespace OpenApiGen.Naming;

/// <summary>Names that must differ from each other, such as the types of a namespace or the members of a type. Names that differ only in case are kept apart, because files are named after them.</summary>
/// <param name="reserved">Names that are taken from the start.</param>
public sealed class NameScope(params IEnumerable<string> reserved)
{
    private readonly HashSet<string> _taken = new(reserved, StringComparer.OrdinalIgnoreCase);

    /// <summary>True where a name can still be had.</summary>
    public bool IsFree(string name) => !_taken.Contains(name);

    /// <summary>Takes a name if nobody has it.</summary>
    public bool TryTake(string name) => _taken.Add(name);

    /// <summary>Takes the first free one of several names, else the last of them with the first number, from 2, that makes it free.</summary>
    public string Take(params IEnumerable<string> candidates)
    {
        string last = "";
        foreach (string candidate in candidates)
        {
            if (_taken.Add(candidate))
                return candidate;

            last = candidate;
        }

        for (int number = 2; ; number++)
        {
            string numbered = last + (char.IsDigit(last[last.Length - 1]) ? "_" : "") + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(numbered))
                return numbered;
        }
    }
}
