using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading;

namespace OpenApiGen.Writing;

/// <summary>A document with the files beside it that it refers to, read from the disk.</summary>
/// <param name="Root">The document.</param>
/// <param name="Files">The document and what it refers to, directly or through others, in order of path.</param>
/// <param name="Excess">What is to be said where not all of them were read; null where they were.</param>
internal sealed record DocumentFiles(SourceFile Root, IReadOnlyList<SourceFile> Files, Diagnostic? Excess)
{
    /// <summary>How many files a document may be made of.</summary>
    private const int FileLimit = 5_000;

    /// <summary>How many bytes all of them may have together.</summary>
    private const long ByteLimit = 512L * 1024 * 1024;

    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    /// <summary>Reads a document. A file that is referred to and is not there is left to the reader of contracts, which knows the place of the reference.</summary>
    /// <param name="path">Where it is. Files that it refers to are named from there on.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="IOException">The document cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The document must not be read.</exception>
    public static DocumentFiles Load(string path, CancellationToken cancellation)
    {
        var root = new SourceFile(path, TextFile.Read(path));
        var files = new Dictionary<string, SourceFile>(StringComparer.Ordinal) { [root.Address] = root };
        var seen = new HashSet<string>(StringComparer.Ordinal) { root.Address };
        var open = new Queue<SourceFile>();
        open.Enqueue(root);
        long bytes = root.Text.Length;
        while (open.Count > 0)
        {
            SourceFile current = open.Dequeue();
            foreach (string target in FileReferences.Targets(current).OrderBy(static t => t, StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                if (!seen.Add(target) || !MayBeRead(target) || Find(target) is not { } file)
                    continue;

                bytes += file.Length;
                if (files.Count >= FileLimit || bytes > ByteLimit)
                    return new DocumentFiles(root, Sort(files), new Diagnostic(Rules.LimitExceeded, root.Span(0, 0), EquatableArray.Of("The document refers to too many files, or to too long ones")));

                if (Read(file, target) is not { } source)
                    continue;

                files[source.Address] = source;
                open.Enqueue(source);
            }
        }

        return new DocumentFiles(root, Sort(files), null);
    }

    /// <summary>True for the endings that the reader knows, and for nothing that only a network has.</summary>
    private static bool MayBeRead(string target) =>
        target.IndexOf("://", StringComparison.Ordinal) < 0 && target.IndexOf('\0') < 0 && Endings.Any(e => target.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static FileInfo? Find(string target)
    {
        try
        {
            var file = new FileInfo(target);
            return file.Exists ? file : null;
        }
        catch (Exception exception) when (exception is ArgumentException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Null where the file cannot be read. Devices and pipes say that they have no bytes, and are not waited for.</summary>
    private static SourceFile? Read(FileInfo file, string target)
    {
        try
        {
            return new SourceFile(target.Replace('/', Path.DirectorySeparatorChar), file.Length == 0 ? "" : TextFile.Read(file.FullName));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static SourceFile[] Sort(Dictionary<string, SourceFile> files) => [.. files.Values.OrderBy(static f => f.Path, StringComparer.Ordinal)];
}
