using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using OpenApiGen.Analyzers.Code.Contracts;

namespace OpenApiGen.Analyzers.Code;

/// <summary>Classes that implement interfaces of contracts.</summary>
internal sealed class Implementations(GeneratedSymbols symbols)
{
    private readonly ConcurrentQueue<INamedTypeSymbol> _concrete = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _implemented = new(SymbolEqualityComparer.Default);

    /// <summary>Those of the compilation that can be created.</summary>
    public IEnumerable<INamedTypeSymbol> Concrete => _concrete;

    /// <summary>Notes a type of the compilation.</summary>
    public void Add(INamedTypeSymbol type)
    {
        if (type is not { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false })
            return;

        bool isHandler = false;
        foreach (INamedTypeSymbol handler in symbols.HandlersOf(type))
        {
            _implemented[handler] = isHandler = true;
        }

        if (isHandler)
            _concrete.Enqueue(type);
    }

    /// <summary>True where a class implements an interface: in the compilation, or in what it refers to.</summary>
    public bool Has(INamedTypeSymbol handler, Compilation compilation, CancellationToken cancellation) =>
        _implemented.ContainsKey(handler)
        || compilation.SourceModule.ReferencedAssemblySymbols
            .Where(a => AssemblyReach.Refers(a, handler.ContainingAssembly))
            .Any(a => Implements(a.GlobalNamespace, handler, cancellation));

    private static bool Implements(INamespaceOrTypeSymbol place, INamedTypeSymbol handler, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return place.GetMembers().OfType<INamespaceOrTypeSymbol>().Any(member =>
            (member is INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } type && type.AllInterfaces.Contains(handler, SymbolEqualityComparer.Default))
            || Implements(member, handler, cancellation));
    }
}
