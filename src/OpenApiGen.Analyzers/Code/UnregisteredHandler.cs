using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenApiGen.Diagnostics;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace OpenApiGen.Analyzers.Code;

/// <summary>OAG1001: a contract is mapped, and a handler of it never registered.</summary>
internal static class UnregisteredHandler
{
    /// <summary>The property of a diagnostic with full names of interfaces, for fixes.</summary>
    public const string InterfacesProperty = "interfaces";

    public static DiagnosticDescriptor Descriptor { get; } = BuildOnly.Describe(CodeRules.UnregisteredHandler);

    /// <summary>One finding for all handlers of a contract: one call registers them.</summary>
    public static void Report(CompilationAnalysisContext context, MappedContract contract)
    {
        if (contract.Unregistered.Count == 0)
            return;

        string names = string.Join(", ", contract.Unregistered.Select(i => i.Name));
        string add = contract.Service.Add.Name;
        string map = contract.Service.Map.Name;
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptor,
            contract.Location,
            Interfaces(contract.Unregistered),
            $"No handler is registered for {names}, so {map} throws when the application starts; register one for each with {add}"));
    }

    public static ImmutableDictionary<string, string?> Interfaces(IEnumerable<INamedTypeSymbol> interfaces) =>
        ImmutableDictionary<string, string?>.Empty.Add(InterfacesProperty, string.Join(";", interfaces.Select(i => i.ToDisplayString())));
}
