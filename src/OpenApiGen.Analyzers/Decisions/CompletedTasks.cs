using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OpenApiGen.Analyzers.Decisions;

/// <summary>Tells who waits for a task from who takes the result of one that is complete.</summary>
internal static class CompletedTasks
{
    /// <summary>
    /// True where code looked at the task before: it awaited it, or something that it was given to, or asked whether it is complete. Only tasks with
    /// a name are followed, and not whether code really passes there.
    /// </summary>
    /// <param name="use">The use of a member of a task.</param>
    public static bool IsKnown(IOperation use)
    {
        if (Task(use) is not { } task)
            return false;

        IOperation body = use;
        while (body.Parent is { } parent && body is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            body = parent;

        return body.DescendantsAndSelf().Any(o => o.Syntax.SpanStart < use.Syntax.SpanStart && o switch
        {
            IAwaitOperation awaited => awaited.Operation.DescendantsAndSelf().Any(d => Is(d, task)),
            IPropertyReferenceOperation { Property.Name: "IsCompleted" or "IsCompletedSuccessfully" or "Status", Instance: { } instance } => Is(instance, task),
            _ => false,
        });
    }

    /// <summary>The variable that holds the task; null where it has no name.</summary>
    private static ISymbol? Task(IOperation? use) => use switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => Task(property.Instance),
        IInvocationOperation invocation => Task(invocation.Instance),
        IConversionOperation conversion => Task(conversion.Operand),
        _ => null,
    };

    private static bool Is(IOperation operation, ISymbol task) => operation switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, task),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, task),
        IFieldReferenceOperation field => SymbolEqualityComparer.Default.Equals(field.Field, task),
        _ => false,
    };
}
