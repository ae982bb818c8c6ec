using OpenApiGen.Tool.Scaffolding;
using OpenApiGen.TypeScript;
using OpenApiGen.Writing;
using Spectre.Console;
using RichText = Spectre.Console.Text;

namespace OpenApiGen.Tool.Terminal;

/// <summary>Shows what was generated, which files that are, and what comes next.</summary>
internal static class ScaffoldView
{
    public static void Show(Scaffold scaffold, ToolConsole console)
    {
        bool writes = scaffold.Mode == ScaffoldMode.Write;
        Line(console, scaffold.Mode == ScaffoldMode.Check ? Verdict(scaffold) : ScaffoldSummary.Of(scaffold), new Style(Color.Green, decoration: Decoration.Bold));
        Line(console, $"in {scaffold.Output}, from {scaffold.Document}", Style.Plain);

        Group(console, scaffold, ChangeKind.Created, writes ? "created" : "to be created", Color.Green);
        Group(console, scaffold, ChangeKind.Updated, writes ? "updated" : "to be updated", Color.Yellow);
        Group(console, scaffold, ChangeKind.Removed, writes ? "removed" : "to be removed", Color.Red);
        Group(console, scaffold, ChangeKind.Unchanged, "unchanged", Color.Default);
        Group(console, scaffold, ChangeKind.Kept, "left untouched (yours)", Color.Default);
        if (writes && scaffold.ChangeCount > 0)
            Next(console, scaffold);
    }

    private static string Verdict(Scaffold scaffold) => scaffold.ChangeCount switch
    {
        0 => "Up to date: nothing would change",
        1 => "Out of date: 1 file would change",
        var count => $"Out of date: {count} files would change",
    };

    private static void Group(ToolConsole console, Scaffold scaffold, ChangeKind kind, string head, Color color)
    {
        IReadOnlyList<FileChange> changes = scaffold.Of(kind);
        if (changes.Count == 0)
            return;

        Line(console, "", Style.Plain);
        Line(console, $"{head}:", new Style(color));
        foreach (IGrouping<string, FileChange> folder in changes.GroupBy(static c => Path.GetDirectoryName(c.Path) ?? ""))
        {
            // What is the same for every contract, nobody wants to read file by file; JSON has them all.
            if (folder.Key.Length > 0 && folder.Count() > MaximumShown)
            {
                Line(console, $"  {folder.Key}/  ({folder.Count()} files)", Style.Plain);
                continue;
            }

            foreach (FileChange change in folder)
                Line(console, $"  {change.Path}{(change.Owner == FileOwner.User && kind == ChangeKind.Created ? "  (yours from now on)" : "")}", Style.Plain);
        }
    }

    /// <summary>Files of a folder that are shown one by one.</summary>
    private const int MaximumShown = 12;

    private static void Next(ToolConsole console, Scaffold scaffold)
    {
        Line(console, "", Style.Plain);
        Line(console, "next:", new Style(decoration: Decoration.Bold));
        foreach (string command in NpmPackage.Commands(NpmPackage.Of(scaffold.Code!)))
            Line(console, $"  {command}", Style.Plain);

        if (scaffold.Code!.Files.Any(static f => f.Owner == FileOwner.User))
            Line(console, "  write the handlers: files that are yours are never written again", Style.Plain);
    }

    /// <summary>A line as it is: a command that is folded cannot be copied.</summary>
    private static void Line(ToolConsole console, string text, Style style)
    {
        if (console.Rich.Profile.Capabilities.ColorSystem == ColorSystem.NoColors)
            console.Output.WriteLine(text);
        else
            console.Rich.Write(new RichText(text + "\n", style) { Overflow = Overflow.Fold });
    }
}
