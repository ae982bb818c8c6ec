using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenApiGen.Diagnostics;
using Diagnostic = OpenApiGen.Diagnostics.Diagnostic;
using LinePosition = Microsoft.CodeAnalysis.Text.LinePosition;

namespace OpenApiGen.Analyzers;

/// <summary>Findings in the compiler's form.</summary>
internal static class RoslynDiagnostics
{
    /// <summary>A finding in a file that is no source file.</summary>
    public static Microsoft.CodeAnalysis.Diagnostic Create(Diagnostic finding, ImmutableDictionary<string, DiagnosticDescriptor> descriptors)
    {
        SourceSpan span = finding.Span;
        var location = Location.Create(
            span.File,
            new TextSpan(span.Start, span.Length),
            new LinePositionSpan(new LinePosition(span.From.Line, span.From.Column), new LinePosition(span.To.Line, span.To.Column)));
        return Microsoft.CodeAnalysis.Diagnostic.Create(descriptors[finding.Rule.Id], location, [.. finding.Arguments]);
    }
}
