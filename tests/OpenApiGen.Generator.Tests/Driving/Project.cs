using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenApiGen.Testing;

namespace OpenApiGen.Generator.Tests.Driving;

/// <summary>A C# project with OpenAPI documents, as the compiler sees it.</summary>
internal sealed class Project(string assembly = "Demo")
{
    private readonly List<(string Path, string Text)> _sources = [];
    private readonly List<AdditionalText> _files = [];
    private readonly Dictionary<string, string> _properties = new() { ["RootNamespace"] = "Demo" };
    private readonly Dictionary<string, Dictionary<string, string>> _metadata = [];
    private readonly List<ISourceGenerator> _others = [];
    private readonly List<MetadataReference> _references = [];

    /// <summary>With the interceptors that the SDK allows wherever RequestDelegateGenerator runs.</summary>
    private CSharpParseOptions _parseOptions = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose)
        .WithFeatures([new("InterceptorsNamespaces", "Microsoft.AspNetCore.Http.Generated")]);

    public Project File(string path, string text)
    {
        _files.Add(new InMemoryText(path, text));
        return this;
    }

    /// <summary>A file of the disk under a name of its own.</summary>
    public Project FileOnDisk(string path, string name) => File(name, System.IO.File.ReadAllText(path));

    public Project Source(string text, string path = "Program.cs")
    {
        _sources.Add((path, text));
        return this;
    }

    public Project Property(string name, string value)
    {
        _properties[name] = value;
        return this;
    }

    public Project Metadata(string file, string name, string value)
    {
        if (!_metadata.TryGetValue(file, out Dictionary<string, string>? values))
            _metadata.Add(file, values = []);

        values[name] = value;
        return this;
    }

    /// <summary>Another version of C# than the latest that the compiler knows.</summary>
    public Project Language(LanguageVersion version)
    {
        _parseOptions = _parseOptions.WithLanguageVersion(version);
        return this;
    }

    /// <summary>Generators that run beside the one under test, as they do in any project.</summary>
    public Project Beside(IEnumerable<ISourceGenerator> generators)
    {
        _others.AddRange(generators);
        return this;
    }

    /// <summary>Another project, compiled.</summary>
    public Project Reference(Compilation other)
    {
        using var stream = new MemoryStream();
        Assert.That(other.Emit(stream).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
        _references.Add(MetadataReference.CreateFromImage(stream.ToArray()));
        return this;
    }

    public IReadOnlyList<AdditionalText> Files => _files;

    public BuildOptions Options => new(_properties, _metadata);

    public CSharpCompilation Compilation() => CSharpCompilation.Create(
        assembly,
        _sources.Select(s => CSharpSyntaxTree.ParseText(s.Text, _parseOptions, s.Path)),
        [.. FrameworkReferences.All, .. _references],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new ContractGenerator().AsSourceGenerator(), .. _others],
        _files,
        _parseOptions,
        Options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public GenerationResult Run()
    {
        CSharpCompilation compilation = Compilation();
        GeneratorDriver driver = Driver().RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return new GenerationResult(driver, output);
    }
}

/// <summary>What became of a project.</summary>
internal sealed record GenerationResult(GeneratorDriver Driver, Compilation Output)
{
    /// <summary>What the generator gave.</summary>
    public GeneratorDriverRunResult Run { get; } = Driver.GetRunResult();

    /// <summary>Diagnostics of the generator, in the canonical form.</summary>
    public string[] Messages => [.. Run.Diagnostics.Select(Format)];

    /// <summary>Generated text by hint name.</summary>
    public Dictionary<string, string> Sources => Run.Results[0].GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());

    /// <summary>Errors and warnings of the compilation.</summary>
    public Diagnostic[] CompilerDiagnostics => [.. Output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)];

    public static string Format(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
