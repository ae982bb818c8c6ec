using System.Runtime.CompilerServices;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;

namespace OpenApiGen.Shapes;

/// <summary>
/// Schemas are made of each other at such length that looking into them would use up the stack.
/// A stack overflow takes the compiler with it; this can be caught and reported.
/// </summary>
public sealed class NestingException : Exception
{
    private NestingException(Schema schema, Exception cause)
        : base("Schemas are nested too deep.", cause) =>
        Diagnostic = new PlacedDiagnostic(
            Rules.LimitExceeded,
            schema.Place,
            EquatableArray.Of($"Schema '{schema.Name ?? schema.Place.Pointer}' stands at the end of so many schemas, each a part of the one before, that nothing can be generated"));

    /// <summary>What to tell people.</summary>
    public PlacedDiagnostic Diagnostic { get; }

    /// <summary>Throws where little of the stack is left; called wherever schemas are followed by recursion.</summary>
    /// <param name="schema">The schema that is to be looked into.</param>
    public static void ThrowIfTooDeep(Schema schema)
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException cause)
        {
            throw new NestingException(schema, cause);
        }
    }
}
