using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenApiGen.CSharp;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading;
using Diagnostic = OpenApiGen.Diagnostics.Diagnostic;

namespace OpenApiGen.Generator;

/// <summary>Makes typed services of the OpenAPI documents among a project's AdditionalFiles. Wiring only: reading and printing are elsewhere.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContractGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<AdditionalText> texts = context.AdditionalTextsProvider.Where(static t => IsCandidate(t.Path));

        IncrementalValueProvider<ImmutableArray<SourceFile>> files = texts
            .Select(static (text, cancellation) => new SourceFile(text.Path, text.GetText(cancellation)?.ToString() ?? ""))
            .WithTrackingName(TrackingNames.Files)
            .Collect();

        IncrementalValueProvider<ImmutableArray<FileOptions>> fileOptions = texts
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => FileOptions.From(pair.Left.Path, pair.Right.GetOptions(pair.Left)))
            .WithTrackingName(TrackingNames.FileOptions)
            .Collect();

        IncrementalValueProvider<ProjectOptions> project = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => ProjectOptions.From(provider))
            .WithTrackingName(TrackingNames.ProjectOptions);

        IncrementalValuesProvider<Document> documents = files.Combine(fileOptions).Combine(project)
            .SelectMany(static (input, _) => DocumentFinder.Find(input.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(TrackingNames.Documents);

        IncrementalValuesProvider<DocumentResult> results = documents
            .Select(static (document, cancellation) => Read(document, cancellation))
            .WithTrackingName(TrackingNames.Results);

        IncrementalValuesProvider<ContractCode> code = results
            .Where(static r => r.Result.Contract is not null && !r.Document.Diagnostics.Any(d => d.Rule == Rules.SharedNamespace))
            .Select(static (r, _) => new ContractInput(r.Result.Contract!, r.Document.Options))
            .WithTrackingName(TrackingNames.Contracts)
            .Select(static (input, cancellation) => Generate(input, cancellation))
            .WithTrackingName(TrackingNames.Code);

        context.RegisterSourceOutput(
            code.SelectMany(static (c, _) => c.Code.Files).WithTrackingName(TrackingNames.Sources),
            static (output, file) => output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8)));

        // Apart from code: a line that moves changes where diagnostics stand, and nothing else.
        context.RegisterSourceOutput(
            files.Combine(fileOptions),
            static (output, input) => Report(output, DocumentFinder.Diagnose(input.Left, input.Right)));
        context.RegisterSourceOutput(
            results,
            static (output, result) => Report(output, result.Document.IsCutShort ? result.Document.Diagnostics : result.Document.Diagnostics.Concat(result.Result.Diagnostics)));
        context.RegisterSourceOutput(
            results.Collect(),
            static (output, all) => Report(output, UnmatchedFilters.Find(all)));
        context.RegisterSourceOutput(
            code.Collect().Combine(documents.Collect()),
            static (output, input) => Report(output, Locate(input.Left, input.Right)));
    }

    private static bool IsCandidate(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static DocumentResult Read(Document document, CancellationToken cancellation) => Guard.Run(
        () => new DocumentResult(document, ContractReader.Read(document.Root, document.Files, document.Reading, cancellation)),
        failure => new DocumentResult(document, new ReadResult(null, EquatableArray.Of(new Diagnostic(Rules.InternalError, document.Root.Span(0, 0), EquatableArray.Of(failure))))));

    private static ContractCode Generate(ContractInput input, CancellationToken cancellation) => Guard.Run(
        () => new ContractCode(input.Contract.File, CSharpGenerator.Generate(input.Contract, input.Options, cancellation)),
        failure => new ContractCode(input.Contract.File, new GeneratedCode(default, EquatableArray.Of(new PlacedDiagnostic(Rules.InternalError, new Place(input.Contract.File, ""), EquatableArray.Of(failure))))));

    private static IEnumerable<Diagnostic> Locate(ImmutableArray<ContractCode> code, ImmutableArray<Document> documents)
    {
        foreach (ContractCode contract in code)
        {
            Document? document = documents.FirstOrDefault(d => d.Root.Path == contract.File);
            if (document is null || document.IsCutShort)
                continue;

            var locator = new Locator(document.Files);
            foreach (PlacedDiagnostic diagnostic in contract.Code.Diagnostics)
                yield return locator.Locate(diagnostic);
        }
    }

    private static void Report(SourceProductionContext output, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
            output.ReportDiagnostic(RoslynDiagnostics.Create(diagnostic));
    }
}
