using System.Reflection;
using Microsoft.CodeAnalysis;
using OpenApiGen.Diagnostics;
using OpenApiGen.Hosting;

namespace OpenApiGen.Analyzers;

/// <summary>Rules in the compiler's form. Unlike errors of the generator, each of these obeys a <c>.globalconfig</c>: what a profile asks for is a matter of people.</summary>
internal static class RuleDescriptors
{
    /// <summary>All rules of some ranges, by id.</summary>
    /// <param name="ranges">Types whose public static fields are rules.</param>
    public static IEnumerable<DiagnosticDescriptor> Of(params Type[] ranges) =>
        ranges.SelectMany(static r => r.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(static f => f.GetValue(null)).OfType<Rule>().Select(static r => RoslynMapping.Describe(r));
}
