namespace OpenApiGen.TypeScript.Tests.Planning;

public sealed class NameTests
{
    [TestCase("pet", "Pet")]
    [TestCase("pet-shop_v2", "PetShopV2")]
    [TestCase("1st", "_1st")]
    [TestCase("Blob", "Blob2")]
    [TestCase("class", "Class")]
    public void Schemas_are_declared_in_Pascal_case(string name, string expected) =>
        Assert.That(Printing.File(Printing.Schemas($"{{ {name}: {{ type: string }} }}"), "types.ts"), Does.Contain($"export type {expected} = string;"));

    [Test]
    public void Two_that_would_be_called_the_same_are_told_apart_and_reported()
    {
        TypeScriptOutput output = Printing.Print(Printing.Schemas("{ a-b: { type: string }, aB: { type: integer } }"));
        string text = output.Files.Single(static f => f.Path == "types.ts").Text;
        Assert.That(text, Does.Contain("export type AB = string;").And.Contains("export type AB2 = number;"));
        Assert.That(output.Diagnostics.Select(static d => d.Rule), Has.Member(Diagnostics.Rules.NameCollision));
    }

    [Test]
    public void A_circle_without_names_gets_one()
    {
        string text = Printing.File(Printing.Schemas("{ T: { type: object, properties: { tree: { type: object, properties: { child: { $ref: '#/components/schemas/T/properties/tree' } } } } } }"), "types.ts");
        Assert.That(Printing.Declaration(text, "TTree"), Is.EqualTo("export interface TTree { child?: TTree; }"));
    }

    [Test]
    public void Groups_are_tags_and_keep_out_of_the_way_of_other_files()
    {
        string operation(string id, string tag) => $"{{ operationId: {id}, tags: [{tag}], responses: {{ '204': {{ description: Done. }} }} }}";
        string document = $"openapi: 3.1.1\ninfo: {{ title: Demo, version: '1' }}\npaths: {{ /a: {{ get: {operation("one", "types")}, put: {operation("two", "user things")} }} }}\n";
        string[] files = [.. Printing.Print(document, new TypeScriptOptions { Framework = ServerFramework.Express }).Files.Select(static f => f.Path)];
        Assert.That(files, Has.Member("user-things.ts").And.Member("types.ts").And.Member("handlers/user-things.ts"));
        Assert.That(files.Count(static f => f.StartsWith("types", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [TestCase(true, ServerFramework.None, "types.ts,validators.ts")]
    [TestCase(false, ServerFramework.None, "types.ts")]
    [TestCase(false, ServerFramework.Koa, "handlers/demo.ts,handlers/index.ts,demo.ts,index.ts,server.ts,types.ts,validators.ts")]
    public void Only_what_is_wanted_is_printed(bool withValidators, ServerFramework framework, string expected)
    {
        const string document = "openapi: 3.1.1\ninfo: { title: Demo, version: '1' }\npaths: { /a: { get: { operationId: one, responses: { '204': { description: Done. } } } } }\n";
        TypeScriptOutput output = Printing.Print(document, new TypeScriptOptions { WithValidators = withValidators, Framework = framework });
        string[] files = [.. output.Files.Select(static f => f.Path)];
        Assert.That(files, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(files.Where(static f => !f.StartsWith("middleware/", StringComparison.Ordinal) && !f.StartsWith("validation/", StringComparison.Ordinal)), Is.EquivalentTo(expected.Split(',')));
        Assert.That(output.Files.Where(static f => f.Owner == FileOwner.User).Select(static f => f.Path), Is.SubsetOf((string[])["handlers/demo.ts", "handlers/index.ts", "server.ts"]));
    }
}
