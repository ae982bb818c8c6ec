using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OpenApiGen.Conformance.Generating;

/// <summary>Generated code and what stands beside it, compiled and loaded.</summary>
internal static class GeneratedAssembly
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(IsFramework)
            .Select(static p => MetadataReference.CreateFromFile(p)),
    ];

    /// <summary>Compiles and loads; the test fails on a warning, as much as on an error.</summary>
    /// <param name="context">Where to; unloaded by whom it belongs to.</param>
    /// <param name="sources">C# files.</param>
    public static Assembly Load(AssemblyLoadContext context, IEnumerable<string> sources)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Conformance." + Guid.NewGuid().ToString("N"),
            sources.Select(static s => CSharpSyntaxTree.ParseText(s, ParseOptions)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

        using var image = new MemoryStream();
        Diagnostic[] found = [.. compilation.Emit(image).Diagnostics.Where(static d => d.Severity >= DiagnosticSeverity.Warning)];
        Assert.That(found, Is.Empty, "generated code compiles without a warning");

        image.Position = 0;
        return context.LoadFromStream(image);
    }

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
