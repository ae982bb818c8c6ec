using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;
using OpenApiGen.Analyzers.Code.Contracts;

namespace OpenApiGen.CodeFixes;

/// <summary>Classes that can be registered.</summary>
internal static class HandlerCandidates
{
    /// <summary>More lists of classes than this nobody wants to choose from.</summary>
    private const int MaximumChoices = 8;

    /// <summary>Every choice of one class for each missing handler, ordered by name and bounded; none where a handler has no class.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<INamedTypeSymbol>>> FindAsync(ServiceMapping mapping, CancellationToken cancellation)
    {
        List<INamedTypeSymbol[]> choices = [[]];
        foreach (ContractHandler handler in mapping.Missing)
        {
            INamedTypeSymbol[] classes = await FindAsync(mapping, handler.Interface, cancellation).ConfigureAwait(false);
            choices = [.. choices.SelectMany(c => classes, (chosen, next) => chosen.Append(next).ToArray()).Take(MaximumChoices)];
        }

        return choices;
    }

    private static async Task<INamedTypeSymbol[]> FindAsync(ServiceMapping mapping, INamedTypeSymbol handler, CancellationToken cancellation)
    {
        IEnumerable<INamedTypeSymbol> found = await SymbolFinder.FindImplementationsAsync(
            handler, mapping.Document.Project.Solution, transitive: true, projects: null, cancellation).ConfigureAwait(false);

        // Found in any project of the solution: the one that maps may not know it.
        return
        [
            .. found.Where(t => t is { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: false, ContainingType: null })
                .Select(t => mapping.Model.Compilation.GetTypeByMetadataName(t.ContainingNamespace.IsGlobalNamespace ? t.Name : t.ToDisplayString()))
                .OfType<INamedTypeSymbol>()
                .Where(t => mapping.Model.IsAccessible(mapping.Place.SpanStart, t))
                .OrderBy(t => t.ToDisplayString(), StringComparer.Ordinal),
        ];
    }
}
