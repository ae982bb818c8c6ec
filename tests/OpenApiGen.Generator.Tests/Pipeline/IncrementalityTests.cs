using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenApiGen.Generator.Tests.Driving;
using OpenApiGen.Testing;

namespace OpenApiGen.Generator.Tests.Pipeline;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class IncrementalityTests
{
    private const string Users = """
        openapi: 3.1.0
        info: { title: Users, version: "1" }
        paths:
          /users:
            get:
              operationId: listUsers
              tags: [users]
              responses:
                '200':
                  description: All users.
                  content: { application/json: { schema: { type: array, items: { $ref: 'common.yaml#/User' } } } }
          /groups:
            get:
              operationId: listGroups
              tags: [groups]
              responses: { '204': { description: None. } }
        """;

    private const string Common = """
        User:
          type: object
          required: [name]
          properties: { name: { type: string } }
        """;

    private const string Orders = """
        openapi: 3.1.0
        info: { title: Orders, version: "1" }
        paths:
          /orders:
            get:
              operationId: listOrders
              responses: { '204': { description: None. } }
        """;

    private static readonly string[] Steps =
    [
        TrackingNames.Files, TrackingNames.FileOptions, TrackingNames.ProjectOptions, TrackingNames.Documents,
        TrackingNames.Results, TrackingNames.Contracts, TrackingNames.Code, TrackingNames.Sources,
    ];

    [Test]
    public void An_unrelated_edit_of_C_sharp_leaves_every_step_cached()
    {
        GeneratorDriver driver = Start(out CSharpCompilation compilation);
        driver = driver.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated;")));

        foreach (string step in Steps)
            Assert.That(Reasons(driver, step), Is.All.EqualTo(IncrementalStepRunReason.Cached).Or.EqualTo(IncrementalStepRunReason.Unchanged), step);

        Assert.That(Reasons(driver, TrackingNames.Files), Is.All.EqualTo(IncrementalStepRunReason.Cached));
        Assert.That(OutputReasons(driver), Is.All.EqualTo(IncrementalStepRunReason.Cached));
    }

