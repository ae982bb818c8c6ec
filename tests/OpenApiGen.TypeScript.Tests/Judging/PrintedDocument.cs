using OpenApiGen.Model;
using OpenApiGen.Reading;
using OpenApiGen.Writing;

namespace OpenApiGen.TypeScript.Tests.Judging;

/// <summary>A document with the TypeScript that was made of it, in a folder.</summary>
/// <param name="Name">Its path below the shared documents, with dots for slashes.</param>
/// <param name="Source">The document.</param>
/// <param name="Folder">Where types, validators, client and server of it are.</param>
/// <param name="Contract">What it says.</param>
/// <param name="Files">What was printed of it, without what is the same of every document.</param>
internal sealed record PrintedDocument(string Name, string Source, string Folder, Contract Contract, IReadOnlyList<TypeScriptFile> Files)
{
    /// <summary>Everything that can be printed of a document by itself.</summary>
    public static readonly TypeScriptOptions Everything = new() { WithClient = true, Framework = ServerFramework.Express };

    /// <summary>Reads a document as the tool does; null for what has an error.</summary>
    public static Contract? Read(string source)
    {
        DocumentFiles files = DocumentFiles.Load(source, CancellationToken.None);
        ReadResult read = ContractReader.Read(files.Root, files.Files, CancellationToken.None);
        return read.Diagnostics.Any(static d => d.Rule.Severity == Diagnostics.Severity.Error) ? null : read.Contract;
    }

    /// <summary>The name of a shared document.</summary>
    public static string NameOf(string source)
    {
        string path = source.Replace('\\', '/');
        return path[(path.LastIndexOf("/openapi/", StringComparison.Ordinal) + "/openapi/".Length)..].Replace('/', '.');
    }
}
