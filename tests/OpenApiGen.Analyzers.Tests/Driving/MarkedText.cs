using Microsoft.CodeAnalysis.Text;

namespace OpenApiGen.Analyzers.Tests.Driving;

/// <summary>A text in which <c>[|</c> and <c>|]</c> say where diagnostics are expected. What is marked several times, nested, is expected several times.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<TextSpan> Marks)
{
    private const string Open = "[|";
    private const string Close = "|]";

    public static MarkedText Parse(string marked)
    {
        var text = new System.Text.StringBuilder();
        var marks = new List<TextSpan>();
        var open = new Stack<int>();
        for (int i = 0; i < marked.Length; i++)
        {
            if (string.CompareOrdinal(marked, i, Open, 0, Open.Length) == 0)
                open.Push(text.Length);
            else if (string.CompareOrdinal(marked, i, Close, 0, Close.Length) == 0)
                marks.Add(TextSpan.FromBounds(open.Pop(), text.Length));
            else
            {
                text.Append(marked[i]);
                continue;
            }

            i += Open.Length - 1;
        }

        Assert.That(open, Is.Empty, "a mark is not closed");
        return new MarkedText(text.ToString(), marks);
    }
}
