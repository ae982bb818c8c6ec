using System.Reflection;
using Microsoft.CodeAnalysis;

namespace OpenApiGen.Generator.Tests.Interop;

/// <summary>Generators that the SDK runs in users' projects, out of its reference packs.</summary>
internal static class FrameworkGenerators
{
    /// <summary>That of <c>[JsonSerializable]</c>.</summary>
    public static IEnumerable<ISourceGenerator> Json => Load("Microsoft.NETCore.App.Ref", "System.Text.Json.SourceGeneration.dll");

    /// <summary>RequestDelegateGenerator, which runs with EnableRequestDelegateGenerator and with PublishAot.</summary>
    public static IEnumerable<ISourceGenerator> Requests => Load("Microsoft.AspNetCore.App.Ref", "Microsoft.AspNetCore.Http.RequestDelegateGenerator.dll");

    private static IEnumerable<ISourceGenerator> Load(string pack, string file)
    {
        // …/dotnet/shared/Microsoft.NETCore.App/10.0.x
        string root = Path.GetFullPath("../../..", Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        string packs = Path.Combine(root, "packs", pack);
        string? path = Directory.Exists(packs)
            ? Directory.EnumerateFiles(packs, file, SearchOption.AllDirectories).OrderBy(p => p.Contains($"/10.0.", StringComparison.Ordinal)).LastOrDefault()
            : null;
        if (path is null)
            Assert.Ignore($"{packs} has no {file}.");

        var assembly = Assembly.LoadFrom(path!);
        Version needed = assembly.GetReferencedAssemblies().Single(a => a.Name == "Microsoft.CodeAnalysis").Version!;
        Version here = typeof(ISourceGenerator).Assembly.GetName().Version!;
        if (needed > here)
            Assert.Ignore($"{file} needs Roslyn {needed.ToString(2)}, and these tests run on {here.ToString(2)}.");

        return assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.GetCustomAttribute<GeneratorAttribute>() is not null)
            .Select(Activator.CreateInstance)
            .Select(g => g is IIncrementalGenerator incremental ? incremental.AsSourceGenerator() : (ISourceGenerator)g!);
    }
}
