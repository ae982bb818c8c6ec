using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OpenApiGen.Generator;

namespace OpenApiGen.Benchmarks.Generation;

/// <summary>What the generator costs a compiler or an IDE: at first, and after each kind of edit.</summary>
[MemoryDiagnoser]
public class GenerationBenchmarks
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _edited = null!;
    private Text _document = null!;
    private Text _spaced = null!;
    private Text _changed = null!;
    private GeneratorDriver _driver = null!;
    private GeneratorDriver _warm = null!;

    /// <summary>The documents.</summary>
    public static IEnumerable<string> Names => Documents.Names;

    /// <summary>The document.</summary>
    [ParamsSource(nameof(Names))]
    public string Document { get; set; } = "";

    /// <summary>Makes a project and runs the generator once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        string text = Documents.Read(Document);
        string path = Path.GetFullPath(Document);
        _document = new Text(path, text);
        _spaced = new Text(path, text + "\n");
        _changed = new Text(path, text.Replace("description", "descriptioN", StringComparison.Ordinal));
        _compilation = CSharpCompilation.Create("Demo", [CSharpSyntaxTree.ParseText("class A { }", ParseOptions)]);
        _edited = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class B { }", ParseOptions));
        _driver = CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], [_document], ParseOptions);
        _warm = _driver.RunGenerators(_compilation);
        if (_warm.GetRunResult().GeneratedTrees.IsEmpty)
            throw new InvalidOperationException("Nothing was generated.");
    }

    /// <summary>The first run.</summary>
    [Benchmark(Baseline = true)]
    public object Cold() => _driver.RunGenerators(_compilation);

    /// <summary>A keystroke in a C# file.</summary>
    [Benchmark]
    public object EditOfCode() => _warm.RunGenerators(_edited);

    /// <summary>A keystroke in the document that changes nothing of its contract.</summary>
    [Benchmark]
    public object EditOfSpace() => _warm.ReplaceAdditionalText(_document, _spaced).RunGenerators(_compilation);

    /// <summary>A change of the document that changes all of its files.</summary>
    [Benchmark]
    public object EditOfContract() => _warm.ReplaceAdditionalText(_document, _changed).RunGenerators(_compilation);

    private sealed class Text(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
