using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using OpenApiGen.Analyzers.Code.Contracts;
using OpenApiGen.Diagnostics;
using OpenApiGen.Hosting;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace OpenApiGen.Analyzers.Code;

/// <summary>OAG1002, of one operation: its method does nothing but throw.</summary>
internal sealed class ThrowingOperation(GeneratedSymbols symbols, Implementations implementations)
{
    /// <summary>Methods that only a derived class makes a handler's, with the name of what they throw.</summary>
    private readonly ConcurrentDictionary<IMethodSymbol, string> _inherited = new(SymbolEqualityComparer.Default);

    public static DiagnosticDescriptor Descriptor { get; } = RoslynMapping.Describe(CodeRules.MissingImplementation);

    /// <summary>Looks into the methods of types that have operations, and of no others: most code of a project has nothing to do with a contract.</summary>
    public void Watch(SymbolStartAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.GetMembers().OfType<IMethodSymbol>().Any(symbols.IsOperation))
            context.RegisterOperationBlockAction(c => Judge(c, type));
    }

    /// <summary>Judges a method where it stands.</summary>
    private void Judge(OperationBlockAnalysisContext context, INamedTypeSymbol type)
    {
        if (context.OwningSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method
            || !symbols.IsOperation(method)
            || Thrown(context.OperationBlocks) is not { } exception)
            return;

        if (type.TypeKind is TypeKind.Class or TypeKind.Struct && !type.IsAbstract && Implements(type, method))
            context.ReportDiagnostic(Describe(method, exception, context.CancellationToken));
        else
            _inherited[method] = exception;
    }

    /// <summary>Judges methods of base classes: a class that is never created without overriding one is none of this rule's business.</summary>
    public void JudgeInherited(CompilationAnalysisContext context)
    {
        foreach (KeyValuePair<IMethodSymbol, string> candidate in _inherited)
            if (implementations.Concrete.Any(t => Implements(t, candidate.Key)))
                context.ReportDiagnostic(Describe(candidate.Key, candidate.Value, context.CancellationToken));
    }

    private bool Implements(INamedTypeSymbol type, IMethodSymbol method) =>
        symbols.HandlersOf(type).SelectMany(h => h.GetMembers()).Any(member =>
            type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation
            && SymbolEqualityComparer.Default.Equals(Definition(Called(type, implementation)), Definition(method)));

    /// <summary>What a call of a method of a base class ends in.</summary>
    private static IMethodSymbol Called(INamedTypeSymbol type, IMethodSymbol method)
    {
        for (INamedTypeSymbol? part = type; part is not null && !SymbolEqualityComparer.Default.Equals(part, method.ContainingType); part = part.BaseType)
            foreach (IMethodSymbol candidate in part.GetMembers(method.Name).OfType<IMethodSymbol>())
                for (IMethodSymbol? overridden = candidate.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method.OriginalDefinition))
                        return candidate;

        return method;
    }

    private static IMethodSymbol Definition(IMethodSymbol method) => method.OriginalDefinition.PartialDefinitionPart ?? method.OriginalDefinition;

    private Diagnostic Describe(IMethodSymbol method, string exception, CancellationToken cancellation)
    {
        string name = method.Name.Substring(method.Name.LastIndexOf('.') + 1);
        string operation = OperationName.Of(symbols.ResultOf(method), cancellation) is { } known ? $"Operation {known}" : "The operation";
        return Diagnostic.Create(Descriptor, (method.PartialImplementationPart ?? method).Locations[0], $"{operation} is not implemented: {name} only throws {exception}");
    }

    /// <summary>The exception that a body throws instead of doing anything; null for all other bodies.</summary>
    private static string? Thrown(IEnumerable<IOperation> blocks)
    {
        // Attributes and defaults of parameters are blocks of their own.
        IOperation? only = blocks.OfType<IBlockOperation>().FirstOrDefault() is { Operations: [var statement] } ? statement : null;

        // An expression that throws is converted to what the method returns.
        while (only is IReturnOperation { ReturnedValue: { } value })
            only = value;

        if (only is IExpressionStatementOperation expression)
            only = expression.Operation;

        while (only is IConversionOperation conversion)
            only = conversion.Operand;

        IOperation? exception = (only as IThrowOperation)?.Exception;
        while (exception is IConversionOperation widened)
            exception = widened.Operand;

        return exception is IObjectCreationOperation { Type: { Name: "NotImplementedException" or "NotSupportedException", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } type }
            ? type.Name
            : null;
    }
}
