using System.Globalization;
using System.Text;
using OpenApiGen.Model;
using OpenApiGen.Patterns;

namespace OpenApiGen.Core.Tests.Patterns;

/// <summary>A translation as a line of text, for people who read tests.</summary>
internal static class PatternText
{
    public static string Of(EcmaPattern pattern) => pattern switch
    {
        EcmaPattern.Always => "always",
        EcmaPattern.Literals literals => string.Join(' ', [Comparison(literals.Anchors), .. literals.Values.Select(v => $"'{v}'")]),
        EcmaPattern.Flat flat => Place(flat.Anchors) + (flat.Backward ? "backward " : "") + Of(flat.Segments),
        EcmaPattern.Automaton automaton => Of(automaton),
        EcmaPattern.Regex regex => (regex.NonBacktracking ? "regex " : "backtracking ") + regex.Pattern,
        EcmaPattern.AnyOf any => $"any of ({string.Join("; ", any.Alternatives.Select(Of))})",
        EcmaPattern.AllOf all => $"all of ({string.Join("; ", all.Conditions.Select(c => (c.Negated ? "not " : "") + Of(c.Pattern)))})",
        _ => pattern.ToString(),
    };

    private static string Of(EcmaPattern.Automaton automaton)
    {
        int kinds = automaton.Runs.Max(r => r.Kind) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"automaton of {automaton.Moves.Count / kinds} states, {kinds} kinds");
    }

    private static string Comparison(PatternAnchors anchors) => anchors switch
    {
        PatternAnchors.Both => "equals",
        PatternAnchors.Start => "starts with",
        PatternAnchors.End => "ends with",
        _ => "contains",
    };

    private static string Place(PatternAnchors anchors) => anchors switch
    {
        PatternAnchors.Both => "",
        PatternAnchors.Start => "start ",
        PatternAnchors.End => "end ",
        _ => "anywhere ",
    };

    private static string Of(EquatableArray<FlatSegment> segments) => string.Join(' ', segments.Select(Of));

    private static string Of(FlatSegment segment) => segment switch
    {
        FlatSegment.Text text => $"'{text.Value}'",
        FlatSegment.Run run => Of(run.Class) + Count(run.Min, run.Max),
        FlatSegment.Group group => $"({string.Join('|', group.Alternatives.Select(a => Of(a.Segments)))})" + Count(group.Min, group.Max),
        _ => segment.ToString(),
    };

    private static string Count(int min, int max) => (min, max) switch
    {
        (1, 1) => "",
        (0, 1) => "?",
        (0, FlatSegment.Unbounded) => "*",
        (1, FlatSegment.Unbounded) => "+",
        (_, FlatSegment.Unbounded) => $"{{{min},}}",
        _ when min == max => $"{{{min}}}",
        _ => $"{{{min},{max}}}",
    };

    private static string Of(CharacterClass set)
    {
        if (set.IsEverything)
            return "[everything]";

        if (set.HasAllAstral)
        {
            CharacterSet others = CharacterSet.Of(0, CharacterSet.Limit - 1).Except(CharacterSet.Of(0xD800, 0xDFFF)).Except(CharacterSet.Of(set.Ranges));
            return $"[^{Of(others.Ranges)}]";
        }

        return $"[{(set.Categories == 0x1F ? "L" : "")}{Of(set.Ranges)}]";
    }

    private static string Of(IEnumerable<CodePointRange> ranges)
    {
        var text = new StringBuilder();
        foreach (CodePointRange range in ranges)
        {
            text.Append(Character(range.First, range.Last > range.First || ranges.Count() > 1));
            if (range.Last > range.First + 1)
                text.Append('-');

            if (range.Last > range.First)
                text.Append(Character(range.Last, true));
        }

        return text.ToString();
    }

    private static string Character(int point, bool isAmongOthers) => point switch
    {
        '\t' => "\\t",
        '\n' => "\\n",
        '\r' => "\\r",
        '-' => isAmongOthers ? "\\-" : "-",
        >= ' ' and <= '~' => ((char)point).ToString(),
        _ => "\\u" + point.ToString("x4", CultureInfo.InvariantCulture),
    };
}
