using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenApiGen.Testing;

namespace OpenApiGen.Conformance.Generating;

/// <summary>Generated code as a compiler sees it, at the highest warning level.</summary>
internal static class GeneratedCompilation
{
    /// <summary>The newest C#, comments included.</summary>
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>A library of sources.</summary>
    public static CSharpCompilation Of(IEnumerable<string> sources) => CSharpCompilation.Create(
        "Generated." + Guid.NewGuid().ToString("N"),
        sources.Select(static s => CSharpSyntaxTree.ParseText(s, ParseOptions)),
        FrameworkReferences.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
}
