using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Profiles;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Decisions.Slo;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.Tool.Files;

/// <summary>Decision files and profiles of the disk; what is wrong with one ends the verb.</summary>
internal static class DecisionFiles
{
    /// <summary>The name under which a decision file is looked for.</summary>
    public const string Name = "decision-profile.json";

    /// <summary>Reads a decision file.</summary>
    public static DecisionFile Read(string path, ToolConsole console)
    {
        DecisionFileResult result = DecisionFileReader.Read(path, TextFiles.Read(path));
        EndIfInvalid(result.Findings, console);
        return result.File!;
    }

    /// <summary>Reads a decision file to decide by: a target that is none, and a choice that is none, end the verb, too.</summary>
    public static DecisionFile ReadToDecide(string path, ProfileCatalog catalog, ToolConsole console)
    {
        DecisionFile file = Read(path, console);
        var findings = new FindingList(file.Source);
        SloJudge.JudgeTargets(file, findings);
        if (file.Choice?.Profile is { Value: { } name, Node: { } node } && catalog.Find(name) is null)
            findings.Invalid(node, $"There is no profile '{name}'; {ProfileCatalog.Suggest(name, catalog.Profiles.Select(static p => p.Name))}");

        EndIfInvalid(findings.Findings, console);
        return file;
    }

    /// <summary>The built-in profiles, and those of a folder; without one, those that stand beside a decision file, where the analyzers find them, too.</summary>
    /// <param name="folder">The folder; null for none.</param>
    /// <param name="decision">Path of the decision file; null for none.</param>
    /// <param name="console">Where to complain.</param>
    public static ProfileCatalog Profiles(string? folder, string? decision, ToolConsole console)
    {
        string[] files = folder is not null ? InFolder(folder) : decision is not null ? Beside(decision) : [];
        var catalog = ProfileCatalog.With([.. files.Order(StringComparer.Ordinal).Select(static f => ProfileReader.Read(f, File.ReadAllText(f)))]);
        EndIfInvalid(catalog.Findings, console);
        return catalog;
    }

    private static string[] InFolder(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ToolException(ExitCodes.Usage, $"there is no folder '{folder}' with profiles");

        string[] files = [.. Directory.EnumerateFiles(folder, "*.json").Where(static f => Path.GetFileName(f) != Name)];
        return files.Length > 0 ? files : throw new ToolException(ExitCodes.Usage, $"there is no profile in '{folder}': its files end in .json");
    }

    private static string[] Beside(string decision) => Path.GetDirectoryName(Path.GetFullPath(decision)) is { } folder && Directory.Exists(folder) ? Directory.GetFiles(folder, "*.profile.json") : [];

    private static void EndIfInvalid(IReadOnlyList<Diagnostic> findings, ToolConsole console)
    {
        if (findings.Count == 0)
            return;

        foreach (Diagnostic finding in findings)
            console.Complain(finding.ToString());

        if (findings.All(static f => f.Rule.Severity < Severity.Error))
            return;

        throw new ToolException(ExitCodes.InvalidFile, findings.Count == 1 ? "1 mistake; nothing was decided" : $"{findings.Count} mistakes; nothing was decided");
    }
}
