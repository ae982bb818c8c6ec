using OpenApiGen.Testing;

namespace OpenApiGen.Package.Tests;

/// <summary>A project in a folder of its own that is built with the packed package. Kept where its test fails.</summary>
internal sealed class TemporaryProject : IDisposable
{
    /// <summary>Makes a project that has a name, and nothing but that name in its folder yet.</summary>
    public TemporaryProject(string name)
    {
        Name = name;
        Folder = Path.Combine(Directory.CreateDirectory(Path.Combine(PackedPackage.Root, Path.GetRandomFileName())).FullName, name);
        Directory.CreateDirectory(Folder);
    }

    public string Name { get; }

    public string Folder { get; }

    /// <summary>A web project that refers to nothing but the package.</summary>
    /// <param name="name">Its name, which is its root namespace.</param>
    /// <param name="properties">Properties in XML.</param>
    /// <param name="items">Items in XML.</param>
    /// <param name="sdk">Its SDK; a library has another one than a service.</param>
    public static TemporaryProject Create(string name, string properties = "", string items = "", string sdk = "Microsoft.NET.Sdk.Web") =>
        new TemporaryProject(name).Sources(only: true).Write(name + ".csproj", ProjectFile(properties, $"""<PackageReference Include="OpenApiGen" Version="{PackedPackage.Version}" />{items}""", sdk));

    /// <summary>The text of a project file that keeps generated code, and leaves out what takes time and has nothing to do with generators.</summary>
    public static string ProjectFile(string properties, string items, string sdk = "Microsoft.NET.Sdk.Web") => $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <RunAnalyzers>false</RunAnalyzers>
            <UseAppHost>false</UseAppHost>
            <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
            <CompilerGeneratedFilesOutputPath>obj/generated</CompilerGeneratedFilesOutputPath>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """;

    /// <summary>A copy of samples/UserService that takes the packed package instead of the released one.</summary>
    public static TemporaryProject CopyOfSample()
    {
        string samples = Path.Combine(SharedData.Repository, "samples");
        var project = new TemporaryProject("UserService");
        foreach (string file in Directory.EnumerateFiles(Path.Combine(samples, project.Name), "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(Path.Combine(samples, project.Name), file);
            if (relative.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
                project.Write(relative, File.ReadAllText(file));
        }

        File.Copy(Path.Combine(samples, "Directory.Build.targets"), Path.Combine(project.Folder, "Directory.Build.targets"));
        return project.Sources(only: false);
    }

    /// <summary>Writes a file.</summary>
    public TemporaryProject Write(string path, string text)
    {
        string full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Writes a file anew with some text in it replaced, which must be there.</summary>
    public TemporaryProject Replace(string path, string old, string @new)
    {
        string text = Read(path);
        Assert.That(text, Does.Contain(old));
        return Write(path, text.Replace(old, @new, StringComparison.Ordinal));
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>Generated code by file name.</summary>
    public IReadOnlyDictionary<string, string> Generated()
    {
        string folder = Path.Combine(Folder, "obj", "generated", "OpenApiGen.Generator", "OpenApiGen.Generator.ContractGenerator");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder).ToDictionary(f => Path.GetFileName(f)!, File.ReadAllText, StringComparer.Ordinal) : new Dictionary<string, string>();
    }

    public Task<CommandResult> BuildAsync(params string[] arguments) => DotNet.RunAsync(Folder, "build", [.. arguments, $"-p:OpenApiGenVersion={PackedPackage.Version}"]);

    public Task<CommandResult> RunAsync(string verb, params string[] arguments) => DotNet.RunAsync(Folder, verb, [.. arguments, $"-p:OpenApiGenVersion={PackedPackage.Version}"]);

    public void Dispose()
    {
        if (TestContext.CurrentContext.Result.Outcome.Status != NUnit.Framework.Interfaces.TestStatus.Failed)
            Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);
        else
            TestContext.Out.WriteLine($"The project is kept: {Folder}");
    }

    /// <summary>Says where packages come from.</summary>
    /// <param name="only">True where nothing but the package is needed, so that a build asks no other feed.</param>
    private TemporaryProject Sources(bool only) => Write("nuget.config", $"""
        <configuration>
          <packageSources>
            {(only ? "<clear />" : "")}
            <add key="tests" value="{PackedPackage.Feed}" />
          </packageSources>
        </configuration>
        """);
}