    [Test]
    public void An_edit_of_one_document_makes_only_its_files_again()
    {
        GeneratorDriver driver = Start(out CSharpCompilation compilation);
        driver = Edit(driver, "orders.openapi.yaml", Orders.Replace("listOrders", "listAllOrders", StringComparison.Ordinal)).RunGenerators(compilation);

        Assert.That(Sources(driver, IncrementalStepRunReason.Modified), Is.All.Contains("Demo.Orders-"));
        Assert.That(Sources(driver, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged), Has.Some.Contains("Demo.Users-"));
        Assert.That(Reasons(driver, TrackingNames.Results).Order(), Is.EqualTo(new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified }.Order()));
    }

    [Test]
    public void An_edit_of_one_tag_makes_only_the_files_that_it_touches_again()
    {
        GeneratorDriver driver = Start(out CSharpCompilation compilation);
        driver = Edit(driver, "users.openapi.yaml", Users.Replace("description: None.", "description: Nothing.", StringComparison.Ordinal)).RunGenerators(compilation);

        Assert.That(Sources(driver, IncrementalStepRunReason.Modified), Is.EqualTo(new[] { "Demo.Users-Handlers.Groups.g.cs" }));
    }

    [Test]
    public void White_space_and_comments_change_no_code()
    {
        GeneratorDriver driver = Start(out CSharpCompilation compilation);
        driver = Edit(driver, "users.openapi.yaml", "# A comment\n\n" + Users).RunGenerators(compilation);

        Assert.That(Reasons(driver, TrackingNames.Contracts), Does.Contain(IncrementalStepRunReason.Unchanged));
        Assert.That(Reasons(driver, TrackingNames.Code), Is.All.EqualTo(IncrementalStepRunReason.Cached));
        Assert.That(Reasons(driver, TrackingNames.Sources), Is.All.EqualTo(IncrementalStepRunReason.Cached));
    }

    [Test]
    public void An_edit_of_a_file_that_a_document_refers_to_reads_that_document_again_and_no_other()
    {
        GeneratorDriver driver = Start(out CSharpCompilation compilation);
        driver = Edit(driver, "common.yaml", Common.Replace("name", "fullName", StringComparison.Ordinal)).RunGenerators(compilation);

        Assert.That(Sources(driver, IncrementalStepRunReason.Modified), Is.EquivalentTo(new[] { "Demo.Users-Json.g.cs", "Demo.Users-Models.g.cs" }));
        Assert.That(Reasons(driver, TrackingNames.Results).Order(), Is.EqualTo(new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified }.Order()));
    }

    [Test]
    public void A_new_option_of_a_file_makes_its_code_again_without_reading_it_again()
    {
        Project project = Demo();
        CSharpCompilation compilation = project.Compilation();
        GeneratorDriver driver = project.Driver().RunGenerators(compilation);
        driver = driver.WithUpdatedAnalyzerConfigOptions(project.Metadata("users.openapi.yaml", OptionNames.Visibility, "internal").Options).RunGenerators(compilation);

        Assert.That(Reasons(driver, TrackingNames.Files), Is.All.EqualTo(IncrementalStepRunReason.Cached));
        Assert.That(Sources(driver, IncrementalStepRunReason.Modified), Is.Not.Empty.And.All.Contains("Demo.Users-"));
    }

    [Test]
    public void No_tracked_output_holds_on_to_a_compilation()
    {
        GeneratorDriver driver = Start(out _);
        foreach (string step in Steps)
            foreach ((object value, _) in Tracked(driver, step).SelectMany(s => s.Outputs))
                Forbidden.Check(value, step);
    }

    [Test]
    public void The_number_of_files_depends_on_tags_and_not_on_types_or_operations()
    {
        string paths = string.Concat(Enumerable.Range(0, 300).Select(i => $$"""

              /things{{i}}:
                get:
                  tags: [tag{{i % 3}}]
                  responses: { '200': { description: One., content: { application/json: { schema: { $ref: '#/components/schemas/Thing{{i}}' } } } } }
            """));
        string schemas = string.Concat(Enumerable.Range(0, 300).Select(i => $$"""

                Thing{{i}}: { type: object, properties: { value{{i}}: { type: string } } }
            """));
        GenerationResult result = new Project()
            .File("openapi.yaml", "openapi: 3.1.0\ninfo: { title: Many, version: '1' }\npaths:" + paths + "\ncomponents:\n  schemas:" + schemas)
            .Run();

        Assert.That(result.Messages, Is.Empty);
        Assert.That(result.Sources, Has.Count.EqualTo(3 + 2 + 3), "3 tags, models and JSON of one initial, service, interop and rules");
    }

    private static Project Demo() => new Project()
        .File("users.openapi.yaml", Users)
        .File("common.yaml", Common)
        .File("orders.openapi.yaml", Orders);

    private readonly Project _project = Demo();

    private GeneratorDriver Start(out CSharpCompilation compilation)
    {
        compilation = _project.Compilation();
        GeneratorDriver driver = _project.Driver().RunGenerators(compilation);
        Assert.That(driver.GetRunResult().Diagnostics, Is.Empty);
        return driver;
    }

    private GeneratorDriver Edit(GeneratorDriver driver, string path, string text) =>
        driver.ReplaceAdditionalText(_project.Files.Single(f => f.Path == path), new InMemoryText(path, text));

    private static ImmutableArray<IncrementalGeneratorRunStep> Tracked(GeneratorDriver driver, string step) =>
        driver.GetRunResult().Results.Single().TrackedSteps[step];

    private static IncrementalStepRunReason[] Reasons(GeneratorDriver driver, string step) =>
        [.. Tracked(driver, step).SelectMany(s => s.Outputs).Select(o => o.Reason)];

    private static IncrementalStepRunReason[] OutputReasons(GeneratorDriver driver) =>
        [.. driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Select(o => o.Reason)];

    private static string[] Sources(GeneratorDriver driver, params IncrementalStepRunReason[] reasons) =>
        [.. Tracked(driver, TrackingNames.Sources).SelectMany(s => s.Outputs).Where(o => reasons.Contains(o.Reason)).Select(o => ((CSharp.GeneratedFile)o.Value).HintName).Order(StringComparer.Ordinal)];
}
