using System.Text.Json;

namespace OpenApiGen.TypeScript.Tests.Judging;

/// <summary>TypeScript's compiler, in the version that is fast.</summary>
internal static class Compiler
{
    private static readonly Dictionary<string, object> Options = new(StringComparer.Ordinal)
    {
        ["target"] = "es2022",
        ["lib"] = new[] { "es2022" },
        ["module"] = "nodenext",
        ["types"] = new[] { "node" },
        ["typeRoots"] = new[] { "node_modules/@types" },
        ["noEmit"] = true,
        ["strict"] = true,
        ["noUncheckedIndexedAccess"] = true,
        ["verbatimModuleSyntax"] = true,
        ["erasableSyntaxOnly"] = true,
        ["isolatedModules"] = true,
        ["noImplicitOverride"] = true,
        ["noImplicitReturns"] = true,
        ["noFallthroughCasesInSwitch"] = true,
        ["noPropertyAccessFromIndexSignature"] = true,
        ["skipLibCheck"] = true,
    };

    /// <summary>Checks files, and returns what the compiler says.</summary>
    /// <param name="name">Names the project.</param>
    /// <param name="files">Full paths.</param>
    /// <param name="isExact">True where a property that may be absent may not be undefined.</param>
    public static async Task<IReadOnlyList<Complaint>> CheckAsync(string name, IEnumerable<string> files, bool isExact = true)
    {
        // What all documents have in common is found beside each of them, and read once.
        var options = new Dictionary<string, object>(Options)
        {
            ["exactOptionalPropertyTypes"] = isExact,
            ["rootDirs"] = (string[])[PrintedCorpus.Shared, .. PrintedCorpus.Documents.Select(static d => d.Folder)],
        };
        string project = Path.Combine(PrintedCorpus.Root, $"tsconfig.{name}.json");
        await File.WriteAllTextAsync(project, JsonSerializer.Serialize(new { compilerOptions = options, files = files.Select(static f => f.Replace('\\', '/')) }));
        (int exitCode, string output) = await PrintedCorpus.Tools.TryRunAsync("node_modules/typescript-7/bin/tsc", "-p", project, "--pretty", "false");
        IReadOnlyList<Complaint> complaints = Complaint.Parse(output, PrintedCorpus.Tools.Folder);
        return exitCode != 0 && complaints.Count == 0 ? [new Complaint("", 0, $"tsc ended with {exitCode}")] : complaints;
    }
}
