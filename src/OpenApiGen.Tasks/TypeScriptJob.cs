using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using OpenApiGen.Model;
using OpenApiGen.Reading;
using OpenApiGen.TypeScript;
using OpenApiGen.Writing;

namespace OpenApiGen.Tasks;

/// <summary>A document and what is to be made of it, as an item that travels from task to task.</summary>
internal sealed class TypeScriptJob(ITaskItem item)
{
    private readonly OptionWords _words = new(item.GetMetadata, static (_, _, _) => { });

    /// <summary>The document's full path.</summary>
    public string Document => item.ItemSpec;

    /// <summary>The folder's full path.</summary>
    public string OutputDirectory => item.GetMetadata("OutputDirectory");

    /// <summary>False where the compiler says what there is to say about reading the document.</summary>
    public bool ReportsReading => item.GetMetadata("ReportsReading") == "true";

    /// <summary>Where the project asks for it.</summary>
    public ProjectPlace Place => new(item.GetMetadata("PlaceFile"), int.Parse(item.GetMetadata("PlaceLine"), Invariant), int.Parse(item.GetMetadata("PlaceColumn"), Invariant));

    public TypeScriptOptions Making => _words.Making();

    public ReadOptions Reading => _words.Reading();

    /// <summary>What the item itself says of operations. The project's words are for all of its documents, and the compiler sees whether none of them has what they name.</summary>
    public OperationFilter StatedFilter
    {
        get
        {
            string[] stated = item.GetMetadata("Stated").Split('|');
            return new OptionWords(n => stated.Contains(n) ? item.GetMetadata(n) : null, static (_, _, _) => { }).Making().Filter;
        }
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    /// <summary>Makes the item. Special characters of MSBuild stay what they are.</summary>
    public static ITaskItem Create(string document, string outputDirectory, bool reportsReading, ProjectPlace place, IEnumerable<string> stated, Func<string, string?> option)
    {
        var item = new TaskItem(ItemText.Escape(document));
        item.SetMetadata("OutputDirectory", ItemText.Escape(outputDirectory));
        item.SetMetadata("ReportsReading", reportsReading ? "true" : "false");
        item.SetMetadata("Stated", string.Join("|", stated));
        item.SetMetadata("PlaceFile", ItemText.Escape(place.File));
        item.SetMetadata("PlaceLine", place.Line.ToString(Invariant));
        item.SetMetadata("PlaceColumn", place.Column.ToString(Invariant));
        foreach (string name in OptionWords.Names)
            item.SetMetadata(name, ItemText.Escape(option(name) ?? ""));

        return item;
    }

    /// <summary>Everything that the result depends on, besides files.</summary>
    public static string Describe(ITaskItem item) =>
        string.Join("\n", new[] { item.ItemSpec, item.GetMetadata("OutputDirectory"), item.GetMetadata("ReportsReading"), item.GetMetadata("Stated") }.Concat(OptionWords.Names.Select(n => $"{n}={item.GetMetadata(n)}")));
}
