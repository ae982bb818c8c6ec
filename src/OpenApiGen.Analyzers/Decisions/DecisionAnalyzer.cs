using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenApiGen.Diagnostics;
using OpenApiGen.Hosting;
using Diagnostic = OpenApiGen.Diagnostics.Diagnostic;

namespace OpenApiGen.Analyzers.Decisions;

/// <summary>Reports what is wrong with decision files and with what stands beside them, in the file where it is wrong. Rules are in OpenApiGen.Decisions, one in a file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DecisionAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Descriptors =
        RuleDescriptors.Of(typeof(DecisionRules), typeof(SloRules)).ToImmutableDictionary(static d => d.Id);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Values.OrderBy(static d => d.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Analyze);
    }

    /// <summary>
    /// Called for each file: what is judged is kept, and a file gets what is wrong in it, because IDEs ask for one file and drop what is reported
    /// for another.
    /// </summary>
    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        var files = ProjectFiles.Of(context.Options, context.CancellationToken);
        foreach (ProjectFile decision in files.Decisions)
            foreach (Diagnostic finding in DecisionFindings.Find(files, decision, context.Compilation.ReferencedAssemblyNames.Select(static a => a.Name), context.CancellationToken))
                if (finding.Span.File == context.AdditionalFile.Path)
                    context.ReportDiagnostic(Microsoft.CodeAnalysis.Diagnostic.Create(Descriptors[finding.Rule.Id], RoslynMapping.Locate(finding.Span), [.. finding.Arguments]));
    }
}
