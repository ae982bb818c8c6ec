using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using Microsoft.CodeAnalysis.Text;
using OpenApiGen.Generator;
using OpenApiGen.Testing;

namespace OpenApiGen.Analyzers.Tests.Driving;

/// <summary>
/// A C# project with documents, as the compiler sees it: the generator runs first, analyzers run over what comes out. Sources and files
/// mark with <c>[|…|]</c> what diagnostics are expected at.
/// </summary>
internal sealed class AnalyzedProject(string assembly = "Demo")
{
    /// <summary>The C# that the SDK imports into web projects.</summary>
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading;" +
        "global using System.Threading.Tasks; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http;" +
        "global using Microsoft.AspNetCore.Routing; global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection;" +
        "global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;";

    /// <summary>Where the SDK writes the file of usings.</summary>
    private const string UsingsPath = "obj/Demo.GlobalUsings.g.cs";

    private readonly List<(string Path, MarkedText Text)> _sources = [];
    private readonly List<(string Path, MarkedText Text)> _files = [];
    private readonly Dictionary<string, string> _properties = new() { ["RootNamespace"] = assembly };
    private readonly Dictionary<string, Dictionary<string, string>> _metadata = [];
    private readonly List<MetadataReference> _references = [];
    private readonly List<ISourceGenerator> _generators = [];
    private OutputKind _kind = OutputKind.ConsoleApplication;
    private bool _mayFail;
    private bool _hasRuntime = true;

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Parse);

    public CSharpCompilationOptions CompilationOptions => new(_kind, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>The name of the assembly.</summary>
    public string Assembly => assembly;

    public IReadOnlyDictionary<string, string> Properties => _properties;

    public ImmutableArray<MetadataReference> References => [.. FrameworkReferences.All.Where(r => _hasRuntime || !r.Display!.EndsWith("OpenApiGen.Runtime.dll", StringComparison.Ordinal)), .. _references];

    /// <summary>Sources with their paths, without marks, usings of the SDK included.</summary>
    public IEnumerable<(string Path, string Text)> Sources => _sources.Select(s => (s.Path, s.Text.Text)).Prepend((UsingsPath, ImplicitUsings));

    /// <summary>Additional files with their paths, without marks.</summary>
    public IEnumerable<(string Path, string Text)> Files => _files.Select(f => (f.Path, f.Text.Text));

    public AnalyzedProject File(string path, string text)
    {
        _files.Add((path, MarkedText.Parse(text)));
        return this;
    }

    public AnalyzedProject Source(string text, string path = "Program.cs")
    {
        _sources.Add((path, MarkedText.Parse(text)));
        return this;
    }

    public AnalyzedProject Property(string name, string value)
    {
        _properties[name] = value;
        return this;
    }

    public AnalyzedProject Metadata(string file, string name, string value)
    {
        if (!_metadata.TryGetValue(file, out Dictionary<string, string>? values))
            _metadata.Add(file, values = []);

        values[name] = value;
        return this;
    }

    /// <summary>A library instead of an application.</summary>
    public AnalyzedProject Library()
    {
        _kind = OutputKind.DynamicallyLinkedLibrary;
        return this;
    }

    /// <summary>Another project, compiled.</summary>
    public AnalyzedProject Reference(AnalyzedProject other)
    {
        using var stream = new MemoryStream();
        Assert.That(other.Compile().Emit(stream).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
        _references.Add(MetadataReference.CreateFromImage(stream.ToArray()));
        _references.AddRange(other._references);
        return this;
    }

    /// <summary>A generator that runs besides OpenApiGen's.</summary>
    public AnalyzedProject Beside(IIncrementalGenerator generator)
    {
        _generators.Add(generator.AsSourceGenerator());
        return this;
    }

    /// <summary>A project that has nothing to do with OpenApiGen.</summary>
    public AnalyzedProject WithoutRuntime()
    {
        _hasRuntime = false;
        return this;
    }

    /// <summary>Lets the project have errors of the compiler or the generator, which would otherwise be mistakes of a test.</summary>
    public AnalyzedProject MayFail()
    {
        _mayFail = true;
        return this;
    }

    /// <summary>The compilation with what generators added.</summary>
    public Compilation Compile()
    {
        Compilation compilation = CSharpCompilation.Create(assembly, Sources.Select(s => CSharpSyntaxTree.ParseText(s.Text, ParseOptions, s.Path)), References, CompilationOptions);
        CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator(), .. _generators], Texts, ParseOptions, Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        if (!_mayFail)
            Assert.That(output.GetDiagnostics().Concat(diagnostics).Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);

        return output;
    }

    /// <summary>
    /// Runs analyzers and compares where they found something with what is marked. Answers what was found, ordered by place, as
    /// <c>ID: message</c>.
    /// </summary>
    public async Task<string[]> AnalyzeAsync(params DiagnosticAnalyzer[] analyzers)
    {
        ImmutableArray<Diagnostic> diagnostics = await FindAsync(analyzers);
        Assert.That(diagnostics.Select(Place), Is.EquivalentTo(Expected()), string.Join("\n", diagnostics));
        return [.. diagnostics.OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(d => d.Location.SourceSpan.Start)
            .ThenBy(d => d.Id, StringComparer.Ordinal)
            .ThenBy(d => d.GetMessage(CultureInfo.InvariantCulture), StringComparer.Ordinal)
            .Select(d => $"{d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}")];
    }

    /// <summary>What analyzers find, unjudged.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindAsync(params DiagnosticAnalyzer[] analyzers)
    {
        ImmutableArray<Diagnostic> found = await With(analyzers).GetAnalyzerDiagnosticsAsync();
        Assert.That(found.Where(d => d.Id == "AD0001"), Is.Empty, "an analyzer failed");
        return found;
    }

    /// <summary>How many actions an analyzer registers for the project.</summary>
    public async Task<AnalyzerTelemetryInfo> CostAsync(DiagnosticAnalyzer analyzer)
    {
        CompilationWithAnalyzers analysis = With([analyzer]);
        AnalysisResult result = await analysis.GetAnalysisResultAsync(CancellationToken.None);
        return result.AnalyzerTelemetryInfo[analyzer];
    }

    private CompilationWithAnalyzers With(DiagnosticAnalyzer[] analyzers) => Compile().WithAnalyzers(
        [.. analyzers],
        new CompilationWithAnalyzersOptions(new AnalyzerOptions(Texts, Options), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: true));

    private ImmutableArray<AdditionalText> Texts => [.. Files.Select(f => new InMemoryText(f.Path, f.Text))];

    private BuildOptions Options => new(_properties, _metadata);

    private IEnumerable<string> Expected() => _sources.Concat(_files).SelectMany(t => t.Text.Marks.Select(m => $"{t.Path} {m}: '{t.Text.Text.Substring(m.Start, m.Length)}'"));

    private string Place(Diagnostic diagnostic)
    {
        string path = diagnostic.Location.GetLineSpan().Path;
        string? text = _sources.Concat(_files).FirstOrDefault(t => t.Path == path).Text?.Text;
        TextSpan span = diagnostic.Location.SourceSpan;
        return $"{path} {span}: '{text?.Substring(span.Start, span.Length)}'";
    }
}
