using System.Collections.Concurrent;
using OpenApiGen.Conformance;
using OpenApiGen.Model;
using OpenApiGen.Testing;

namespace OpenApiGen.TypeScript.Tests.Judging;

/// <summary>
/// The TypeScript of all shared documents, below one folder. What is the same of every document is there once, so that compilers read
/// it once.
/// </summary>
internal static class PrintedCorpus
{
    /// <summary>Packages of the tools that judge.</summary>
    public static NodeProject Tools { get; } = new("tests/typescript");

    /// <summary>Where everything is that tests write.</summary>
    public static string Root { get; } = Path.Combine(SharedData.Repository, "artifacts", "typescript");

    /// <summary>Where what all documents have in common is.</summary>
    public static string Shared { get; } = Path.Combine(Root, "corpus", "shared");

    private static readonly string[] SharedFolders = ["client", "middleware", "validation"];
    private static readonly Lazy<PrintedDocument[]> Printed = new(Print);
    private static readonly ConcurrentBag<string> Refused = [];

    /// <summary>All documents that can be read; the running test is skipped where there are none, or no tools.</summary>
    public static IReadOnlyList<PrintedDocument> Documents
    {
        get
        {
            SharedData.Require("openapi", "real");
            Tools.Require();
            return Printed.Value;
        }
    }

    /// <summary>Files that all documents have in common.</summary>
    public static IEnumerable<string> SharedFiles => Directory.EnumerateFiles(Shared, "*.ts", SearchOption.AllDirectories);

    /// <summary>Names of those that have an error.</summary>
    public static IReadOnlyList<string> WithErrors => [.. Refused.Order(StringComparer.Ordinal)];

    /// <summary>A folder below the root that is empty, beside packages and shared files.</summary>
    public static string EmptyFolder(string name)
    {
        string folder = Path.Combine(Root, name);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);

        Directory.CreateDirectory(folder);
        Link(Path.Combine(Root, "node_modules"), Path.Combine(Tools.Folder, "node_modules"));
        File.WriteAllText(Path.Combine(Root, "package.json"), "{ \"type\": \"module\" }\n");
        return folder;
    }

    /// <summary>True for what is the same of every document.</summary>
    public static bool IsShared(TypeScriptFile file) => SharedFolders.Contains(file.Path.Split('/')[0]);

    /// <summary>Writes files, those that every document has in common into a folder of their own.</summary>
    /// <param name="folder">Where the document's own are.</param>
    /// <param name="files">All files.</param>
    /// <param name="shared">Where the common ones are.</param>
    /// <param name="links">True where they are wanted beside the document's own, too, as links.</param>
    /// <returns>The document's own.</returns>
    public static IReadOnlyList<TypeScriptFile> Write(string folder, IEnumerable<TypeScriptFile> files, string shared, bool links = false)
    {
        Directory.CreateDirectory(folder);
        var own = new List<TypeScriptFile>();
        foreach (TypeScriptFile file in files)
        {
            string first = file.Path.Split('/')[0];
            bool isShared = IsShared(file);
            string path = Path.Combine(isShared ? shared : folder, file.Path);
            if (isShared && links)
                Link(Path.Combine(folder, first), Path.Combine(shared, first));
            else if (!isShared)
                own.Add(file);

            if (isShared && File.Exists(path))
                continue;

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }

        return own;
    }

    private static void Link(string path, string target)
    {
        if (!Path.Exists(path) && new FileInfo(path).LinkTarget is null)
            Directory.CreateSymbolicLink(path, target);
    }

    private static PrintedDocument[] Print()
    {
        string corpus = EmptyFolder("corpus");
        string[] sources = [.. SharedData.Files("openapi/real"), .. SharedData.Files("openapi/feature")];
        var documents = new ConcurrentBag<PrintedDocument>();
        Parallel.ForEach(sources.Where(static s => Path.GetExtension(s) is ".json" or ".yaml" or ".yml"), new ParallelOptions { MaxDegreeOfParallelism = 2 }, source =>
        {
            string name = PrintedDocument.NameOf(source);
            if (PrintedDocument.Read(source) is not { } contract)
            {
                Refused.Add(name);
                return;
            }

            TypeScriptOutput output = TypeScriptGenerator.Generate(contract, PrintedDocument.Everything);
            string folder = Path.Combine(corpus, name);
            lock (corpus)
                documents.Add(new PrintedDocument(name, source, folder, contract, Write(folder, output.Files, Shared)));
        });
        return [.. documents.OrderBy(static d => d.Name, StringComparer.Ordinal)];
    }
}
