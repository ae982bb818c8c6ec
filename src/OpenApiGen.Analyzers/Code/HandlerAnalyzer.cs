using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenApiGen.Analyzers.Code.Contracts;

namespace OpenApiGen.Analyzers.Code;

/// <summary>Judges handlers of contracts. One walk over the code serves all rules of this folder.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(UnregisteredHandler.Descriptor, ThrowingOperation.Descriptor, UnimplementedHandler.Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Generated code is most of such a project. What another generator registers is seen by the call that it is reached by.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (GeneratedSymbols.Of(context.Compilation) is not { } symbols)
            return;

        var implementations = new Implementations(symbols);
        var throwing = new ThrowingOperation(symbols, implementations);
        context.RegisterSymbolAction(c => implementations.Add((INamedTypeSymbol)c.Symbol), SymbolKind.NamedType);
        context.RegisterSymbolStartAction(throwing.Watch, SymbolKind.NamedType);
        context.RegisterCompilationEndAction(throwing.JudgeInherited);

        // Who uses a library adds handlers as well, so that nothing can be said of one.
        if (context.Compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule)
            return;

        var wiring = new Wiring(context.Compilation, symbols);
        wiring.Watch(context);
        context.RegisterCompilationEndAction(c =>
        {
            foreach (MappedContract contract in wiring.Unregistered(implementations, c.CancellationToken))
            {
                UnregisteredHandler.Report(c, contract);
                UnimplementedHandler.Report(c, contract);
            }
        });
    }
}
