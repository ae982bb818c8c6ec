using Microsoft.CodeAnalysis;

namespace OpenApiGen.Analyzers.Code.Contracts;

/// <summary>A contract as an application adds and maps it.</summary>
/// <param name="Map">The method that maps its operations.</param>
/// <param name="Add">The method that adds it without handlers, and returns what they are added to.</param>
/// <param name="AddAll">The method that adds it with all handlers as type arguments, in the order of <paramref name="Handlers"/>; null where they are too many.</param>
/// <param name="Handlers">What <see cref="Map"/> demands to be registered.</param>
internal sealed record ContractService(IMethodSymbol Map, IMethodSymbol Add, IMethodSymbol? AddAll, IReadOnlyList<ContractHandler> Handlers)
{
    /// <summary>True for the generated method that maps a contract.</summary>
    public static bool IsMap(IMethodSymbol method) =>
        method.Name.StartsWith("Map", StringComparison.Ordinal)
        && method is { IsStatic: true, ContainingType.IsStatic: true, Parameters: [{ Type.Name: "IEndpointRouteBuilder" }] }
        && GeneratedSymbols.IsGenerated(method.ContainingType);

    /// <summary>Finds what belongs to a method that maps a contract. The methods that add handlers, one by one, are asked: they are there for each handler that is demanded.</summary>
    public static ContractService? Of(IMethodSymbol map, GeneratedSymbols symbols)
    {
        IMethodSymbol[] methods = [.. map.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(m => m.Name.StartsWith("Add", StringComparison.Ordinal))];
        IMethodSymbol? add = methods.FirstOrDefault(m => m.Arity == 0 && GeneratedSymbols.IsGenerated(m.ReturnType));
        if (add is null)
            return null;

        ContractHandler[] handlers =
        [
            .. from method in add.ReturnType.GetMembers().OfType<IMethodSymbol>()
               where method.Arity == 1
               from type in method.TypeParameters[0].ConstraintTypes.OfType<INamedTypeSymbol>()
               where symbols.IsHandler(type)
               select new ContractHandler(type, method),
        ];
        return new ContractService(map, add, methods.FirstOrDefault(m => m.Arity > 0 && m.Arity == handlers.Length), handlers);
    }
}

/// <summary>The operations of a tag.</summary>
/// <param name="Interface">The interface that a handler implements.</param>
/// <param name="Add">The method of the contract's builder that adds a handler.</param>
internal sealed record ContractHandler(INamedTypeSymbol Interface, IMethodSymbol Add);
