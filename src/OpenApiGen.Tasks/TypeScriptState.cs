using System.Globalization;
using OpenApiGen.Diagnostics;
using OpenApiGen.Reading;
using OpenApiGen.TypeScript;
using OpenApiGen.Writing;

namespace OpenApiGen.Tasks;

/// <summary>What a run leaves for the next one, in a file of lines with tabs: files that it has written and read, and what it had to say.</summary>
internal sealed class TypeScriptState
{
    private const string Head = "OpenApiGen.TypeScript 1";

    private readonly List<string> _read = [];
    private readonly List<(string Folder, string Path, long Time)> _written = [];
    private readonly List<Remark> _remarks = [];

    /// <summary>Full paths of files that were read.</summary>
    public IReadOnlyList<string> FilesRead => _read;

    /// <summary>Folders that were written into.</summary>
    public IEnumerable<string> Folders => _written.Select(static w => w.Folder).Distinct();

    /// <summary>What is to be said again by every build.</summary>
    public IReadOnlyList<Remark> Remarks => _remarks;

    /// <summary>Full paths of files that were generated, users' own left out.</summary>
    public IEnumerable<string> FilesWritten => _written.Select(static w => FullPath(w.Folder, w.Path));

    /// <summary>True where all files are as they were left. A later time says that somebody else wrote one.</summary>
    public bool IsUntouched => _written.All(static w => File.Exists(FullPath(w.Folder, w.Path)) && File.GetLastWriteTimeUtc(FullPath(w.Folder, w.Path)).Ticks == w.Time);

    /// <summary>Paths of files that were generated into a folder.</summary>
    public IReadOnlyCollection<string> PathsIn(string folder) => [.. _written.Where(w => w.Folder == folder).Select(static w => w.Path)];

    public static TypeScriptState Of(IEnumerable<OutputPlan> plans, IEnumerable<SourceFile> read, IEnumerable<Diagnostic> remarks)
    {
        var state = new TypeScriptState();
        state._read.AddRange(read.Select(static f => f.Path).Distinct());
        state._remarks.AddRange(remarks.Select(static r => new Remark(
            r.Rule.Severity, r.Rule.Id, r.Span.File, r.Span.From.Line + 1, r.Span.From.Column + 1, r.Message)));
        foreach (OutputPlan plan in plans)
            foreach (FileChange change in plan.Changes.Where(static c => c.Owner == FileOwner.Generator && c.Kind != ChangeKind.Removed))
                state._written.Add((plan.Folder, change.Path, File.GetLastWriteTimeUtc(FullPath(plan.Folder, change.Path)).Ticks));

        return state;
    }

    /// <summary>Reads it; an empty one where there is none, or one of another version.</summary>
    public static TypeScriptState Read(string file)
    {
        try
        {
            return Parse(file);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return new TypeScriptState();
        }
    }

    public void Write(string file)
    {
        IEnumerable<string> lines =
        [
            Head,
            .. _read.Select(static r => $"read\t{Escape(r)}"),
            .. _written.Select(static w => $"written\t{Escape(w.Folder)}\t{Escape(w.Path)}\t{w.Time.ToString(CultureInfo.InvariantCulture)}"),
            .. _remarks.Select(static r => string.Join("\t", "remark", (int)r.Severity, r.Id, Escape(r.File), r.Line, r.Column, Escape(r.Message))),
        ];
        File.WriteAllText(file, string.Join("\n", lines) + "\n");
    }

    private static TypeScriptState Parse(string file)
    {
        var state = new TypeScriptState();
        string[] lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        if (lines.FirstOrDefault() != Head)
            return state;

        foreach (string[] fields in lines.Skip(1).Select(static l => l.Split('\t')))
        {
            switch (fields)
            {
                case ["read", var path]:
                    state._read.Add(Unescape(path));
                    break;
                case ["written", var folder, var path, var time]:
                    state._written.Add((Unescape(folder), Unescape(path), long.Parse(time, CultureInfo.InvariantCulture)));
                    break;
                case ["remark", var severity, var id, var path, var line, var column, var message]:
                    state._remarks.Add(new Remark((Severity)Number(severity), id, Unescape(path), Number(line), Number(column), Unescape(message)));
                    break;
            }
        }

        return state;
    }

    private static string FullPath(string folder, string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Escape(string text) => Uri.EscapeDataString(text);

    private static string Unescape(string text) => Uri.UnescapeDataString(text);

    /// <summary>Something to say, which is no error.</summary>
    internal sealed record Remark(Severity Severity, string Id, string File, int Line, int Column, string Message);
}
