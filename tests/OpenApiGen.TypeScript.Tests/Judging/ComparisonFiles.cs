using System.Globalization;
using System.Text;
using OpenApiGen.Model;
using OpenApiGen.TypeScript.Layout;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Tests.Judging;

/// <summary>Files that compare what is printed with what others say of the same schemas: what zod infers, and what openapi-typescript makes.</summary>
internal static class ComparisonFiles
{
    /// <summary>What openapi-typescript makes of a document.</summary>
    public const string Theirs = "theirs.ts";

    /// <summary>Schemas of a document's own components that have a name here, too, in order.</summary>
    public static IReadOnlyList<(string Key, string Name)> Shared(PrintedDocument document)
    {
        var plan = new ApiPlan(document.Contract, PrintedDocument.Everything, CancellationToken.None);
        return
        [
            .. from declared in plan.Names.All
               let place = document.Contract[declared.Schema].Place
               where !declared.IsBase && place.File == document.Contract.File && place.Pointer.StartsWith(Components, StringComparison.Ordinal)
               let key = place.Pointer[Components.Length..]
               where !key.Contains('/', StringComparison.Ordinal) && (declared.Direction != Directions.Request || plan.Names.All.Count(d => d.Schema == declared.Schema && !d.IsBase) == 1)
               select (Place.Unescape(key), declared.Name),
        ];
    }

    /// <summary>Writes what openapi-typescript makes of documents beside what was made of them here.</summary>
    public static async Task WriteTheirsAsync(IEnumerable<PrintedDocument> documents)
    {
        string list = Path.Combine(PrintedCorpus.Root, "openapi-types.tsv");
        await File.WriteAllLinesAsync(list, documents.Select(static d => $"{d.Source}\t{Path.Combine(d.Folder, Theirs)}"));
        await PrintedCorpus.Tools.RunAsync("openapi-types.mjs", list);
    }

    /// <summary>Writes a file in which what zod infers has to be assignable to types, a line for each; null where there is nothing to compare.</summary>
    public static string? WriteZodCheck(PrintedDocument document)
    {
        var plan = new ApiPlan(document.Contract, PrintedDocument.Everything, CancellationToken.None);
        var text = new StringBuilder("import type { z } from \"zod\";\nimport type * as types from \"./types.js\";\nimport type * as validators from \"./validators.js\";\n\n").Append(Fits);
        foreach (DeclaredSchema declared in plan.Names.All)
            text.Append(CultureInfo.InvariantCulture, $"export type {declared.Name}Fits = Fits<types.{declared.Name}, z.output<typeof validators.{declared.Name}>>;\n");

        return plan.Names.All.Count == 0 ? null : Write(document, "zod.check.ts", text);
    }

    /// <summary>Writes a file in which types have to be assignable to openapi-typescript's and the other way round, a line for each.</summary>
    public static string WriteTheirsCheck(PrintedDocument document)
    {
        var text = new StringBuilder("import type { components } from \"./theirs.js\";\nimport type * as ours from \"./types.js\";\n\n").Append(Fits);
        foreach ((string key, string name) in Shared(document))
        {
            string theirs = $"components[\"schemas\"][{Syntax.Quote(key)}]";
            text.Append(CultureInfo.InvariantCulture, $"export type {name}Theirs = Fits<ours.{name}, {theirs}>;\nexport type {name}Ours = Fits<{theirs}, ours.{name}>;\n");
        }

        return Write(document, "theirs.check.ts", text);
    }

    /// <summary>The schema that a complaint is about.</summary>
    public static string SubjectOf(Complaint complaint)
    {
        string line = File.ReadLines(complaint.File).ElementAt(complaint.Line - 1);
        int start = line.IndexOf("ours.", StringComparison.Ordinal) + "ours.".Length;
        return $"{Path.GetFileName(Path.GetDirectoryName(complaint.File))}: {line[start..line.IndexOfAny([',', '>'], start)]}";
    }

    private const string Components = "/components/schemas/";

    private const string Fits = "export type Fits<Wide, Narrow extends Wide> = Narrow;\n";

    private static string Write(PrintedDocument document, string name, StringBuilder text)
    {
        string path = Path.Combine(document.Folder, name);
        File.WriteAllText(path, text.ToString());
        return path;
    }
}
