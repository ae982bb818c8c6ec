using System.Globalization;
using OpenApiGen.Testing;

namespace OpenApiGen.Core.Tests.Patterns;

/// <summary>Writes patterns by the grammar of ECMA-262, with a few mistakes, over characters that often meet.</summary>
/// <param name="seed">The same seed writes the same patterns.</param>
/// <param name="kind">What there is much of.</param>
internal sealed class RandomPatterns(int seed, RandomPatternKind kind)
{
    private static readonly string[] AstralAtoms =
        ["a", "b", "😀", "😁", ".", ".", "[^a]", "[^😀]", "[😀a]", "[😀-😎]", "[^]", "[^b😁]", "\\W", "\\S", "\\u{1f600}", "^", "$"];

    private static readonly string[] ReferenceAtoms =
        ["a", "a", "a", "a", "b", "b", "b", "b", "ab", "[ab]", "[^a]", ".", "^", "$", "\\b", "\\B", "\\1", "\\1", "\\2", "\\k<n>"];

    private static readonly string[] Atoms =
    [
        "a", "a", "b", "b", "c", "A", "0", "1", "_", "-", " ", ",", "é", "😀", "😁", ".", ".", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\n", "\\t", "\\.", "\\-", "\\/", "\\x61",
        "\\u0062", "\\u{61}", "\\u{1f600}", "\\ud83d\\ude00", "\\cJ", "\\0", "\\p{L}", "\\P{L}", "\\p{Lu}", "\\p{Nd}", "\\p{Script=Greek}", "\\p{Emoji}", "\\_", "\\1", "\\2", "\\61", "\\8", "\\k<n>", "\\b", "\\B", "^", "$", "]", "}", "{",
    ];

    private static readonly string[] Members =
    [
        "a", "b", "c", "a-c", "A-Z", "0-9", "_", "-", ".", "é", "😀", "😀-😎", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\n", "\\]", "\\-", "\\b", "\\x61", "\\u{61}", "\\ud83d", "\\ude00", "[", "^", "$", "\\p{L}", "\\P{Ll}", "\\cA", "\\c1",
        "\\1", "a-\\d", "\\u0061-\\u0063", "\\ud83d\\ude00-\\ud83d\\ude4f", "!-~",
    ];

    private static readonly string[] Quantifiers = ["*", "+", "?", "*", "+", "?", "*?", "+?", "??", "{2}", "{0,2}", "{1,3}", "{2,}", "{0}", "{,2}", "{2", "{1,2}?", "{0,40}"];

    private readonly Random _random = new(seed);
    private int _groups;

    public string Next()
    {
        _groups = 0;
        string pattern = Disjunction(_random.Next(1, kind == RandomPatternKind.References ? 5 : 4));
        return _random.Next(6) switch
        {
            0 or 1 or 2 => "^" + pattern + "$",
            3 => "^" + pattern,
            4 => pattern + "$",
            _ => pattern,
        };
    }

    private string Disjunction(int depth) =>
        string.Join('|', Enumerable.Range(0, _random.Next(4) == 0 ? _random.Next(2, 4) : 1).Select(_ => Alternative(depth)));

    private string Alternative(int depth) =>
        string.Concat(Enumerable.Range(0, _random.Next(8) == 0 ? 0 : _random.Next(1, kind == RandomPatternKind.References ? 4 : 5)).Select(_ => Term(depth)));

    private string Term(int depth)
    {
        string atom = _random.Next(10) switch
        {
            < 5 when kind == RandomPatternKind.References && depth > 0 => Group(depth),
            _ when kind == RandomPatternKind.References => ReferenceAtoms[_random.Next(ReferenceAtoms.Length)],
            < 3 when kind == RandomPatternKind.Astral && depth > 0 => "(?:" + Disjunction(depth - 1) + ")",
            _ when kind == RandomPatternKind.Astral => AstralAtoms[_random.Next(AstralAtoms.Length)],
            < 2 when depth > 0 => Group(depth),
            < 5 => Class(),
            < 8 => Atoms[_random.Next(16)],
            _ => Atoms[_random.Next(Atoms.Length)],
        };
        return _random.Next(3) == 0 ? atom + Quantifiers[_random.Next(Quantifiers.Length)] : atom;
    }

    private string Class() =>
        (_random.Next(4) == 0 ? "[^" : "[") + string.Concat(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Members[_random.Next(Members.Length)])) + "]";

    private string Group(int depth)
    {
        string open = _random.Next(12) switch
        {
            < 4 => "(",
            4 when _groups++ == 0 => "(?<n>",
            5 => "(?=",
            6 => "(?!",
            7 => "(?<=",
            8 => "(?<!",
            _ => "(?:",
        };
        return open + Disjunction(depth - 1) + (_random.Next(200) == 0 ? "" : ")") + (_random.Next(6) == 0 ? "\\" + _random.Next(1, 3).ToString(CultureInfo.InvariantCulture) : "");
    }
}

/// <summary>What random patterns are rich in.</summary>
public enum RandomPatternKind
{
    /// <summary>Everything in the grammar.</summary>
    Mixed,

    /// <summary>Groups, references, lookarounds and quantifiers over few characters, none of them astral: see NodeJudge.IsMistakenAbout.</summary>
    References,

    /// <summary>Characters that take two UTF-16 code units.</summary>
    Astral,
}
