using Microsoft.CodeAnalysis;
using OpenApiGen.Generator.Tests.Driving;

namespace OpenApiGen.Generator.Tests.Interop;

/// <summary>
/// Code of users beside generated code, with the generators of the SDK in the same compilation: what docs/interop.md says of both, so
/// that a compiler which does better one day is noticed.
/// </summary>
public sealed class InteropTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        paths:
          /things: { post: { operationId: add, tags: [things], requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }, responses: { '204': { description: Fine. } } } }
        components:
          schemas:
            Thing: { type: object, required: [name], properties: { name: { type: string }, color: { type: string, enum: [red, dark-green] } } }
        """;

    private const string Context = """
        using System.Text.Json.Serialization;
        using Demo.Contract;
        internal sealed record Own(string Name);
        internal sealed record Box(Thing Content);
        [JsonSerializable(typeof({0}))]
        internal sealed partial class OwnContext : JsonSerializerContext;
        """;

    [Test]
    public void A_json_context_over_own_types_is_fine() => AssertCompiles(Beside(FrameworkGenerators.Json, ContextOf("Own")));

    [TestCase("Thing", "SYSLIB1030")]
    [TestCase("System.Collections.Generic.List<Thing>", "CS0103", "CS0246", "SYSLIB1030")]
    [TestCase("Box", "CS0246", "SYSLIB1030")]
    public void A_json_context_over_generated_types_does_not_see_them(string type, params string[] errors)
    {
        GenerationResult result = Beside(FrameworkGenerators.Json, ContextOf(type));
        Assert.That(Ids(result), Is.EqualTo(errors));
    }

    [TestCase("Thing")]
    [TestCase("System.Collections.Generic.List<Thing>")]
    [TestCase("Box")]
    public void A_json_context_sees_generated_types_of_a_referenced_project(string type) => AssertCompiles(Referencing(FrameworkGenerators.Json, ContextOf(type)));

    [Test]
    public void An_own_lambda_over_own_types_is_fine()
    {
        GenerationResult result = Beside(FrameworkGenerators.Requests, Lambda("(string name) => new Own(name)"));
        AssertCompiles(result);
        Assert.That(result.Run.Results[1].GeneratedSources.Single().SourceText.ToString(), Does.Contain("InterceptsLocation"));
    }

    [TestCase("(Thing thing) => \"fine\"", "CS0246")]
    [TestCase("(string name) => new Thing { Name = name }", "CS0246")]
    [TestCase("() => Find()", "CS0246")]
    public void An_own_lambda_over_generated_types_breaks_the_code_of_RequestDelegateGenerator(string lambda, string error)
    {
        GenerationResult result = Beside(FrameworkGenerators.Requests, Lambda(lambda));
        Assert.That(Ids(result), Is.EqualTo([error]), string.Join('\n', result.CompilerDiagnostics.Concat(result.Run.Diagnostics)));
    }

    [TestCase("(Thing thing) => \"fine\"")]
    [TestCase("(string name) => new Thing { Name = name }")]
    public void An_own_lambda_may_use_generated_types_of_a_referenced_project(string lambda) => AssertCompiles(Referencing(FrameworkGenerators.Requests, Lambda(lambda)));

    [TestCase("(Thing thing) => \"fine\"")]
    [TestCase("(string name) => new Thing { Name = name }")]
    public void An_own_lambda_may_use_generated_types_without_RequestDelegateGenerator(string lambda) => AssertCompiles(Beside([], Lambda(lambda)));

    [Test]
    public void A_request_delegate_may_use_generated_types_beside_RequestDelegateGenerator() => AssertCompiles(Beside(FrameworkGenerators.Requests, Lambda("""
        static async http =>
            {
                Thing thing = (await http.Request.ReadFromJsonAsync<Thing>())!;
                await http.Response.WriteAsJsonAsync(thing);
            }
        """)));

    /// <summary>That generator repeats names that it does not understand, so that they mean something where every file knows the namespace.</summary>
    [TestCase("(Thing thing) => \"fine\"")]
    [TestCase("(string name) => new Thing { Name = name }")]
    [TestCase("() => Find()")]
    public void A_global_using_mends_the_code_of_RequestDelegateGenerator(string lambda)
    {
        GenerationResult result = Beside(FrameworkGenerators.Requests, Lambda(lambda), "global using Demo.Contract;");
        Assert.That(Ids(result), Is.Empty, string.Join('\n', result.CompilerDiagnostics.Concat(result.Run.Diagnostics)));
    }

    private static string ContextOf(string type) => Context.Replace("{0}", type, StringComparison.Ordinal);

    private static string Lambda(string lambda) => $$"""
        using Demo.Contract;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Routing;
        internal sealed record Own(string Name);
        internal static class Program
        {
            public static void Map(IEndpointRouteBuilder app) => app.MapPost("/own", {{lambda}});
            private static Thing Find() => new() { Name = "x" };
        }
        """;

    /// <summary>The contract and the user's code in one project.</summary>
    private static GenerationResult Beside(IEnumerable<ISourceGenerator> generators, string source, string usings = "") =>
        new Project().File("openapi.yaml", Document).Source("global using System; global using System.Threading.Tasks;" + usings, "Usings.cs").Source(source).Beside(generators).Run();

    /// <summary>The contract in a project of its own, the user's code in another.</summary>
    private static GenerationResult Referencing(IEnumerable<ISourceGenerator> generators, string source) =>
        new Project("App").Reference(new Project().File("openapi.yaml", Document).Run().Output).Source("global using System; global using System.Threading.Tasks;", "Usings.cs").Source(source).Beside(generators).Run();

    private static void AssertCompiles(GenerationResult result) =>
        Assert.That(result.CompilerDiagnostics.Concat(result.Run.Diagnostics).Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(GenerationResult.Format), Is.Empty);

    private static string[] Ids(GenerationResult result) =>
        [.. result.CompilerDiagnostics.Concat(result.Run.Diagnostics).Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.Id).Distinct().Order(StringComparer.Ordinal)];
}
