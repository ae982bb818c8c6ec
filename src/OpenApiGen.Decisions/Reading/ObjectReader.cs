using System.Globalization;
using OpenApiGen.Decisions.Model;
using OpenApiGen.Reading.Fields;
using OpenApiGen.Text;
using OpenApiGen.Decisions.Wording;

namespace OpenApiGen.Decisions.Reading;

/// <summary>
/// Reads the fields of one object, and reports what they must not be, each at its place. What was asked for is known:
/// <see cref="End"/> reports the rest.
/// </summary>
/// <param name="findings">Where to report.</param>
/// <param name="node">The object.</param>
/// <param name="name">What messages call it.</param>
internal sealed class ObjectReader(FindingList findings, Node node, string name)
{
    /// <summary>By which a file names its schema to editors.</summary>
    public const string Schema = "$schema";

    /// <summary>The largest number that means anything.</summary>
    private const double Most = 1_000_000_000;

    private const int MostCount = 1_000_000;

    private readonly List<string> _known = [];

    /// <summary>The object.</summary>
    public Node Node => node;

    /// <summary>A string that says something.</summary>
    public Stated<string> Text(string key)
    {
        if (Find(key) is not { } value)
            return default;

        if (!value.IsString)
            return Wrong<string>(key, value, "a string");

        return value.Text.Trim().Length == 0 ? Wrong<string>(key, value, "a string that says something") : new(value.Text, value);
    }

    /// <summary>True or false.</summary>
    public Stated<bool> Flag(string key)
    {
        if (Find(key) is not { } value)
            return default;

        return value.Kind == NodeKind.Boolean ? new(value.Text == "true", value) : Wrong<bool>(key, value, "true or false");
    }

    /// <summary>A number within bounds, which are included.</summary>
    public Stated<double> Number(string key, double least = 0, double most = Most)
    {
        if (Find(key) is not { } value)
            return default;

        string range = $"a number from {Phrase.Number(least)} to {Phrase.Number(most)}";
        return TryNumber(value, out double number) && number >= least && number <= most ? new(number, value) : Wrong<double>(key, value, range);
    }

    /// <summary>A number that rules judge, whatever it is.</summary>
    public Stated<double> AnyNumber(string key)
    {
        if (Find(key) is not { } value)
            return default;

        return TryNumber(value, out double number) ? new(number, value) : Wrong<double>(key, value, "a number");
    }

    /// <summary>A whole number from one to a million.</summary>
    public Stated<int> Count(string key)
    {
        if (Find(key) is not { } value)
            return default;

        return TryNumber(value, out double number) && number >= 1 && number <= MostCount && number == Math.Floor(number)
            ? new((int)number, value)
            : Wrong<int>(key, value, $"a whole number from 1 to {MostCount}");
    }

