using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using OpenApiGen.Diagnostics;
using OpenApiGen.Hosting;
using Diagnostic = OpenApiGen.Diagnostics.Diagnostic;

namespace OpenApiGen.Generator;

/// <summary>Diagnostics in the compiler's form.</summary>
internal static class RoslynDiagnostics
{
    private static readonly ConcurrentDictionary<Rule, DiagnosticDescriptor> Descriptors = new();

    public static Microsoft.CodeAnalysis.Diagnostic Create(Diagnostic diagnostic) =>
        Microsoft.CodeAnalysis.Diagnostic.Create(Descriptors.GetOrAdd(diagnostic.Rule, Describe), RoslynMapping.Locate(diagnostic.Span), [.. diagnostic.Arguments]);

    /// <summary>
    /// An error that nobody can suppress ends the compilation before method bodies are looked at, so that a broken contract does not drown in errors of
    /// the code that depends on it.
    /// </summary>
    private static DiagnosticDescriptor Describe(Rule rule) =>
        rule.Severity == Severity.Error ? RoslynMapping.Describe(rule, WellKnownDiagnosticTags.NotConfigurable) : RoslynMapping.Describe(rule);
}
