using System.Reflection;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.Testing;

/// <summary>Every rule of every range.</summary>
internal static class RuleCatalog
{
    /// <summary>All of them, in order of their ids.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. typeof(Rule).Assembly.GetTypes()
            .Where(static t => t.Namespace == typeof(Rule).Namespace)
            .SelectMany(static t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(static f => f.GetValue(null))
            .OfType<Rule>()
            .OrderBy(static r => r.Id, StringComparer.Ordinal),
    ];
}
