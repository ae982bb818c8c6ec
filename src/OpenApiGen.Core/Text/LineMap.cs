namespace OpenApiGen.Text;

/// <summary>Turns offsets of a text into lines and columns. Line ends are LF, CR LF and CR.</summary>
public sealed class LineMap
{
    private static readonly char[] LineEnds = ['\n', '\r'];

    private readonly List<int> _starts = [0];

    /// <summary>Finds the line starts of a text once.</summary>
    public LineMap(string text)
    {
        for (int i = text.IndexOfAny(LineEnds); i >= 0; i = text.IndexOfAny(LineEnds, i + 1))
            if (text[i] == '\n' || i + 1 == text.Length || text[i + 1] != '\n')
                _starts.Add(i + 1);
    }

    /// <summary>The place of an offset.</summary>
    public LinePosition At(int offset)
    {
        int index = _starts.BinarySearch(offset);
        int line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line, offset - _starts[line]);
    }
}
