using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace OpenApiGen.Generator.Tests.House;

/// <summary>What an assembly uses, out of its metadata: whatever way it came in, through a project file, a props file or another package.</summary>
internal sealed class BuiltAssembly
{
    private BuiltAssembly(string[] assemblies, string[] types)
    {
        Assemblies = assemblies;
        Types = types;
    }

    /// <summary>Names of the assemblies that it refers to.</summary>
    public string[] Assemblies { get; }

    /// <summary>Full names of all types of others that it mentions; nested ones by the type that they are in.</summary>
    public string[] Types { get; }

    /// <summary>One of ours, as it was built beside these tests.</summary>
    public static BuiltAssembly Of(string project)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(TestContext.CurrentContext.TestDirectory, project + ".dll")));
        MetadataReader metadata = file.GetMetadataReader();
        return new BuiltAssembly(
            [.. metadata.AssemblyReferences.Select(a => metadata.GetString(metadata.GetAssemblyReference(a).Name))],
            [.. metadata.TypeReferences.Select(t => metadata.GetTypeReference(t)).Where(t => t.ResolutionScope.Kind == HandleKind.AssemblyReference).Select(t => FullName(metadata, t))]);
    }

    private static string FullName(MetadataReader metadata, TypeReference type)
    {
        string space = metadata.GetString(type.Namespace);
        return space.Length == 0 ? metadata.GetString(type.Name) : $"{space}.{metadata.GetString(type.Name)}";
    }
}
