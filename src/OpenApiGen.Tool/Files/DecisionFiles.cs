using OpenApiGen.Decisions.Model;
using OpenApiGen.Decisions.Profiles;
using OpenApiGen.Decisions.Reading;
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

    /// <summary>The built-in profiles, and those of a folder; null for no folder.</summary>
    public static ProfileCatalog Profiles(string? folder, ToolConsole console)
    {
        if (folder is null)
            return ProfileCatalog.BuiltIn;

        if (!Directory.Exists(folder))
            throw new ToolException(ExitCodes.Usage, $"there is no folder '{folder}' with profiles");

        string[] files = [.. Directory.EnumerateFiles(folder, "*.json").Where(static f => Path.GetFileName(f) != Name).Order(StringComparer.Ordinal)];
        if (files.Length == 0)
            throw new ToolException(ExitCodes.Usage, $"there is no profile in '{folder}': its files end in .json");

        var catalog = ProfileCatalog.With([.. files.Select(static f => ProfileReader.Read(f, File.ReadAllText(f)))]);
        EndIfInvalid(catalog.Findings, console);
        return catalog;
    }

    private static void EndIfInvalid(IReadOnlyList<Diagnostic> findings, ToolConsole console)
    {
        if (findings.Count == 0)
            return;

        foreach (Diagnostic finding in findings)
            console.Complain(finding.ToString());

        throw new ToolException(ExitCodes.InvalidFile, findings.Count == 1 ? "1 mistake; nothing was decided" : $"{findings.Count} mistakes; nothing was decided");
    }
}
