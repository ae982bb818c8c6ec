using System.Collections.Concurrent;

namespace OpenApiGen.Patterns;

/// <summary>
/// Unicode properties as tables of our own: the host that runs a generator may be of any age,
/// and its tables would make the output depend on it.
/// </summary>
internal static partial class UnicodeData
{
    // ECMA-262 has these too; nobody was seen to use them, and they would add a third to the tables.
    private static readonly HashSet<string> KnownWithoutTable = new(StringComparer.Ordinal)
    {
        "Changes_When_Casefolded", "CWCF", "Changes_When_Casemapped", "CWCM", "Changes_When_Lowercased", "CWL",
        "Changes_When_NFKC_Casefolded", "CWKCF", "Changes_When_Titlecased", "CWT", "Changes_When_Uppercased", "CWU",
    };

    private static readonly string[] GroupNames =
    [
        "L Letter", "LC Cased_Letter", "M Mark Combining_Mark", "N Number", "P Punctuation punct", "S Symbol", "Z Separator", "C Other",
    ];

    private static readonly Lazy<UnicodeTable> CategoryTable = new(() => new UnicodeTable(Categories));
    private static readonly Lazy<UnicodeTable> ScriptTable = new(() => new UnicodeTable(Scripts));
    private static readonly Lazy<UnicodeTable> PropertyTable = new(() => new UnicodeTable(Properties));
    private static readonly ConcurrentDictionary<string, CharacterSet?> Groups = new(StringComparer.Ordinal);

    /// <summary>Two-letter names of the general categories, in the order of <see cref="System.Globalization.UnicodeCategory"/>.</summary>
    public static IReadOnlyList<string> CategoryNames => CategoryTable.Value.Names;

    /// <summary>The members of a general category, by any of its names, or null.</summary>
    public static CharacterSet? Category(string name) => CategoryTable.Value.Find(name) ?? Groups.GetOrAdd(name, Group);

    /// <summary>Finds what <c>\p{…}</c> means.</summary>
    /// <param name="expression">The text between the braces.</param>
    /// <param name="set">The members; null where there is no table for them.</param>
    /// <returns>True where ECMA-262 has such a property, whether or not there is a table for it.</returns>
    public static bool TryFind(string expression, out CharacterSet? set)
    {
        int equals = expression.IndexOf('=');
        if (equals < 0)
        {
            set = Category(expression) ?? PropertyTable.Value.Find(expression);
            return set is not null || KnownWithoutTable.Contains(expression);
        }

        string value = expression.Substring(equals + 1);
        switch (expression.Substring(0, equals))
        {
            case "General_Category" or "gc":
                set = Category(value);
                return set is not null;
            case "Script" or "sc":
                set = ScriptTable.Value.Find(value);
                return set is not null;
            case "Script_Extensions" or "scx":
                set = null;
                return ScriptTable.Value.Find(value) is not null;
            default:
                set = null;
                return false;
        }
    }

    private static CharacterSet? Group(string name)
    {
        foreach (string names in GroupNames)
            if (Array.IndexOf(names.Split(' '), name) >= 0)
            {
                CharacterSet union = CharacterSet.Empty;
                foreach (string category in CategoryNames)
                    if (names.StartsWith("LC", StringComparison.Ordinal) ? category is "Lu" or "Ll" or "Lt" : category[0] == names[0])
                        union = union.Union(Category(category)!);

                return union;
            }

        return null;
    }
}
