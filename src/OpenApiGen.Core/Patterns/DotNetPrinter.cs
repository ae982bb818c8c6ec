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

    private DotNetPrinter()
    {
    }

    /// <summary>Writes a pattern and finds out whether NonBacktracking may match it.</summary>
    public static EcmaPattern.Regex Print(PatternNode node, bool unicode)
    {
        bool isRegular = PatternMeasures.IsRegular(node);
        if (unicode)
            node = SurrogateLowering.Lower(node, isRegular);

        var printer = new DotNetPrinter();

        // A search must not start between the halves of a surrogate pair, where a lookaround may match the empty string.
        bool isGuarded = unicode && !isRegular;
        if (isGuarded)
            printer._text.Append(@"(?![\udc00-\udfff])");

        printer.Write(node, inSequence: isGuarded);
        return new EcmaPattern.Regex(printer._text.ToString(), isRegular && NonBacktrackingLimits.Allow(node));
    }

    private void Write(PatternNode node, bool inSequence)
    {
        switch (node)
        {
            case PatternNode.Characters characters:
                CharacterSetPrinter.Write(_text, characters.Set);
                break;
            case PatternNode.Sequence sequence:
                foreach (PatternNode item in sequence.Items)
                    Write(item, inSequence: true);

                break;
            case PatternNode.Disjunction disjunction when inSequence:
                WriteGroup("(?:", disjunction);
                break;
            case PatternNode.Disjunction disjunction:
                for (int i = 0; i < disjunction.Alternatives.Count; i++)
                {
                    if (i > 0)
                        _text.Append('|');

                    Write(disjunction.Alternatives[i], inSequence: false);
                }

                break;
            case PatternNode.Quantified quantified:
                WriteQuantified(quantified);
                break;
            case PatternNode.Group group:
                WriteGroup($"(?<{Number(group.Number)}>", group.Body);
                break;
            case PatternNode.Look look:
                WriteGroup((look.Behind ? "(?<" : "(?") + (look.Negated ? "!" : "="), look.Body);
                break;
            case PatternNode.Backreference reference:
                string number = Number(reference.Number);
                _text.Append("(?(").Append(number).Append(")\\k<").Append(number).Append(">)");
                break;
            case PatternNode.Anchor anchor:
                _text.Append(anchor.Kind switch
                {
                    PatternAnchorKind.Start => "\\A",
                    PatternAnchorKind.End => "\\z",
                    PatternAnchorKind.WordBoundary => WordBoundary,
                    _ => NotWordBoundary,
                });
                break;
        }
    }

    private void WriteQuantified(PatternNode.Quantified quantified)
    {
        if (quantified is { Min: <= MostRepeated, Body: PatternNode.Characters { Set.Count: 1 } } && quantified.Min == quantified.Max)
        {
            for (int i = 0; i < quantified.Min; i++)
                Write(quantified.Body, inSequence: true);

            return;
        }

        if (quantified.Body is PatternNode.Characters or PatternNode.Group or PatternNode.Look)
            Write(quantified.Body, inSequence: true);
        else
            WriteGroup("(?:", quantified.Body);

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
    }

    private void WriteGroup(string open, PatternNode body)
    {
        _text.Append(open);
        Write(body, inSequence: false);
        _text.Append(')');
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
