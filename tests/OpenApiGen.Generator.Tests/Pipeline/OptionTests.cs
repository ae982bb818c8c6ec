using OpenApiGen.Generator.Tests.Driving;

namespace OpenApiGen.Generator.Tests.Pipeline;

/// <summary>Every option, as property and as metadata.</summary>
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
          /orders/{id}:
            get:
              tags: [orders, archive]
              parameters: [ { name: id, in: path, required: true, schema: { type: string, format: uuid } } ]
              responses: { '204': { description: None. } }
        components:
          schemas:
            User: { type: object, properties: { email: { type: string, format: email }, born: { type: string, format: date } } }
        """;

    [TestCase("users.openapi.yaml", "Demo.Users")]
    [TestCase("openapi.yaml", "Demo.Contract")]
    [TestCase("api/swagger.json", "Demo.Contract")]
    [TestCase("my-shop.yaml", "Demo.MyShop")]
    public void The_namespace_is_the_project_s_followed_by_the_file_s_name(string file, string expected) =>
        Assert.That(new Project().File(file, file.EndsWith(".json", StringComparison.Ordinal) ? "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"A\",\"version\":\"1\"},\"paths\":{}}" : Document).Run().Sources.Keys, Is.All.StartsWith(expected + "-"));

    [Test]
    public void Without_a_root_namespace_the_file_alone_names_it() =>
        Assert.That(new Project().Property("RootNamespace", "").File("openapi.yaml", Document).Run().Sources.Keys, Is.All.StartsWith("Contract-"));

    [Test]
    public void The_namespace_can_be_chosen() => Both(OptionNames.Namespace, "My.Own", r => Assert.That(r.Sources.Keys, Is.All.StartsWith("My.Own-")));

    [TestCase("1bad", "1bad")]
    [TestCase("My.class", "class")]
    [TestCase("My..Own", "")]
    [TestCase("My.Own-Api", "Own-Api")]
    [TestCase("@My", "@My")]
    public void A_namespace_that_C_sharp_does_not_allow_is_reported_and_the_default_is_used(string value, string part)
    {
        GenerationResult result = new Project().File("openapi.yaml", Document).Property(OptionNames.Namespace, value).Run();

        Assert.That(result.Messages, Is.EqualTo(new[] { $"openapi.yaml(1,1): error OAG0018: '{value}' is not a value of OpenApiGenNamespace: '{part}' cannot be part of a namespace in C#, and 'Demo.Contract' is used" }));
        Assert.That(result.Sources.Keys, Is.All.StartsWith("Demo.Contract-"));
        Assert.That(result.CompilerDiagnostics.Select(GenerationResult.Format), Is.Empty);
    }

    [TestCase("my-shop", "my_shop.Contract-")]
    [TestCase("1st.class", "_1st._class.Contract-")]
    [TestCase("Shop..Web", "Shop.Web.Contract-")]
    public void A_root_namespace_of_a_project_s_name_is_made_one_that_C_sharp_allows(string root, string expected)
    {
        GenerationResult result = new Project().Property("RootNamespace", root).File("openapi.yaml", Document).Run();

        Assert.That(result.Sources.Keys, Is.All.StartsWith(expected));
        Assert.That(result.CompilerDiagnostics.Select(GenerationResult.Format), Is.Empty);
    }

    [Test]
    public void A_service_s_name_without_a_letter_is_reported_and_the_default_is_used()
    {
        GenerationResult result = new Project().File("openapi.yaml", Document).Property(OptionNames.ServiceName, "-- 1").Run();

        Assert.That(result.Messages, Is.EqualTo(new[] { "openapi.yaml(1,1): error OAG0018: '-- 1' is not a value of OpenApiGenServiceName: there is no letter in it, and the document's own name is used" }));
        Assert.That(Text(result), Does.Contain("AddShop("));
    }

    [TestCase(OptionNames.IncludeTags, "users,nosuch", "'nosuch' of OpenApiGenIncludeTags matches no operation")]
    [TestCase(OptionNames.ExcludeTags, "Users", "'Users' of OpenApiGenExcludeTags matches no operation; did you mean 'users'?")]
    [TestCase(OptionNames.IncludePaths, "/users,/shops/*", "'/shops/*' of OpenApiGenIncludePaths matches no operation")]
    [TestCase(OptionNames.ExcludePaths, "/user", "'/user' of OpenApiGenExcludePaths matches no operation; did you mean '/users'?")]
    [TestCase(OptionNames.IncludeOperations, "listUsers,listUser", "'listUser' of OpenApiGenIncludeOperations matches no operation; did you mean 'listUsers'?")]
    [TestCase(OptionNames.ExcludeOperations, "GET /order", "'GET /order' of OpenApiGenExcludeOperations matches no operation; did you mean 'GET /orders'?")]
    public void An_entry_of_a_filter_that_matches_no_operation_is_reported(string option, string value, string message)
    {
        foreach (Project project in (Project[])[new Project().Property(option, value), new Project().Metadata("openapi.yaml", option, value)])
            Assert.That(project.File("openapi.yaml", Document).Run().Messages, Is.EqualTo(new[] { "openapi.yaml(1,1): warning OAG0026: " + message }));
    }

    [Test]
    public void A_filter_of_the_project_has_to_match_in_one_of_its_documents_and_a_filter_of_an_item_in_its_own()
    {
        string other = Document.Replace("orders", "bills", StringComparison.Ordinal);
        Project Two() => new Project().File("a.yaml", Document).File("b.yaml", other);

        Assert.That(Two().Property(OptionNames.ExcludePaths, "/orders,/bills").Run().Messages, Is.Empty);
        Assert.That(Two().Property(OptionNames.ExcludePaths, "/none").Run().Messages, Has.Length.EqualTo(1).And.Some.StartsWith("a.yaml(1,1): warning OAG0026: '/none'"));
        Assert.That(Two().Metadata("b.yaml", OptionNames.ExcludePaths, "/orders").Run().Messages, Has.Length.EqualTo(1).And.Some.StartsWith("b.yaml(1,1): warning OAG0026: '/orders'"));
        Assert.That(Two().File("c.yaml", "openapi: 9\n").Property(OptionNames.ExcludePaths, "/none").Run().Messages, Has.None.Contains("OAG0026"), "c.yaml may have it");
    }

    [Test]
    public void The_service_s_name_can_be_chosen() => Both(OptionNames.ServiceName, "store", r => Assert.That(Text(r), Does.Contain("AddStore(").And.Contain("MapStore(").And.Not.Contain("AddShop(")));

    [Test]
    public void The_service_s_name_is_that_of_the_document_or_its_title()
    {
        Assert.That(Text(Run()), Does.Contain("AddShop("));
        Assert.That(Text(new Project().File("openapi.yaml", Document.Replace("title: Shop", "title: Shop, x-openapigen-name: Market", StringComparison.Ordinal)).Run()), Does.Contain("AddMarket("));
    }

    [Test]
    public void Types_can_be_internal() => Both(OptionNames.Visibility, "internal", r =>
    {
        Assert.That(Text(r), Does.Contain("internal sealed partial record User").And.Contain("internal partial interface IUsersHandler").And.Contain("internal static partial class ShopExtensions"));
        Assert.That(Text(r), Does.Not.Match("(?m)^public "));
    });

    [Test]
    public void Errors_can_be_problem_documents() => Both(OptionNames.ErrorFormat, "ProblemDetails", r => Assert.That(Text(r), Does.Contain("ErrorFormat = global::OpenApiGen.ErrorFormat.ProblemDetails").And.Contain("global::OpenApiGen.ErrorFormat.ProblemDetails, configure")));

    [Test]
    public void Interop_with_System_Text_Json_can_be_left_out() => Both(OptionNames.JsonInterop, "false", r =>
    {
        Assert.That(Text(r), Does.Not.Contain("JsonConverter").And.Not.Contain("User Read(ref"));
        Assert.That(Text(r), Does.Contain("public void Write("));
    });

    [Test]
    public void Formats_can_be_mere_descriptions() => Both(OptionNames.AssertFormats, "false", r =>
    {
        Assert.That(Text(r), Does.Contain("public string? Born").And.Not.Contain("StringFormats"));
        Assert.That(Text(Run()), Does.Contain("public global::System.DateOnly? Born").And.Contain("StringFormats.Email"));
    });

    [TestCase(OptionNames.IncludeTags, "users", "listUsers")]
    [TestCase(OptionNames.IncludeTags, "users|archive", "listUsers,GetOrdersById")]
    [TestCase(OptionNames.ExcludeTags, "orders", "listUsers")]
    [TestCase(OptionNames.IncludePaths, "/orders*", "listOrders,addOrder,GetOrdersById")]
    [TestCase(OptionNames.IncludePaths, "/orders", "listOrders,addOrder")]
    [TestCase(OptionNames.ExcludePaths, "/*/{id}", "listUsers,listOrders,addOrder")]
    [TestCase(OptionNames.IncludeOperations, "addOrder, listUsers", "listUsers,addOrder")]
    [TestCase(OptionNames.IncludeOperations, "GET /orders/{id}", "GetOrdersById")]
    [TestCase(OptionNames.ExcludeOperations, "addOrder;listOrders", "listUsers,GetOrdersById")]
    public void Operations_can_be_chosen(string option, string value, string expected) => Both(option, value, r =>
    {
        string[] all = ["listUsers", "listOrders", "addOrder", "GetOrdersById"];
        Assert.That(all.Where(o => Text(r).Contains($"OperationRules(\"{o}\"", StringComparison.Ordinal)), Is.EquivalentTo(expected.Split(',')));
        Assert.That(Text(r).Contains("record User", StringComparison.Ordinal), Is.EqualTo(expected.Contains("listUsers", StringComparison.Ordinal)), "schemas that no operation uses are not generated");
    });

    [Test]
    public void An_item_can_be_no_contract() =>
        Assert.That(new Project().File("openapi.yaml", Document).Metadata("openapi.yaml", OptionNames.IsContract, "false").Run().Sources, Is.Empty);

    [Test]
    public void A_broken_file_is_reported_only_where_it_is_meant_to_be_a_contract()
    {
        Assert.That(new Project().File("settings.json", "{ // comment\n}").Run().Messages, Is.Empty);
        Assert.That(new Project().File("settings.json", "{ // comment\n}").Metadata("settings.json", OptionNames.IsContract, "true").Run().Messages, Has.Length.EqualTo(1));
        Assert.That(new Project().File("settings.json", "{ \"openapi\": }").Run().Messages, Has.Length.EqualTo(1));
    }

    [TestCase("openapi.yaml", "", "openapi.yaml(1,1): error OAG0005: The document is empty and has no 'openapi', which OpenAPI requires; if this file is no contract, its AdditionalFiles item says so with OpenApiGen=\"false\"")]
    [TestCase("openapi.yml", "# nothing yet\n", "openapi.yml(1,1): error OAG0005: The document is empty and has no 'openapi'")]
    [TestCase("api/users.openapi.yaml", "- openapi: 3.1.0\n", "api/users.openapi.yaml(1,1): error OAG0005: The document is a sequence and has no 'openapi'")]
    [TestCase("openapi.json", "{ \"info\": {} }", "openapi.json(1,1): error OAG0005: The document has no 'openapi'")]
    [TestCase("Users.OpenApi.json", "{}", "Users.OpenApi.json(1,1): error OAG0005: The document has no 'openapi'")]
    [TestCase("openapi.yaml", "info: {}\nopenapii: 3.1.0\n", "openapi.yaml(2,1): error OAG0005: The document has no 'openapi', which OpenAPI requires; did you mean it by 'openapii'?")]
    [TestCase("openapi.yaml", "OpenAPI: 3.1.0\n", "openapi.yaml(1,1): error OAG0005: The document has no 'openapi', which OpenAPI requires; did you mean it by 'OpenAPI'?")]
    [TestCase("openapi.yaml", "swager: '2.0'\n", "openapi.yaml(1,1): error OAG0005: The document has no 'swagger', which OpenAPI requires; did you mean it by 'swager'?")]
    [TestCase("openapi.yaml", "a: [\n", "openapi.yaml(1,4): error OAG0001")]
    public void A_file_that_is_a_contract_by_its_name_must_say_so(string file, string text, string message)
    {
        Assert.That(new Project().File(file, text).Run().Messages, Has.Length.EqualTo(1).And.Some.StartsWith(message));
        Assert.That(new Project().File(file, text).Metadata(file, OptionNames.IsContract, "false").Run().Messages, Is.Empty);
        Assert.That(new Project().File("settings" + Path.GetExtension(file), text).Run().Messages, Is.Empty);
    }

    [Test]
    public void A_file_that_its_item_calls_a_contract_must_say_so() =>
        Assert.That(new Project().File("users.yaml", "paths: {}\n").Metadata("users.yaml", OptionNames.IsContract, "true").Run().Messages, Has.Length.EqualTo(1).And.Some.StartsWith("users.yaml(1,1): error OAG0005"));

    [Test]
    public void A_fragment_may_have_the_name_of_a_contract()
    {
        const string Fragment = "User: { type: object, properties: { name: { type: string } } }\n";
        Project project = new Project().File("openapi.yaml", Document.Replace("#/components/schemas/User", "common.openapi.yaml#/User", StringComparison.Ordinal)).File("common.openapi.yaml", Fragment);

        Assert.That(project.Run().Messages, Is.Empty);
        Assert.That(project.Metadata("common.openapi.yaml", OptionNames.IsContract, "true").Run().Messages, Has.Length.EqualTo(1).And.Some.StartsWith("common.openapi.yaml(1,1): error OAG0005"));
    }

    [Test]
    public void An_item_wins_over_its_project() =>
        Assert.That(new Project().File("openapi.yaml", Document).Property(OptionNames.Namespace, "A").Metadata("openapi.yaml", OptionNames.Namespace, "B").Run().Sources.Keys, Is.All.StartsWith("B-"));

    private static GenerationResult Run() => new Project().File("openapi.yaml", Document).Run();

    /// <summary>Sets an option once as property and once as metadata.</summary>
    private static void Both(string name, string value, Action<GenerationResult> check)
    {
        foreach (GenerationResult result in (GenerationResult[])[new Project().File("openapi.yaml", Document).Property(name, value).Run(), new Project().File("openapi.yaml", Document).Metadata("openapi.yaml", name, value).Run()])
        {
            Assert.That(result.Messages, Is.Empty);
            Assert.That(result.CompilerDiagnostics.Select(GenerationResult.Format), Is.Empty);
            check(result);
        }
    }

    private static string Text(GenerationResult result) => string.Concat(result.Sources.Values);
}
