using OpenApiGen.CSharp;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading;

namespace OpenApiGen.Generator;

/// <summary>Tells documents from other files, and finds what each of them refers to.</summary>
internal static class DocumentFinder
{
    /// <summary>The documents among a project's files.</summary>
    public static IEnumerable<Document> Find(IReadOnlyList<SourceFile> files, IReadOnlyList<FileOptions> fileOptions, ProjectOptions project)
    {
        // Names of generated files are told apart without regard to case.
        var namespaces = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (SourceFile file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            FileOptions? options = fileOptions.FirstOrDefault(o => o.Path == file.Path);
            if (!file.IsDocument || options?.IsContract == false)
                continue;

            var reader = new OptionReader(file, project, options);
            CSharpOptions chosen = reader.Read();
            ReadOptions reading = reader.ReadReading();
            var diagnostics = new List<Diagnostic>(reader.Diagnostics);
            if (namespaces.TryGetValue(chosen.Namespace, out string? other))
                diagnostics.Add(new Diagnostic(Rules.SharedNamespace, file.Span(0, 0), EquatableArray.Of(file.Path, chosen.Namespace, other)));
            else
                namespaces.Add(chosen.Namespace, file.Path);

            yield return new Document(file, FileReferences.Closure(file, files).ToEquatable(), reading, chosen, (options?.Values ?? default).Select(static v => v.Name).ToEquatable(), diagnostics.ToEquatable());
        }
    }

    /// <summary>
    /// What is wrong with files as such: the syntax of documents, of what they refer to, and of what is meant to be a document but is too broken to tell;
    /// and documents by their name or item that do not say so themselves.
    /// </summary>
    public static IEnumerable<Diagnostic> Diagnose(IReadOnlyList<SourceFile> files, IReadOnlyList<FileOptions> fileOptions)
    {
        var relevant = new HashSet<SourceFile>();
        var meant = new List<SourceFile>();
        foreach (SourceFile file in files)
        {
            FileOptions? options = fileOptions.FirstOrDefault(o => o.Path == file.Path);
            if (options?.IsContract == false)
                continue;

            if (file.IsDocument)
                relevant.UnionWith(FileReferences.Closure(file, files));
            else if (options?.IsContract == true || IsNamedAsDocument(file))
                meant.Add(file);
            else if (LooksLikeDocument(file))
                relevant.Add(file);
        }

        // A file that a document refers to is a fragment, whatever its name, unless its item says otherwise.
        IEnumerable<SourceFile> missing = meant.Where(f => f.IsComplete && (!relevant.Contains(f) || IsContract(f))).ToList();
        relevant.UnionWith(meant);
        return relevant.OrderBy(f => f.Path, StringComparer.Ordinal).SelectMany(static f => f.SyntaxDiagnostics()).Concat(missing.Select(static f => VersionField.Missing(f)));

        bool IsContract(SourceFile file) => fileOptions.Any(o => o.Path == file.Path && o.IsContract == true);
    }

    /// <summary>True for the names by which OpenApiGen.props finds contracts.</summary>
    private static bool IsNamedAsDocument(SourceFile file)
    {
        string name = file.Address.Substring(file.Address.LastIndexOf('/') + 1);
        foreach (string ending in (string[])["openapi.yaml", "openapi.yml", "openapi.json"])
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && (name.Length == ending.Length || name[name.Length - ending.Length - 1] == '.'))
                return true;

        return false;
    }

    private static bool LooksLikeDocument(SourceFile file)
    {
        foreach (string key in (string[])["openapi:", "swagger:", "\"openapi\"", "\"swagger\"", "'openapi'", "'swagger'"])
        {
            int index = file.Text.IndexOf(key, StringComparison.Ordinal);
            if (index == 0 || (index > 0 && file.Text[index - 1] is '\n' or '\r' or ' ' or '\t' or '{' or ',' or '\uFEFF'))
                return true;
        }

        return false;
    }
}
