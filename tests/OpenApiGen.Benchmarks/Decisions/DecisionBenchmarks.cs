using System.Collections.Immutable;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenApiGen.Analyzers.Decisions;
using OpenApiGen.Decisions.Judging;
using OpenApiGen.Decisions.Profiles;
using OpenApiGen.Decisions.Reading;
using OpenApiGen.Decisions.Slo;

namespace OpenApiGen.Benchmarks.Decisions;

/// <summary>What a decision file of ten thousand lines costs: read and judged, and in a compiler when it, or something else, changes.</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly string _text = LargeDecision.Text(0);
    private CSharpCompilation _compilation = null!;
    private AdditionalText _file = null!;
    private int _edits;

    /// <summary>A project with a class and the file.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _compilation = CSharpCompilation.Create("Demo", [CSharpSyntaxTree.ParseText("class A;")], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _file = new DecisionText(_text);
        EditOfCode();
    }

    /// <summary>The peer: the file as JSON, of which nobody has yet understood or judged anything.</summary>
    [Benchmark(Baseline = true)]
    public int SystemTextJson()
    {
        using var document = JsonDocument.Parse(_text, WithComments);
        return document.RootElement.GetProperty("slo").GetArrayLength();
    }

    /// <summary>Read with places, decided, every rule asked.</summary>
    [Benchmark]
    public int ReadAndJudge()
    {
        DecisionFileResult result = DecisionFileReader.Read("decision-profile.json", _text);
        var review = DecisionReview.Of(result.File!, ProfileCatalog.BuiltIn, null);
        var findings = new FindingList(result.File!.Source);
        DecisionJudge.JudgeFile(review, findings);
        SloJudge.Judge(result.File, review.Profile?.Thresholds, null, findings);
        return findings.Findings.Count;
    }

    /// <summary>The analyzer in a compiler, when the file changes.</summary>
    [Benchmark]
    public int EditOfDecision() => Analyze(_compilation, new DecisionText(LargeDecision.Text(++_edits)));

    /// <summary>The analyzer in a compiler, when a C# file changes.</summary>
    [Benchmark]
    public int EditOfCode() => Analyze(_compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText($"class B{++_edits};")), _file);

    private static int Analyze(CSharpCompilation compilation, AdditionalText file)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([file]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = compilation.WithAnalyzers([new DecisionAnalyzer()], options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return found.Length;
    }

    private sealed class DecisionText(string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

        public override string Path => "decision-profile.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
