using OpenApiGen.Generator.Tests.Driving;
using OpenApiGen.Testing;

namespace OpenApiGen.Generator.Tests.Documents;

/// <summary>Documents of strangers, each with the files that it refers to.</summary>
internal static class SharedDocuments
{
    /// <summary>Paths, relative to the shared folder, of every document in a folder; one marked entry where the folder is absent.</summary>
    public static IEnumerable<string> In(string folder)
    {
        string[] found = [.. SharedData.Files(Path.Combine("openapi", folder)).Where(IsDocument).Select(f => f[(f.IndexOf(Path.Combine("openapi", folder), StringComparison.Ordinal) + "openapi/".Length)..])];
        return found.Length > 0 ? found : [""];
    }

    /// <summary>A project with one document and everything in its neighbourhood that it might refer to; the test is skipped where there is none.</summary>
    public static Project Project(string document)
    {
        string path = SharedData.Require("openapi", document);
        string root = SharedData.Require("openapi");
        if (document.Length == 0)
            Assert.Ignore("No shared documents on this machine.");

        var project = new Project().File(document, File.ReadAllText(path));

        // Documents in a folder of their own refer to their neighbours; the others stand alone.
        string folder = Path.GetDirectoryName(path)!;
        if (Path.GetFileName(folder) is "multifile-3gpp" or "speakeasy" or "spec")
            folder = Path.GetFileName(folder) == "spec" ? Path.GetDirectoryName(folder)! : folder;
        else if (!document.EndsWith("file_reference.yml", StringComparison.Ordinal))
            return project;

        foreach (string other in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => f != path && (!IsDocument(f) || Path.GetFileName(Path.GetDirectoryName(f)) == "multifile-3gpp")).Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(root, other);
            project.File(name, File.ReadAllText(other)).Metadata(name, OptionNames.IsContract, "false");
        }

        return project;
    }

    private static bool IsDocument(string path)
    {
        if (Path.GetExtension(path) is not (".json" or ".yaml" or ".yml"))
            return false;

        string text = File.ReadAllText(path);
        return text.Contains("openapi:", StringComparison.Ordinal) || text.Contains("swagger:", StringComparison.Ordinal) || text.Contains("\"openapi\"", StringComparison.Ordinal) || text.Contains("\"swagger\"", StringComparison.Ordinal);
    }
}
