using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenApiGen.Analyzers.Code.Contracts;

namespace OpenApiGen.Analyzers.Code;

/// <summary>What an application maps and registers, wherever it does. Who registers is not followed: a call anywhere in the code counts.</summary>
internal sealed class Wiring(Compilation compilation, GeneratedSymbols symbols)
{
    private readonly ConcurrentDictionary<IMethodSymbol, Location> _maps = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _registered = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _helpers = new(SymbolEqualityComparer.Default);
    private volatile bool _isUncertain;

    /// <summary>Notes what matters.</summary>
    public void Watch(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(c => Call(((IInvocationOperation)c.Operation).TargetMethod, c.Operation), OperationKind.Invocation);
        context.RegisterOperationAction(c => Call(((IMethodReferenceOperation)c.Operation).Method, c.Operation), OperationKind.MethodReference);
        context.RegisterOperationAction(c => Mention((ITypeOfOperation)c.Operation), OperationKind.TypeOf);
        context.RegisterOperationAction(c => Create((IObjectCreationOperation)c.Operation), OperationKind.ObjectCreation);
    }

    /// <summary>Contracts that are mapped without all of their handlers, as far as that is certain.</summary>
    public IEnumerable<MappedContract> Unregistered(Implementations implementations, CancellationToken cancellation)
    {
        if (_isUncertain)
            yield break;

        foreach (KeyValuePair<IMethodSymbol, Location> map in _maps)
        {
            if (ContractService.Of(map.Key, symbols) is not { } service || IsWiredElsewhere(map.Key.ContainingAssembly))
                continue;

            ILookup<bool, INamedTypeSymbol> implemented = service.Handlers.Select(h => h.Interface).Where(i => !_registered.ContainsKey(i)).ToLookup(i => implementations.Has(i, compilation, cancellation));
            yield return new MappedContract(service, map.Value, [.. implemented[true]], [.. implemented[false]]);
        }
    }

    private void Call(IMethodSymbol method, IOperation operation)
    {
        if (ContractService.IsMap(method))
        {
            Location place = Registrations.NameOf(operation.Syntax);
            _maps.AddOrUpdate(method, place, (_, known) => IsBefore(place, known) ? place : known);
            return;
        }

        if (method.IsGenericMethod && !Registrations.IsOther(method))
            Register(method);

        if (operation is IInvocationOperation call && Registrations.IsOfUnknownType(call))
            _isUncertain = true;

        if (Registrations.MayScan(method, compilation))
            _isUncertain = true;

        if (SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly))
        {
            if (Registrations.IsOutOfView(method) && Registrations.TouchesServices(method, operation))
                _isUncertain = true;
        }
        else if (method.ContainingAssembly is { } assembly && !AssemblyReach.IsFramework(assembly) && !GeneratedSymbols.IsGenerated(method.ContainingType) && Registrations.TouchesServices(method, operation))
            _helpers[assembly] = true;
    }

    /// <summary>Registers what a call names: its type arguments, and what generated methods demand of them.</summary>
    private void Register(IMethodSymbol method)
    {
        foreach (ITypeSymbol argument in method.TypeArguments)
            if (symbols.IsHandler(argument))
                _registered[(INamedTypeSymbol)argument] = true;

        if (!method.Name.StartsWith("Add", StringComparison.Ordinal) || !GeneratedSymbols.IsGenerated(method.ContainingType))
            return;

        foreach (INamedTypeSymbol constraint in method.TypeParameters.SelectMany(p => p.ConstraintTypes).OfType<INamedTypeSymbol>())
            if (symbols.IsHandler(constraint))
                _registered[constraint] = true;
    }

    private void Mention(ITypeOfOperation operation)
    {
        if (symbols.IsHandler(operation.TypeOperand) && !(operation.Parent is IArgumentOperation { Parent: IInvocationOperation call } && Registrations.IsOther(call.TargetMethod)))
            _registered[(INamedTypeSymbol)operation.TypeOperand] = true;
    }

    private void Create(IObjectCreationOperation operation)
    {
        if (operation.Type?.Name == "ServiceDescriptor" && operation.Arguments.Any(Registrations.IsUnknownServiceType))
            _isUncertain = true;
    }

    /// <summary>True where another assembly that knows the contract, or one that does, was given the services.</summary>
    private bool IsWiredElsewhere(IAssemblySymbol contract) =>
        !SymbolEqualityComparer.Default.Equals(contract, compilation.Assembly) && _helpers.Keys.Any(a => AssemblyReach.Reaches(a, contract));

    private static bool IsBefore(Location one, Location other)
    {
        int order = string.CompareOrdinal(one.SourceTree?.FilePath, other.SourceTree?.FilePath);
        return order < 0 || (order == 0 && one.SourceSpan.Start < other.SourceSpan.Start);
    }
}
