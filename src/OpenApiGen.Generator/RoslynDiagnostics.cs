using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenApiGen.Diagnostics;
using Diagnostic = OpenApiGen.Diagnostics.Diagnostic;
using LinePosition = Microsoft.CodeAnalysis.Text.LinePosition;

namespace OpenApiGen.Generator;

/// <summary>Diagnostics in the compiler's form.</summary>
internal static class RoslynDiagnostics
{
    private static readonly ConcurrentDictionary<Rule, DiagnosticDescriptor> Descriptors = new();

    public static Microsoft.CodeAnalysis.Diagnostic Create(Diagnostic diagnostic)
    {
        SourceSpan span = diagnostic.Span;
        var location = Location.Create(
            span.File,
            new TextSpan(span.Start, span.Length),
            new LinePositionSpan(new LinePosition(span.From.Line, span.From.Column), new LinePosition(span.To.Line, span.To.Column)));
        return Microsoft.CodeAnalysis.Diagnostic.Create(Descriptors.GetOrAdd(diagnostic.Rule, Describe), location, [.. diagnostic.Arguments]);
    }

    private static DiagnosticDescriptor Describe(Rule rule) => new(
        rule.Id,
        rule.Title,
        rule.MessageFormat,
        "OpenApiGen",
        rule.Severity switch { Severity.Error => DiagnosticSeverity.Error, Severity.Warning => DiagnosticSeverity.Warning, _ => DiagnosticSeverity.Info },
        isEnabledByDefault: true,
        helpLinkUri: rule.HelpLink,

        // An error that nobody can suppress ends the compilation before method bodies are looked at,
        // so that a broken contract does not drown in errors of the code that depends on it.
        customTags: rule.Severity == Severity.Error ? [WellKnownDiagnosticTags.NotConfigurable] : []);
}
