using OpenApiGen.Diagnostics;
using OpenApiGen.Text;

namespace OpenApiGen.Reading;

/// <summary>A file handed over by a host, read into located nodes once.</summary>
public sealed class SourceFile : IEquatable<SourceFile>
{
    private LineMap? _lines;

    /// <summary>Reads the text: as JSON where the name ends in <c>.json</c>, else as YAML.</summary>
    /// <param name="path">The path, as the host names it in messages.</param>
    /// <param name="text">The whole text.</param>
    public SourceFile(string path, string text)
        : this(path, text, path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? JsonTreeReader.Read(text) : YamlTreeReader.Read(text))
    {
    }

    private SourceFile(string path, string text, TextTree tree)
    {
        Path = path;
        Text = text;
        Address = FileAddress.Normalize(path);
        Tree = tree;
    }

    /// <summary>Reads a text as JSON with comments, whatever the file's name.</summary>
    public static SourceFile WithComments(string path, string text) => new(path, text, JsonTreeReader.Read(text, JsonDialect.WithComments));

    /// <summary>The path, as the host names it.</summary>
    public string Path { get; }

    /// <summary>The path with slashes only and without dot segments, for comparing with references.</summary>
    public string Address { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The located nodes.</summary>
    public TextTree Tree { get; }

    /// <summary>Lines of the text, found when first asked for.</summary>
    public LineMap Lines => _lines ??= new LineMap(Text);

    /// <summary>True where this is an OpenAPI document rather than a fragment that others refer to.</summary>
    public bool IsDocument => Tree.Root is { IsMapping: true } root && (root["openapi"] ?? root["swagger"]) is not null;

    /// <summary>True where the text was read to its end.</summary>
    public bool IsComplete => !Tree.Problems.Any(static p => p.Kind is SyntaxProblemKind.Malformed or SyntaxProblemKind.LimitExceeded);

    /// <summary>The span between two offsets.</summary>
    public SourceSpan Span(int start, int end) => new(Path, start, end - start, Lines.At(start), Lines.At(end));

    /// <inheritdoc/>
    public bool Equals(SourceFile? other) => ReferenceEquals(this, other) || (other is not null && Path == other.Path && Text == other.Text);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SourceFile);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Path.GetHashCode() * 31) + Text.Length);

    /// <summary>What is wrong with the text as such.</summary>
    public IEnumerable<Diagnostic> SyntaxDiagnostics()
    {
        foreach (SyntaxProblem problem in Tree.Problems)
        {
            Rule rule = problem.Kind switch
            {
                SyntaxProblemKind.DuplicateKey => Rules.DuplicateKey,
                SyntaxProblemKind.LimitExceeded => Rules.LimitExceeded,
                SyntaxProblemKind.Tolerated => Rules.Tolerated,
                _ => Rules.Syntax,
            };
            yield return new Diagnostic(rule, Span(problem.Start, problem.End), Model.EquatableArray.Of(problem.Message));
        }
    }
}
