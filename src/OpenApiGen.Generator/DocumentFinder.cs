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
        var namespaces = new Dictionary<string, string>(StringComparer.Ordinal);
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

            yield return new Document(file, FileReferences.Closure(file, files).ToEquatable(), reading, chosen, diagnostics.ToEquatable());
        }
    }

    /// <summary>Files whose syntax matters: documents, what they refer to, and what is meant to be a document but is too broken to tell.</summary>
    public static IEnumerable<SourceFile> Relevant(IReadOnlyList<SourceFile> files, IReadOnlyList<FileOptions> fileOptions)
    {
        var relevant = new HashSet<SourceFile>();
        foreach (SourceFile file in files)
        {
            FileOptions? options = fileOptions.FirstOrDefault(o => o.Path == file.Path);
            if (options?.IsContract == false)
                continue;

            if (file.IsDocument)
                relevant.UnionWith(FileReferences.Closure(file, files));
            else if (options?.IsContract == true || LooksLikeDocument(file))
                relevant.Add(file);
        }

        return relevant.OrderBy(f => f.Path, StringComparer.Ordinal);
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
