using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace OpenApiGen.Package.Tests;

/// <summary>A contract in a library, used by an application that has one of its own which is none of the package's business.</summary>
public sealed class LibraryTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        paths:
          /users:
            get: { operationId: listUsers, tags: [users], responses: { '200': { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } } } }
        components:
          schemas:
            User: { type: object, properties: { name: { type: string } } }
        """;

    [Test]
    public async Task Who_uses_a_library_gets_its_code_and_not_its_generator()
    {
        using TemporaryProject project = TemporaryProject.Create("Library", items: """<FrameworkReference Include="Microsoft.AspNetCore.App" />""", sdk: "Microsoft.NET.Sdk");
        project
            .Write("openapi.yaml", Document)
            .Write("Lookup.cs", "namespace Library; public static class Lookup { public static string Of(Contract.User user) => user.Name ?? \"\"; }")
            .Write("../Application/Application.csproj", TemporaryProject.ProjectFile("", """<ProjectReference Include="../Library/Library.csproj" />"""))
            .Write("../Application/nuget.config", project.Read("nuget.config"))
            .Write("../Application/openapi.yaml", "openapi: this is no version, and nobody is to mind")
            .Write("../Application/Program.cs", """
                var app = WebApplication.Create();
                Library.Contract.ShopExtensions.MapShop(app);
                System.Console.WriteLine(Library.Lookup.Of(new Library.Contract.User { Name = "Ada" }));
                """);

        string application = Path.GetFullPath(Path.Combine(project.Folder, "..", "Application"));
        (await DotNet.RunAsync(application, "build")).MustSucceed();
        CommandResult items = (await DotNet.RunAsync(application, "msbuild", "-getItem:AdditionalFiles", "-getItem:CompilerVisibleProperty")).MustSucceed();

        Assert.That(project.Generated(), Is.Not.Empty);
        Assert.That(Directory.Exists(Path.Combine(application, "obj", "generated", "OpenApiGen.Generator")), Is.False);
        Assert.That(items.Output, Does.Not.Contain("openapi.yaml").And.Not.Contain("OpenApiGenVisibility").And.Contain("RootNamespace"));
    }

    [Test]
    public async Task A_library_can_keep_its_contract_to_itself()
    {
        using TemporaryProject project = TemporaryProject.Create("Library", "<OpenApiGenVisibility>internal</OpenApiGenVisibility>", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""", "Microsoft.NET.Sdk")
            .Write("openapi.yaml", Document)
            .Write("Lookup.cs", "namespace Library; public static class Lookup { public static int Count => 1; internal static string Of(Contract.User user) => user.Name ?? \"\"; }");
        (await project.BuildAsync()).MustSucceed();

        using var file = new PEReader(File.OpenRead(Path.Combine(project.Folder, "bin", "Debug", "net10.0", "Library.dll")));
        MetadataReader metadata = file.GetMetadataReader();
        IEnumerable<TypeDefinition> types = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).ToList();
        Assert.That(types.Select(t => metadata.GetString(t.Name)), Has.Member("User"));
        Assert.That(
            types.Where(t => (t.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public).Select(t => metadata.GetString(t.Name)),
            Is.EqualTo((string[])["Lookup"]));
    }
}
