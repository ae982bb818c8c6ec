using Microsoft.CodeAnalysis;
using OpenApiGen.Analyzers.Code.Contracts;

namespace OpenApiGen.Analyzers.Code;

/// <summary>A contract that an application maps without all of its handlers.</summary>
/// <param name="Service">The contract.</param>
/// <param name="Location">The name of the method where it is mapped first.</param>
/// <param name="Unregistered">Interfaces that some class implements, but nobody registers.</param>
/// <param name="Unimplemented">Interfaces that nobody registers, nor any class implements.</param>
internal sealed record MappedContract(
    ContractService Service, Location Location, IReadOnlyList<INamedTypeSymbol> Unregistered, IReadOnlyList<INamedTypeSymbol> Unimplemented);
