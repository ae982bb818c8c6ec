using Spectre.Console;
using RichText = Spectre.Console.Text;

namespace OpenApiGen.Tool.Terminal;

/// <summary>Tables that look alike.</summary>
internal static class Tables
{
    /// <summary>A table with heads.</summary>
    public static Table Create(params string[] heads)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (string head in heads)
            table.AddColumn(new TableColumn(new RichText(head, new Style(decoration: Decoration.Bold))));

        return table;
    }

    /// <summary>Cells of text in which nothing is markup.</summary>
    public static RichText[] Cells(params string[] texts) => [.. texts.Select(static t => new RichText(t))];
}
