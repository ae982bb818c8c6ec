using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace OpenApiGen.Conformance.Generating;

/// <summary>Generated code and what stands beside it, compiled and loaded.</summary>
internal static class GeneratedAssembly
{
    /// <summary>Compiles and loads; the test fails on a warning, as much as on an error.</summary>
    /// <param name="context">Where to; unloaded by whom it belongs to.</param>
    /// <param name="sources">C# files.</param>
    public static Assembly Load(AssemblyLoadContext context, IEnumerable<string> sources)
    {
        using var image = new MemoryStream();
        Diagnostic[] found = [.. GeneratedCompilation.Of(sources).Emit(image).Diagnostics.Where(static d => d.Severity >= DiagnosticSeverity.Warning)];
        Assert.That(found, Is.Empty, "generated code compiles without a warning");

        image.Position = 0;
        return context.LoadFromStream(image);
    }
}
