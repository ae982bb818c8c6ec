using OpenApiGen.Testing;

namespace OpenApiGen.Conformance.SecondOpinions;

/// <summary>A document with its text in JSON.</summary>
/// <param name="Name">Its path below the folder that it belongs to.</param>
/// <param name="Path">The file.</param>
/// <param name="Json">The file in JSON: itself, or what a library made of it.</param>
internal sealed record OpinionDocument(string Name, string Path, string Json)
{
    /// <summary>The documents of some files, YAML converted; without those that the library refuses, and those that are none.</summary>
    public static async Task<IReadOnlyList<OpinionDocument>> ReadAsync(string folder, IEnumerable<string> files)
    {
        string output = System.IO.Path.Combine(NodeProject.Output, "yaml", System.IO.Path.GetFileName(folder));
        Directory.CreateDirectory(output);
        OpinionDocument[] documents = [.. files.Select((f, i) => new OpinionDocument(System.IO.Path.GetRelativePath(folder, f), f, IsJson(f) ? f : System.IO.Path.Combine(output, $"{i}.json")))];
        OpinionDocument[] yaml = [.. documents.Where(static d => d.Json != d.Path)];
        if (yaml.Length > 0)
        {
            foreach (OpinionDocument document in yaml)
                File.Delete(document.Json);

            string list = System.IO.Path.Combine(output, "list.tsv");
            await File.WriteAllLinesAsync(list, yaml.Select(static d => $"{d.Path}\t{d.Json}"));
            await NodeProject.Suites.RunAsync("yaml/to-json.mjs", list);
        }

        return [.. documents.Where(static d => File.Exists(d.Json))];
    }

    private static bool IsJson(string path) => path.EndsWith(".json", StringComparison.Ordinal);
}
