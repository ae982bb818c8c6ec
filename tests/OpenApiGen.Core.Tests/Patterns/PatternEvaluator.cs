using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OpenApiGen.Model;
using OpenApiGen.Patterns;

namespace OpenApiGen.Core.Tests.Patterns;

/// <summary>Tests strings as generated code has to: literally as the translation's documentation says, however slow.</summary>
internal sealed class PatternEvaluator
{
    private readonly EcmaPattern _pattern;
    private readonly Dictionary<EcmaPattern.Regex, Regex> _expressions = [];

    /// <summary>Constructs every regular expression, with exactly the options that the translation names.</summary>
    public PatternEvaluator(EcmaPattern pattern) => _pattern = pattern;

    public bool IsMatch(string text) => IsMatch(_pattern, text);

    private bool IsMatch(EcmaPattern pattern, string text)
    {
        switch (pattern)
        {
            case EcmaPattern.Always:
                return true;
            case EcmaPattern.Literals { Anchors: var anchors, Values: var values }:
                return values.Any(v => anchors switch
                {
                    PatternAnchors.Both => string.Equals(text, v, StringComparison.Ordinal),
                    PatternAnchors.Start => text.StartsWith(v, StringComparison.Ordinal),
                    PatternAnchors.End => text.EndsWith(v, StringComparison.Ordinal),
                    _ => text.Contains(v, StringComparison.Ordinal),
                });
            case EcmaPattern.Flat flat:
                return IsMatch(flat, text);
            case EcmaPattern.Automaton automaton:
                return IsMatch(automaton, text);
            case EcmaPattern.Regex regex:
                if (!_expressions.TryGetValue(regex, out Regex? expression))
                    _expressions.Add(regex, expression = new Regex(regex.Pattern, regex.Options, TimeSpan.FromSeconds(1)));

                return expression.IsMatch(text);
            case EcmaPattern.AnyOf any:
                return any.Alternatives.Any(a => IsMatch(a, text));
            case EcmaPattern.AllOf all:
                return all.Conditions.All(c => IsMatch(c.Pattern, text) != c.Negated);
            default:
                throw new InvalidOperationException(pattern.ToString());
        }
    }

    private static bool IsMatch(EcmaPattern.Automaton automaton, string text)
    {
        int kinds = automaton.Runs.Max(r => r.Kind) + 1;
        int state = automaton.Start;
        foreach (char c in text)
            if (state > 1)
                state = automaton.Moves[((state - 2) * kinds) + automaton.Runs.Last(r => r.First <= c).Kind];

        return state == 1 || state >= automaton.Accepting;
    }

    private static bool IsMatch(EcmaPattern.Flat flat, string text)
    {
        int[] characters = Characters(text, flat.UnicodeMode);
        EquatableArray<FlatSegment> segments = flat.Segments;
        if (flat.Backward)
        {
            Array.Reverse(characters);
            segments = segments.Reverse().ToEquatable();
        }

        if (flat.Anchors == PatternAnchors.None)
            return Enumerable.Range(0, characters.Length + 1).Any(i => Consume(characters, i, segments, flat) >= 0);

        int end = Consume(characters, 0, segments, flat);
        return flat.Anchors == PatternAnchors.Both ? end == characters.Length : end >= 0;
    }

    private static int[] Characters(string text, bool unicodeMode) =>
        unicodeMode ? [.. text.EnumerateRunes().Select(r => r.Value)] : [.. text.Select(c => (int)c)];

    /// <summary>Where the segments end that start at an index, or -1.</summary>
    private static int Consume(int[] characters, int index, EquatableArray<FlatSegment> segments, EcmaPattern.Flat flat)
    {
        foreach (FlatSegment segment in segments)
        {
            int count = 0;
            switch (segment)
            {
                case FlatSegment.Text text:
                    int[] expected = Characters(text.Value, flat.UnicodeMode);
                    if (flat.Backward)
                        Array.Reverse(expected);

                    if (!characters.AsSpan(index).StartsWith(expected))
                        return -1;

                    index += expected.Length;
                    break;
                case FlatSegment.Run run:
                    while (count != run.Max && index < characters.Length && Contains(run.Class, characters[index]))
                    {
                        index++;
                        count++;
                    }

                    if (count < run.Min)
                        return -1;

                    break;
                case FlatSegment.Group group:
                    while (count != group.Max && index < characters.Length)
                    {
                        FlatAlternative? alternative = group.Alternatives.SingleOrDefault(a => Contains(a.First, characters[index]));
                        if (alternative is null)
                            break;

                        index = Consume(characters, index, alternative.Segments, flat);
                        if (index < 0)
                            return -1;

                        count++;
                    }

                    if (count < group.Min)
                        return -1;

                    break;
            }
        }

        return index;
    }

    private static bool Contains(CharacterClass set, int character) =>
        set.Ranges.Any(r => r.First <= character && character <= r.Last)
        || (set.Categories >> (int)(character < 0x10000 ? CharUnicodeInfo.GetUnicodeCategory((char)character) : Rune.GetUnicodeCategory(new Rune(character))) & 1) != 0;
}
