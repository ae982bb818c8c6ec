using System.Globalization;
using OpenApiGen.Model;

namespace OpenApiGen.Diagnostics;

/// <summary>Something a person should know about a document, and where.</summary>
/// <param name="Rule">What kind.</param>
/// <param name="Span">Where.</param>
/// <param name="Arguments">Fills the rule's message.</param>
public sealed record Diagnostic(Rule Rule, SourceSpan Span, EquatableArray<string> Arguments)
{
    /// <summary>The message with its arguments.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat, [.. Arguments]);

    /// <summary>The canonical form that build tools understand: <c>file(line,column): error OAG0001: message</c>.</summary>
    public override string ToString() =>
        $"{Span.File}{Span.From}: {(Rule.Severity == Severity.Info ? "info" : Rule.Severity == Severity.Warning ? "warning" : "error")} {Rule.Id}: {Message}";
}

/// <summary>A diagnostic of a stage that knows places by name; <see cref="Reading.Locator"/> finds their lines.</summary>
/// <param name="Rule">What kind.</param>
/// <param name="Place">Where.</param>
/// <param name="Arguments">Fills the rule's message.</param>
public sealed record PlacedDiagnostic(Rule Rule, Place Place, EquatableArray<string> Arguments);
