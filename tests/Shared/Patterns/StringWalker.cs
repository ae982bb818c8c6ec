using System.Globalization;
using System.Text;
using OpenApiGen.Patterns;

namespace OpenApiGen.Testing;

/// <summary>Makes strings that a pattern matches, nearly matches and surely does not match.</summary>
internal sealed class StringWalker
{
    private const int LongestText = 12_000;

    private static readonly string[] Edges =
    [
        "", "b", "ba", "bb", "aaa", "aab", "aba", "abb", "baa", "bab", "bba", "bbb", "abab", "aabb", "aaaaa", "\n", "\r\n", "a\n", "\na", "a", "A", "0", "_", "-", ".", " ", "ab", "aa", "foo", "\t", "\v", "\f", "\b", "\0", "\u001c", "\u0085", "\u00a0",
        "\u180e", "\u200b", "\u2028", "\u2029", "\u3000", "\ufeff", "é", "e\u0301", "\u0663", "İ", "ı", "ß", "\u212a", "ſ", "日本", "😀", "😀😀", "😀😁", "😁😀😀", "😀a😀", "a😀a", "😀b", "a😀",
        "😀a", "\U0001D400", "\U00010400", "\U0010FFFF", "\\", "/", "[", "]", "{", "}", "^", "$", "(?i)", "constructor",
    ];

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, string> _captures = [];
    private bool _longest;

    public StringWalker(int seed) => _random = new Random(seed);

    /// <summary>Strings that an honest translation answers as Node does.</summary>
    public List<string> Strings(PatternNode root, int count, bool isAstral = true)
    {
        var strings = new HashSet<string>(Edges, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string text = Walk(root, longest: i % 8 == 7);
            strings.Add(text);
            string mutant = text;
            for (int n = _random.Next(1, 3); n > 0; n--)
                mutant = Mutate(mutant);

            strings.Add(mutant);
        }

        // Nothing is said of strings that are not well-formed, nor of characters that are newer than one of the judges.
        return [.. strings.Where(s => IsWellFormed(s) && (isAstral || !s.Any(char.IsSurrogate)) && s.EnumerateRunes().All(r => !IsNewer(r.Value)))];
    }

    private static bool IsWellFormed(string text) => string.Equals(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);

    /// <summary>True for characters of another category in .NET's Unicode version than in that of the tables, which is Node's.</summary>
    private static bool IsNewer(int codePoint)
    {
        UnicodeCategory category = codePoint < 0x10000
            ? CharUnicodeInfo.GetUnicodeCategory((char)codePoint)
            : Rune.GetUnicodeCategory(new Rune(codePoint));
        return !UnicodeTables.Category(category).Contains(codePoint);
    }

    private string Walk(PatternNode root, bool longest)
    {
        _text.Clear();
        _captures.Clear();
        _longest = longest;
        Walk(root);
        return _text.ToString();
    }

    private void Walk(PatternNode node)
    {
        if (_text.Length > LongestText)
            return;

        switch (node)
        {
            case PatternNode.Characters characters:
                Append(characters.Set);
                break;
            case PatternNode.Sequence sequence:
                foreach (PatternNode item in sequence.Items)
                    Walk(item);

                break;
            case PatternNode.Disjunction disjunction:
                Walk(disjunction.Alternatives[_random.Next(disjunction.Alternatives.Count)]);
                break;
            case PatternNode.Quantified quantified:
                int least = Math.Min(quantified.Min, LongestText);
                int most = (int)Math.Min(quantified.Max, least + 3L);
                for (int n = _longest && quantified.Max <= LongestText ? quantified.Max : _random.Next(least, most + 1); n > 0 && _text.Length <= LongestText; n--)
                    Walk(quantified.Body);

                break;
            case PatternNode.Group group:
                int start = _text.Length;
                Walk(group.Body);
                string captured = _text.ToString(start, _text.Length - start);
                _captures[group.Number.ToString(CultureInfo.InvariantCulture)] = captured;
                if (group.Name is not null)
                    _captures[group.Name] = captured;

                break;
            case PatternNode.Look look when _random.Next(look.Negated ? 6 : 2) == 0:
                Walk(look.Body);
                break;
            case PatternNode.Backreference reference:
                _text.Append(_captures.GetValueOrDefault(reference.Name ?? reference.Number.ToString(CultureInfo.InvariantCulture), ""));
                break;
            case PatternNode.Anchor when _random.Next(12) == 0:
                _text.Append(" \n-a"[_random.Next(4)]);
                break;
        }
    }

    private void Append(CharacterSet set)
    {
        if (set.IsEmpty)
            return;

        CharacterSet printable = set.Intersect(CharacterSet.Of(' ', '~'));
        CharacterSet from = !printable.IsEmpty && _random.Next(3) > 0 ? printable : set;
        CodePointRange range = from.RangeAt(_random.Next(from.RangeCount));

        // The ends of ranges are where mistakes are.
        int point = _random.Next(4) switch
        {
            0 => range.First,
            1 => range.Last,
            _ => _random.Next(range.First, range.Last + 1),
        };
        if (point > 0xFFFF)
            _text.Append(char.ConvertFromUtf32(point));
        else
            _text.Append((char)point);
    }

    private string Mutate(string text)
    {
        int at = _random.Next(text.Length + 1);
        string edge = Edges[_random.Next(Edges.Length)];
        int length = Math.Min(text.Length - at, _random.Next(1, 3));
        return _random.Next(8) switch
        {
            0 => text.Insert(at, edge),
            1 => text.Remove(at, length),
            2 => text.Remove(at, length).Insert(at, edge),
            3 => text + edge,
            4 => edge + text,
            5 => text.Insert(at, text.Substring(at, length)),
            6 => _random.Next(2) == 0 ? text.ToUpperInvariant() : text.ToLowerInvariant(),
            _ => at > 0 && at < text.Length ? text[at..] + text[..at] : text + "\n",
        };
    }
}
