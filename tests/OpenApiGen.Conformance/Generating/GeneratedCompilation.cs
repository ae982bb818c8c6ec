using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OpenApiGen.Conformance.Generating;

/// <summary>Generated code as a compiler sees it, at the highest warning level.</summary>
internal static class GeneratedCompilation
{
    /// <summary>The newest C#, comments included.</summary>
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(IsFramework)
            .Select(static p => MetadataReference.CreateFromFile(p)),
    ];

    /// <summary>A library of sources.</summary>
    public static CSharpCompilation Of(IEnumerable<string> sources) => CSharpCompilation.Create(
        "Generated." + Guid.NewGuid().ToString("N"),
        sources.Select(static s => CSharpSyntaxTree.ParseText(s, ParseOptions)),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    private static bool IsFramework(string path)
    {
        string name = Path.GetFileName(path);
        return name.StartsWith("System.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Net.Http", StringComparison.Ordinal)
            || name is "netstandard.dll" or "OpenApiGen.Runtime.dll";
    }
}
