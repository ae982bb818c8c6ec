using OpenApiGen.Text;

namespace OpenApiGen.Decisions.Tests;

/// <summary>A text in which <c>[|…|]</c> marks where findings are expected.</summary>
/// <param name="Text">The text without marks.</param>
/// <param name="Spans">Start and end of each mark, in order.</param>
internal sealed record MarkedText(string Text, IReadOnlyList<(int Start, int End)> Spans)
{
    public static MarkedText Parse(string marked)
    {
        var spans = new List<(int, int)>();
        string text = marked.ReplaceLineEndings("\n");
        for (int start; (start = text.IndexOf("[|", StringComparison.Ordinal)) >= 0;)
        {
            text = text.Remove(start, 2);
            int end = text.IndexOf("|]", start, StringComparison.Ordinal);
            Assert.That(end, Is.GreaterThanOrEqualTo(0), "a mark does not end");
            text = text.Remove(end, 2);
            spans.Add((start, end));
        }

        return new MarkedText(text, spans);
    }

    /// <summary>Line and column of each mark, as people count them.</summary>
    public IEnumerable<string> Positions()
    {
        var lines = new LineMap(Text);
        return Spans.Select(s => $"{lines.At(s.Start)}-{lines.At(s.End)}");
    }
}
