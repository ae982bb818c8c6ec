namespace OpenApiGen.Package.Tests;

/// <summary>Options on their way from a project file through MSBuild and a real compiler into the code.</summary>
public sealed class OptionTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        paths:
          /users:
            get: { operationId: listUsers, tags: [users], responses: { '200': { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } } } }
          /orders:
            get: { operationId: listOrders, tags: [orders], responses: { '204': { description: None. } } }
            post: { operationId: addOrder, tags: [orders], responses: { '204': { description: None. } } }
          /invoices:
            get: { operationId: listInvoices, tags: [user's invoices], responses: { '204': { description: None. } } }
          /health:
            get: { operationId: getHealth, responses: { '204': { description: None. } } }
        components:
          schemas:
            User: { type: object, properties: { email: { type: string, format: email }, born: { type: string, format: date }, tag: { properties: { a: { type: string } } } } }
        """;

    private const string Program = "System.Console.WriteLine();";

    [Test]
    public async Task Properties_are_for_all_documents()
    {
        using TemporaryProject project = TemporaryProject.Create("Demo", """
            <OpenApiGenNamespace>My.Own</OpenApiGenNamespace>
            <OpenApiGenServiceName>store</OpenApiGenServiceName>
            <OpenApiGenVisibility>internal</OpenApiGenVisibility>
            <OpenApiGenErrorFormat>ProblemDetails</OpenApiGenErrorFormat>
            <OpenApiGenJsonInterop>false</OpenApiGenJsonInterop>
            <OpenApiGenAssertFormats>false</OpenApiGenAssertFormats>
            <OpenApiGenInferTypes>false</OpenApiGenInferTypes>
            """).Write("openapi.yaml", Document).Write("Program.cs", Program);
        (await project.BuildAsync()).MustSucceed();

        IReadOnlyDictionary<string, string> files = project.Generated();
        string code = string.Concat(files.Values);
        Assert.That(files.Keys, Is.Not.Empty.And.All.StartsWith("My.Own-"));
        Assert.That(code, Does.Contain("AddStore("));
        Assert.That(code, Does.Contain("internal sealed partial record User").And.Not.Match("(?m)^public "));
        Assert.That(code, Does.Contain("ErrorFormat.ProblemDetails, configure"));
        Assert.That(code, Does.Not.Contain("JsonConverter"));
        Assert.That(code, Does.Contain("string? Born"));
        Assert.That(code, Does.Contain("JsonElement?> Tag"));
        Assert.That(Operations(code), Is.EquivalentTo((string[])["listUsers", "listOrders", "addOrder", "listInvoices", "getHealth"]));
    }

    [TestCase("Include", "listUsers,listOrders,addOrder,getHealth,listInvoices")]
    [TestCase("Exclude", "")]
    public async Task Lists_in_properties_are_separated_by_semicolons(string what, string expected)
    {
        // One option each, two values each: together they choose everything, and do not without the second value of any.
        using TemporaryProject project = TemporaryProject.Create("Demo", $"""
            <OpenApiGen{what}Tags>
              users;
              user's invoices
            </OpenApiGen{what}Tags>
            <OpenApiGen{what}Paths>/user*;/health</OpenApiGen{what}Paths>
            <OpenApiGen{what}Operations>addOrder;GET /orders</OpenApiGen{what}Operations>
            """).Write("openapi.yaml", Document).Write("Program.cs", Program);
        (await project.BuildAsync()).MustSucceed();

        Assert.That(Operations(string.Concat(project.Generated().Values)), Is.EquivalentTo(expected.Split(',', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Test]
    public async Task Metadata_is_for_one_document_and_wins()
    {
        // The project says one thing, each document another.
        (string File, string Metadata)[] documents =
        [
            ("plain", ""),
            ("namespace", "OpenApiGenNamespace='My.Own'"),
            ("name", "OpenApiGenServiceName='store'"),
            ("visibility", "OpenApiGenVisibility='public'"),
            ("errors", "OpenApiGenErrorFormat='Envelope'"),
            ("interop", "OpenApiGenJsonInterop='true'"),
            ("formats", "OpenApiGenAssertFormats='true'"),
            ("types", "OpenApiGenInferTypes='true'"),
            ("in-tags", "OpenApiGenIncludeTags=\"users;user's invoices\""),
            ("in-paths", "OpenApiGenIncludePaths='/users ; /health'"),
            ("in-operations", "OpenApiGenIncludeOperations='addOrder,GET /orders'"),
            ("ex-tags", "OpenApiGenExcludeTags=\"orders|user's invoices\""),
            ("ex-paths", "OpenApiGenExcludePaths='/orders;/in*'"),
            ("ex-operations", "OpenApiGenExcludeOperations='addOrder;GET /orders'"),
            ("none", "OpenApiGen='false'"),
        ];
        using TemporaryProject project = TemporaryProject.Create("Demo", """
            <OpenApiGenServiceName>market</OpenApiGenServiceName>
            <OpenApiGenVisibility>internal</OpenApiGenVisibility>
            <OpenApiGenErrorFormat>ProblemDetails</OpenApiGenErrorFormat>
            <OpenApiGenJsonInterop>false</OpenApiGenJsonInterop>
            <OpenApiGenAssertFormats>false</OpenApiGenAssertFormats>
            <OpenApiGenInferTypes>false</OpenApiGenInferTypes>
            """, string.Concat(documents.Where(d => d.Metadata.Length > 0).Select(d => $"<AdditionalFiles Update='{d.File}.openapi.yaml' {d.Metadata} />")));
        project.Write("Program.cs", Program);
        foreach ((string file, _) in documents)
            project.Write(file + ".openapi.yaml", Document);

        (await project.BuildAsync()).MustSucceed();

        IReadOnlyDictionary<string, string> files = project.Generated();
        string Code(string prefix) => string.Concat(files.Where(f => f.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(f => f.Value));
        Assert.Multiple(() =>
        {
            Assert.That(Code("Demo.Plain-"), Does.Contain("AddMarket(").And.Contain("internal sealed partial record User").And.Contain("ErrorFormat.ProblemDetails").And.Contain("string? Born").And.Contain("JsonElement?> Tag").And.Not.Contain("JsonConverter"));
            Assert.That(Code("My.Own-"), Is.Not.Empty);
            Assert.That(Code("Demo.Namespace-"), Is.Empty);
            Assert.That(Code("Demo.Name-"), Does.Contain("AddStore("));
            Assert.That(Code("Demo.Visibility-"), Does.Contain("public sealed partial record User"));
            Assert.That(Code("Demo.Errors-"), Does.Contain("ErrorFormat.Envelope, configure"));
            Assert.That(Code("Demo.Interop-"), Does.Contain("JsonConverter"));
            Assert.That(Code("Demo.Formats-"), Does.Contain("DateOnly? Born"));
            Assert.That(Code("Demo.Types-"), Does.Contain("UserTag? Tag"));
            Assert.That(Operations(Code("Demo.InTags-")), Is.EquivalentTo((string[])["listUsers", "listInvoices"]));
            Assert.That(Operations(Code("Demo.InPaths-")), Is.EquivalentTo((string[])["listUsers", "getHealth"]));
            Assert.That(Operations(Code("Demo.InOperations-")), Is.EquivalentTo((string[])["addOrder", "listOrders"]));
            Assert.That(Operations(Code("Demo.ExTags-")), Is.EquivalentTo((string[])["listUsers", "getHealth"]));
            Assert.That(Operations(Code("Demo.ExPaths-")), Is.EquivalentTo((string[])["listUsers", "getHealth"]));
            Assert.That(Operations(Code("Demo.ExOperations-")), Is.EquivalentTo((string[])["listUsers", "listInvoices", "getHealth"]));
            Assert.That(Code("Demo.None-"), Is.Empty);
        });
    }

    private static IEnumerable<string> Operations(string code) =>
        ((string[])["listUsers", "listOrders", "addOrder", "listInvoices", "getHealth"]).Where(o => code.Contains($"OperationRules(\"{o}\"", StringComparison.Ordinal));
}
