using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenApiGen.Diagnostics;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace OpenApiGen.Analyzers.Code;

/// <summary>OAG1002, of all operations of a tag: a contract is mapped, and no class implements an interface of it.</summary>
internal static class UnimplementedHandler
{
    public static DiagnosticDescriptor Descriptor { get; } = BuildOnly.Describe(CodeRules.MissingImplementation);

    /// <summary>One finding for each interface: each is a class to write.</summary>
    public static void Report(CompilationAnalysisContext context, MappedContract contract)
    {
        foreach (INamedTypeSymbol handler in contract.Unimplemented)
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor,
                contract.Location,
                UnregisteredHandler.Interfaces([handler]),
                $"No class implements {handler.Name}, so {contract.Service.Map.Name} throws when the application starts"));
    }
}