    /// <summary>A day, such as <c>2026-11-26</c>.</summary>
    public Stated<DateTime> Day(string key)
    {
        if (Find(key) is not { } value)
            return default;

        return value.IsString && DateTime.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day)
            ? new(day, value)
            : Wrong<DateTime>(key, value, "a day such as \"2026-11-26\"");
    }

    /// <summary>A word of a vocabulary.</summary>
    public Stated<T> Word<T>(string key, Vocabulary<T> vocabulary)
        where T : struct, Enum => Find(key) is { } value ? Word(key, value, vocabulary) : default;

    /// <summary>A word of a vocabulary, or an array of such.</summary>
    public IReadOnlyList<Stated<T>> Words<T>(string key, Vocabulary<T> vocabulary)
        where T : struct, Enum =>
        [.. Items(key).Select(v => Word(key, v, vocabulary))];

    /// <summary>Strings: an array of them, or one.</summary>
    public IReadOnlyList<Stated<string>> Texts(string key)
    {
        var texts = new List<Stated<string>>();
        foreach (Node value in Items(key))
            texts.Add(value.IsString && value.Text.Trim().Length > 0 ? new(value.Text, value) : Wrong<string>(key, value, "a string that says something"));

        return texts;
    }

    /// <summary>An object within; null where there is none.</summary>
    public ObjectReader? Object(string key)
    {
        if (Find(key) is not { } value)
            return null;

        if (value.IsMapping)
            return new ObjectReader(findings, value, $"'{key}'");

        Wrong<string>(key, value, "an object");
        return null;
    }

    /// <summary>The objects of an array, or the one object that stands instead of it; null where there is none.</summary>
    public IReadOnlyList<ObjectReader>? Objects(string key)
    {
        if (Find(key) is null)
            return null;

        var objects = new List<ObjectReader>();
        foreach (Node value in Items(key))
        {
            if (value.IsMapping)
                objects.Add(new ObjectReader(findings, value, $"an entry of '{key}'"));
            else
                Wrong<string>(key, value, "an object, or an array of objects");
        }

        return objects;
    }

    /// <summary>All entries of an object whose keys are names that people choose.</summary>
    public IEnumerable<(Node Key, Node Value)> Entries()
    {
        for (int i = 0; i < node.Count; i++)
        {
            string key = node.KeyAt(i).Text;
            if (_known.Contains(key))
                continue;

            _known.Add(key);
            yield return (node.KeyAt(i), node.ValueAt(i));
        }
    }

    /// <summary>True where there is a field, of whatever kind.</summary>
    public bool Has(string key) => node[key] is { Kind: not NodeKind.Null };

    /// <summary>The value of a field that has to be looked at first; null where there is none.</summary>
    public Node? Find(string key)
    {
        _known.Add(key);

        // Null says as much as leaving a field out, and editors complete fields with it.
        return node[key] is { Kind: not NodeKind.Null } value ? value : null;
    }

    /// <summary>Reports the object.</summary>
    public void Reject(string message) => findings.Invalid(node, $"{name} {message}");

    /// <summary>Reports the value of a field.</summary>
    public void Reject(string key, string message) => findings.Invalid(node[key]!, $"'{key}' of {name} {message}");

    /// <summary>Reports the object where a field that it cannot do without is not there.</summary>
    public void Require(string key, bool isThere)
    {
        if (!isThere)
            findings.Invalid(node, $"'{key}' is missing in {name}");
    }

    /// <summary>Reports the second of two numbers where it is less than the first.</summary>
    public void CheckOrder(string lesserKey, Stated<double> lesser, string greaterKey, Stated<double> greater)
    {
        if (lesser.OrNull() > greater.OrNull())
            findings.Invalid(greater.Node!, $"'{greaterKey}' of {name} must be at least '{lesserKey}', which is {Phrase.Number(lesser.Value)}, not {Phrase.Number(greater.Value)}");
    }

    /// <summary>Reports fields that nobody asked for.</summary>
    public void End()
    {
        for (int i = 0; i < node.Count; i++)
        {
            string key = node.KeyAt(i).Text;
            if (_known.Contains(key))
                continue;

            IEnumerable<string> known = _known.Where(static k => k != Schema).Distinct();
            string? near = Spelling.Nearest(key, known, Spelling.Limit(key));
            findings.Invalid(node.KeyAt(i), $"'{key}' is not a field of {name}; {(near is null ? $"it has {string.Join(", ", known)}" : $"did you mean '{near}'?")}");
        }
    }

    private static bool TryNumber(Node value, out double number)
    {
        number = 0;
        return value.Kind is NodeKind.Integer or NodeKind.Float
            && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && !double.IsInfinity(number) && !double.IsNaN(number);
    }

    private Stated<T> Word<T>(string key, Node value, Vocabulary<T> vocabulary)
        where T : struct, Enum =>
        value.IsString && vocabulary.TryParse(value.Text, out T word) ? new(word, value) : Wrong<T>(key, value, string.Join(", ", vocabulary.Words.Take(vocabulary.Words.Count - 1)) + " or " + vocabulary.Words[vocabulary.Words.Count - 1]);

    /// <summary>The items of an array, or the one value that stands instead of it.</summary>
    private IEnumerable<Node> Items(string key)
    {
        if (Find(key) is not { } value)
            yield break;

        if (!value.IsSequence)
        {
            yield return value;
            yield break;
        }

        for (int i = 0; i < value.Count; i++)
            yield return value.ValueAt(i);
    }

    /// <summary>A value that is there, but of no use.</summary>
    private Stated<T> Wrong<T>(string key, Node value, string expected)
    {
        findings.Invalid(value, $"'{key}' of {name} must be {expected}, not {Describe(value)}");
        return new(default, value) { IsWrong = true };
    }

    private static string Describe(Node value) => value.Kind switch
    {
        NodeKind.Mapping => "an object",
        NodeKind.Sequence => "an array",
        NodeKind.String => $"\"{(value.Text.Length > 60 ? value.Text.Substring(0, 60) + "…" : value.Text)}\"",
        _ => value.Text,
    };
}
