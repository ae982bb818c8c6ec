using Microsoft.CodeAnalysis;

namespace OpenApiGen.Analyzers.Code;

/// <summary>Which assemblies can know a contract.</summary>
internal static class AssemblyReach
{
    /// <summary>True where an assembly is another one, or refers to it.</summary>
    public static bool Refers(IAssemblySymbol from, IAssemblySymbol to) =>
        SymbolEqualityComparer.Default.Equals(from, to)
        || from.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == to.Identity.Name));

    /// <summary>True where an assembly is another one, refers to it, or to one that does.</summary>
    public static bool Reaches(IAssemblySymbol from, IAssemblySymbol to) => Reaches(from, to, new HashSet<IAssemblySymbol>(SymbolEqualityComparer.Default));

    /// <summary>True for assemblies that know nothing of an application.</summary>
    public static bool IsFramework(IAssemblySymbol assembly) =>
        assembly.Name.StartsWith("System.", StringComparison.Ordinal)
        || assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal)
        || assembly.Name is "System" or "mscorlib" or "netstandard" or "OpenApiGen.Runtime";

    private static bool Reaches(IAssemblySymbol from, IAssemblySymbol to, HashSet<IAssemblySymbol> seen) =>
        !IsFramework(from)
        && seen.Add(from)
        && (Refers(from, to) || from.Modules.SelectMany(m => m.ReferencedAssemblySymbols).Any(a => Reaches(a, to, seen)));
}
