using System.Globalization;
using System.Text;

namespace OpenApiGen.Patterns;

/// <summary>Writes a tree as a .NET regular expression.</summary>
internal sealed class DotNetPrinter
{
    // "tt" reads better than "t{2}".
    private const int MostRepeated = 4;

    private const string WordBoundary = "(?:(?<=[0-9A-Z_a-z])(?![0-9A-Z_a-z])|(?<![0-9A-Z_a-z])(?=[0-9A-Z_a-z]))";
    private const string NotWordBoundary = "(?:(?<=[0-9A-Z_a-z])(?=[0-9A-Z_a-z])|(?<![0-9A-Z_a-z])(?![0-9A-Z_a-z]))";

    private readonly StringBuilder _text = new();
    private readonly HashSet<CharacterSet> _sets = [];
    private readonly bool _unicode;
    private readonly bool _isRegular;

    private DotNetPrinter(bool unicode, bool isRegular)
    {
        _unicode = unicode;
        _isRegular = isRegular;
    }

    /// <summary>Writes a pattern and finds out whether NonBacktracking can construct it.</summary>
    public static EcmaPattern.Regex Print(PatternNode node, bool unicode)
    {
        bool isRegular = IsRegular(node);
        var printer = new DotNetPrinter(unicode, isRegular);

        // A search must not start between the halves of a surrogate pair, where a lookaround may match the empty string.
        bool isGuarded = unicode && !isRegular;
        if (isGuarded)
            printer._text.Append(@"(?![\udc00-\udfff])");

        int nodes = printer.Write(node, inSequence: isGuarded);
        return new EcmaPattern.Regex(
            printer._text.ToString(),
            isRegular && NonBacktrackingLimits.Allow(nodes, HasAnchor(node), printer._sets));
    }

    private static bool IsRegular(PatternNode node) => node switch
    {
        PatternNode.Look or PatternNode.Backreference or PatternNode.Group => false,
        PatternNode.Anchor anchor => anchor.Kind is PatternAnchorKind.Start or PatternAnchorKind.End,
        _ => node.Parts.All(IsRegular),
    };

    private static bool HasAnchor(PatternNode node) => node is PatternNode.Anchor || node.Parts.Any(HasAnchor);

    /// <summary>Writes a node and returns how many characters it has when loops are written out.</summary>
    private int Write(PatternNode node, bool inSequence)
    {
        switch (node)
        {
            case PatternNode.Characters characters:
                return CharacterSetPrinter.Write(_text, characters.Set, _unicode, isQuantified: false, _sets);
            case PatternNode.Sequence sequence:
                int sum = 0;
                foreach (PatternNode item in sequence.Items)
                    sum = PatternSimplifier.Plus(sum, Write(item, inSequence: true));

                return sum;
            case PatternNode.Disjunction disjunction:
                return WriteDisjunction(disjunction, inSequence);
            case PatternNode.Quantified quantified:
                return WriteQuantified(quantified);
            case PatternNode.Group group:
                return WriteGroup($"(?<{Number(group.Number)}>", group.Body);
            case PatternNode.Look look:
                return WriteGroup((look.Behind ? "(?<" : "(?") + (look.Negated ? "!" : "="), look.Body);
            case PatternNode.Backreference reference:
                string number = Number(reference.Number);
                _text.Append("(?(").Append(number).Append(")\\k<").Append(number).Append(">)");
                return 0;
            case PatternNode.Anchor anchor:
                _text.Append(anchor.Kind switch
                {
                    PatternAnchorKind.Start => "\\A",
                    PatternAnchorKind.End => "\\z",
                    PatternAnchorKind.WordBoundary => WordBoundary,
                    _ => NotWordBoundary,
                });
                return 0;
            default:
                return 0;
        }
    }

    private int WriteDisjunction(PatternNode.Disjunction disjunction, bool inSequence)
    {
        if (inSequence)
            _text.Append("(?:");

        int sum = 0;
        for (int i = 0; i < disjunction.Alternatives.Count; i++)
        {
            if (i > 0)
                _text.Append('|');

            sum = PatternSimplifier.Plus(sum, Write(disjunction.Alternatives[i], inSequence: false));
        }

        if (inSequence)
            _text.Append(')');

        return sum;
    }

    private int WriteQuantified(PatternNode.Quantified quantified)
    {
        // Where all astral code points are members, any number of members is any number of their halves:
        // of two such runs that share a pair, the first could have taken both halves.
        if (_isRegular && _unicode && quantified is { Max: PatternNode.Unbounded, Body: PatternNode.Characters { Set: var set } body }
            && CharacterSets.Astral.IsSubsetOf(set))
        {
            int required = quantified.Min == 0 ? 0 : Write(PatternSimplifier.Quantified(body, quantified.Min, quantified.Min), inSequence: true);
            CharacterSet units = set.Union(CharacterSets.Surrogates).Intersect(CharacterSets.Units);
            CharacterSetPrinter.Write(_text, units, unicode: false, isQuantified: true, _sets);
            _text.Append('*');
            return PatternSimplifier.Plus(required, 1);
        }

        if (quantified is { Min: <= MostRepeated, Body: PatternNode.Characters { Set.Count: 1 } character } && quantified.Min == quantified.Max)
        {
            int sum = 0;
            for (int i = 0; i < quantified.Min; i++)
                sum += Write(character, inSequence: true);

            return sum;
        }

        int nodes = quantified.Body switch
        {
            PatternNode.Characters { Set: var members } => CharacterSetPrinter.Write(_text, members, _unicode, isQuantified: true, _sets),
            PatternNode.Group or PatternNode.Look => Write(quantified.Body, inSequence: true),
            _ => WriteGroup("(?:", quantified.Body),
        };
        _text.Append((quantified.Min, quantified.Max) switch
        {
            (0, PatternNode.Unbounded) => "*",
            (1, PatternNode.Unbounded) => "+",
            (0, 1) => "?",
            (_, PatternNode.Unbounded) => $"{{{Number(quantified.Min)},}}",
            _ when quantified.Min == quantified.Max => $"{{{Number(quantified.Min)}}}",
            _ => $"{{{Number(quantified.Min)},{Number(quantified.Max)}}}",
        });
        if (quantified.Lazy)
            _text.Append('?');

        return PatternSimplifier.Times(nodes, quantified.Max == PatternNode.Unbounded ? quantified.Min + 1L : quantified.Max);
    }

    private int WriteGroup(string open, PatternNode body)
    {
        _text.Append(open);
        int nodes = Write(body, inSequence: false);
        _text.Append(')');
        return nodes;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
