using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace OpenApiGen.Analyzers.Code.Contracts;

/// <summary>Tells what OpenApiGen generated from all other types, in source as in referenced assemblies.</summary>
internal sealed class GeneratedSymbols
{
    private const string Tool = "OpenApiGen";

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _handlers = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol _result;

    private GeneratedSymbols(INamedTypeSymbol result) => _result = result;

    /// <summary>Null where a compilation cannot have to do with a contract: it does not know the class that all results derive from.</summary>
    public static GeneratedSymbols? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("OpenApiGen.OperationResult") is { } result ? new GeneratedSymbols(result) : null;

    /// <summary>True for what carries the generator's <c>[GeneratedCode]</c>.</summary>
    public static bool IsGenerated(ISymbol? symbol)
    {
        if (symbol is null)
            return false;

        foreach (AttributeData attribute in symbol.GetAttributes())
            if (attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: [{ Value: Tool }, ..] })
                return true;

        return false;
    }

    /// <summary>True for the interface of a tag, if it has any operation.</summary>
    public bool IsHandler(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Interface, Arity: 0 } candidate && _handlers.GetOrAdd(candidate, FindOut);

    /// <summary>The interfaces of tags that a type implements, those of its bases included.</summary>
    public IEnumerable<INamedTypeSymbol> HandlersOf(INamedTypeSymbol type) => type.AllInterfaces.Where(IsHandler);

    /// <summary>True for a method with the result of an operation.</summary>
    public bool IsOperation(IMethodSymbol method) => ResultOf(method) is { } result && IsGenerated(result);

    /// <summary>What an operation answers; null for other methods.</summary>
    public INamedTypeSymbol? ResultOf(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { Name: "ValueTask", TypeArguments: [INamedTypeSymbol { BaseType: { } parent } result] }
        && SymbolEqualityComparer.Default.Equals(parent, _result)
            ? result
            : null;

    private bool FindOut(INamedTypeSymbol type) => IsGenerated(type) && type.GetMembers().OfType<IMethodSymbol>().Any(m => ResultOf(m) is not null);
}
