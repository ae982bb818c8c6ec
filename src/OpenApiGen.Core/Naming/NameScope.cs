using System.Globalization;

namespace OpenApiGen.Naming;

/// <summary>Names that must differ from each other, such as the types of a namespace or the members of a type. Names that differ only in case are kept apart, because files are named after them.</summary>
/// <param name="reserved">Names that are taken from the start.</param>
public sealed class NameScope(params IEnumerable<string> reserved)
{
    /// <summary>What has no other name in messages.</summary>
    private const string Nobody = "what is generated besides";

    private readonly Dictionary<string, string> _owners = Reserve(reserved);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a name was given to, for people.</summary>
    public string OwnerOf(string name) => _owners.TryGetValue(name, out string? owner) ? owner : Nobody;

    /// <summary>Takes the first free one of several names, else the last of them with the first number, from 2, that makes it free.</summary>
    public string Take(params IEnumerable<string> candidates) => TakeFor(Nobody, candidates);

    /// <summary>The same, for something that people know by a name of their own.</summary>
    /// <param name="owner">What the name is for, to be told to those who would like to have it too.</param>
    /// <param name="candidates">Names in order of preference.</param>
    public string TakeFor(string owner, params IEnumerable<string> candidates)
    {
        string last = "";
        foreach (string candidate in candidates)
        {
            if (TryTake(candidate, owner))
                return candidate;

            last = candidate;
        }

        // Names are never given back, so what was not free once does not have to be tried again.
        for (int number = _numbers.TryGetValue(last, out int known) ? known : 2; ; number++)
        {
            string numbered = last + (char.IsDigit(last[last.Length - 1]) ? "_" : "") + number.ToString(CultureInfo.InvariantCulture);
            if (!TryTake(numbered, owner))
                continue;

            _numbers[last] = number + 1;
            return numbered;
        }
    }

    private bool TryTake(string name, string owner)
    {
        if (_owners.ContainsKey(name))
            return false;

        _owners.Add(name, owner);
        return true;
    }

    private static Dictionary<string, string> Reserve(IEnumerable<string> names)
    {
        // As many names again are likely to be taken.
        int known = names is ICollection<string> collection ? collection.Count : 0;
        var owners = new Dictionary<string, string>(2 * known, StringComparer.OrdinalIgnoreCase);
        foreach (string name in names)
            owners[name] = Nobody;

        return owners;
    }
}
