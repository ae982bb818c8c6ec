using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenApiGen.Diagnostics;
using LinePosition = Microsoft.CodeAnalysis.Text.LinePosition;

namespace OpenApiGen.Hosting;

/// <summary>Rules and places in the compiler's form. The text of this file is part of OpenApiGen.Analyzers, too: neither of both knows the other.</summary>
internal static class RoslynMapping
{
    /// <summary>A place in a file that is no source file.</summary>
    public static Location Locate(SourceSpan span) => Location.Create(
        span.File,
        new TextSpan(span.Start, span.Length),
        new LinePositionSpan(new LinePosition(span.From.Line, span.From.Column), new LinePosition(span.To.Line, span.To.Column)));

    /// <summary>A rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="tags">Tags of <see cref="WellKnownDiagnosticTags"/>.</param>
    public static DiagnosticDescriptor Describe(Rule rule, params string[] tags) => new(
        rule.Id,
        rule.Title,
        rule.MessageFormat,
        "OpenApiGen",
        rule.Severity switch { Severity.Error => DiagnosticSeverity.Error, Severity.Warning => DiagnosticSeverity.Warning, _ => DiagnosticSeverity.Info },
        isEnabledByDefault: true,
        helpLinkUri: rule.HelpLink,
        customTags: tags);
}
