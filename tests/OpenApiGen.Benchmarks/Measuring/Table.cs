using System.Globalization;

namespace OpenApiGen.Benchmarks.Measuring;

/// <summary>A table for people, in Markdown, with columns that stand in line.</summary>
/// <param name="head">What the columns are called; of the first the text is aligned to the left, numbers in the others to the right.</param>
internal sealed class Table(params string[] head)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Prints it after an empty line.</summary>
    public void Print(TextWriter output)
    {
        int[] widths = [.. head.Select((h, i) => _rows.Select(r => r[i].Length).Append(h.Length).Max())];
        output.WriteLine();
        output.WriteLine(Line(head, widths));
        output.WriteLine("|" + string.Concat(widths.Select(static (w, i) => i == 0 ? new string('-', w + 2) + "|" : new string('-', w + 1) + ":|")));
        foreach (string[] row in _rows)
            output.WriteLine(Line(row, widths));
    }

    /// <summary>A number with so many decimals.</summary>
    public static string Number(double value, int decimals) => value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>How often the one goes into the other.</summary>
    public static string Times(double part, double whole) => Number(whole / part, 2) + "×";

    /// <summary>How much less the one is than the other.</summary>
    public static string Less(double own, double peer) => ((own - peer) / peer).ToString("+0 %;-0 %;0 %", CultureInfo.InvariantCulture);

    private static string Line(string[] cells, int[] widths) =>
        "| " + string.Join(" | ", cells.Select((c, i) => i == 0 ? c.PadRight(widths[i]) : c.PadLeft(widths[i]))) + " |";
}
