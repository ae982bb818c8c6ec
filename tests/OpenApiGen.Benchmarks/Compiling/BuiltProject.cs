using System.Text.RegularExpressions;
using OpenApiGen.Benchmarks.Measuring;

namespace OpenApiGen.Benchmarks.Compiling;

/// <summary>A web project in a folder of its own, outside of this repository, as those of users are.</summary>
/// <param name="name">For tables.</param>
/// <param name="folder">Where it is.</param>
internal sealed partial class BuiltProject(string name, string folder)
{
    private const string Sdk = "Microsoft.NET.Sdk.Web";

    /// <summary>For tables.</summary>
    public string Name => name;

    /// <summary>Makes a project.</summary>
    /// <param name="name">For tables.</param>
    /// <param name="parent">The folder for its folder.</param>
    /// <param name="items">Items in XML.</param>
    /// <param name="properties">Properties in XML.</param>
    public static BuiltProject Create(string name, string parent, string items = "", string properties = "")
    {
        string folder = Directory.CreateDirectory(Path.Combine(parent, name.Replace(' ', '-'))).FullName;
        File.WriteAllText(Path.Combine(folder, "Built.csproj"), $"""
            <Project Sdk="{Sdk}">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost>false</UseAppHost>
                <EnableDefaultItems>false</EnableDefaultItems>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="*.cs" />
                {items}
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "WebApplication.CreateSlimBuilder(args).Build().Run();\n");
        return new BuiltProject(name, folder);
    }

    /// <summary>A file of it.</summary>
    public string PathOf(string file) => Path.Combine(folder, file);

    /// <summary>Restores its packages, which is not measured.</summary>
    public Task RestoreAsync() => Child.SucceedAsync(folder, "dotnet", "restore");

    /// <summary>Builds all of it. The compiler is a process of its own, so that it is counted.</summary>
    public Task<Child> BuildAsync() => Child.RunAsync(
        folder, "dotnet", "build", "--no-restore", "--no-incremental", "--configuration", "Release", "--tl:off", "-p:UseSharedCompilation=false", "-clp:NoSummary");

    /// <summary>How often the compiler said a word about code, each place once. What OpenApiGen says of a document is no word about code.</summary>
    public static int Count(Child build, string severity) =>
        build.Output.Split('\n').Where(l => Problem().Match(l) is { Success: true } match && match.Groups[1].Value == severity).Select(static l => l.Trim()).Distinct().Count();

    [GeneratedRegex(@": (error|warning) (?!OAG)[A-Z]+\d+:", RegexOptions.CultureInvariant)]
    private static partial Regex Problem();
}
