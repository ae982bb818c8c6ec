using System.Reflection;
using Microsoft.CodeAnalysis;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.Analyzers;

/// <summary>Rules in the compiler's form.</summary>
internal static class RuleDescriptors
{
    /// <summary>Unlike errors of the generator, each of these obeys a <c>.globalconfig</c>: what a profile asks for is a matter of people.</summary>
    public static DiagnosticDescriptor Describe(Rule rule) => new(
        rule.Id,
        rule.Title,
        rule.MessageFormat,
        "OpenApiGen",
        rule.Severity switch { Severity.Error => DiagnosticSeverity.Error, Severity.Warning => DiagnosticSeverity.Warning, _ => DiagnosticSeverity.Info },
        isEnabledByDefault: true,
        helpLinkUri: rule.HelpLink);

    /// <summary>All rules of some ranges.</summary>
    /// <param name="ranges">Types whose public static fields are rules.</param>
    public static IEnumerable<DiagnosticDescriptor> Of(params Type[] ranges) =>
        ranges.SelectMany(static r => r.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(static f => f.GetValue(null)).OfType<Rule>().Select(Describe);
}
