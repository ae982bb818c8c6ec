using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace OpenApiGen.Testing;

/// <summary>What generated code is compiled against: the frameworks that this process runs on, and the runtime library.</summary>
internal static class FrameworkReferences
{
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(IsFramework)
            .Select(static p => MetadataReference.CreateFromFile(p)),
    ];

    private static bool IsFramework(string path)
    {
        string name = Path.GetFileName(path);
        return name.StartsWith("System.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Net.Http", StringComparison.Ordinal)
            || name is "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll" or "OpenApiGen.Runtime.dll";
    }
}
