using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenApiGen.Analyzers.Code.Contracts;

namespace OpenApiGen.CodeFixes;

/// <summary>The place where an application maps a contract, found again from a diagnostic.</summary>
/// <param name="Document">The document that maps.</param>
/// <param name="Model">What the compiler knows of it.</param>
/// <param name="Place">The name of the method that maps.</param>
/// <param name="Service">The contract.</param>
/// <param name="Missing">Handlers that the diagnostic names, in the contract's order.</param>
internal sealed record ServiceMapping(Document Document, SemanticModel Model, SyntaxNode Place, ContractService Service, IReadOnlyList<ContractHandler> Missing)
{
    /// <summary>The property of diagnostics with full names of interfaces.</summary>
    private const string InterfacesProperty = "interfaces";

    /// <summary>Null where the document has changed since, or is none of ours.</summary>
    public static async Task<ServiceMapping?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null || !diagnostic.Properties.TryGetValue(InterfacesProperty, out string? interfaces) || interfaces is null)
            return null;

        SyntaxNode place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (GeneratedSymbols.Of(model.Compilation) is not { } symbols
            || place is not SimpleNameSyntax
            || model.GetSymbolInfo(place, cancellation).Symbol is not IMethodSymbol map)
            return null;

        // Called as an extension, a method has lost the parameter that it is recognised by.
        map = map.ReducedFrom ?? map;
        HashSet<string> names = [.. interfaces.Split(';')];
        if (!ContractService.IsMap(map) || ContractService.Of(map, symbols) is not { } service)
            return null;

        ContractHandler[] missing = [.. service.Handlers.Where(h => names.Contains(h.Interface.ToDisplayString()))];
        return missing.Length == names.Count ? new ServiceMapping(document, model, place, service, missing) : null;
    }
}
