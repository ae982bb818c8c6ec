using System.Reflection;
using Microsoft.CodeAnalysis;
using OpenApiGen.Diagnostics;
using OpenApiGen.Generator.Tests.Driving;
using OpenApiGen.Testing;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;
using KnownRules = OpenApiGen.Diagnostics.Rules;

namespace OpenApiGen.Generator.Tests.Rules;

public sealed class RuleTests
{
    private static readonly Rule[] AllRules =
        [.. typeof(KnownRules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (Rule)f.GetValue(null)!)];

    [TestCaseSource(typeof(RuleCases), nameof(RuleCases.All))]
    public void A_rule_is_raised_at_its_cause(RuleCase @case)
    {
        (string text, int start, int end) = @case.Marked();
        Diagnostic[] found = [.. Diagnose(text).Where(d => d.Id == @case.Rule.Id)];

        Assert.That(found, Has.Length.EqualTo(1), string.Join("\n", Diagnose(text).Select(GenerationResult.Format)));
        Assert.That(found[0].Location.SourceSpan.Start, Is.EqualTo(start), GenerationResult.Format(found[0]));
        Assert.That(found[0].Location.SourceSpan.End, Is.EqualTo(end).Or.EqualTo(start == end ? found[0].Location.SourceSpan.End : end), GenerationResult.Format(found[0]));
        Assert.That(found[0].Location.GetLineSpan().StartLinePosition.Line, Is.EqualTo(text.AsSpan(0, start).Count('\n')));
        Assert.That(found[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture), Does.Contain(@case.Message));
        Assert.That(found[0].Severity.ToString(), Is.EqualTo(@case.Rule.Severity.ToString()));
    }

    [TestCaseSource(typeof(RuleCases), nameof(RuleCases.All))]
    public void A_rule_is_not_raised_without_its_cause(RuleCase @case) =>
        Assert.That(Diagnose(@case.Clean).Select(GenerationResult.Format), Is.Empty);

    [Test]
    public void Events_that_are_a_union_of_itself_are_an_error_and_no_endless_question() =>
        Assert.That(
            Diagnose("""
                openapi: 3.2.0
                info: { title: T, version: '1' }
                paths:
                  /events: { get: { responses: { '200': { description: Events., content: { text/event-stream: { itemSchema: { $ref: '#/components/schemas/A' } } } } } } }
                components:
                  schemas:
                    Event: { type: object, required: [data], properties: { data: { type: string } } }
                    A: { oneOf: [{ $ref: '#/components/schemas/Event' }, { $ref: '#/components/schemas/B' }] }
                    B: { anyOf: [{ $ref: '#/components/schemas/Event' }, { $ref: '#/components/schemas/A' }] }
                """).Select(d => d.Id),
            Does.Contain(KnownRules.CircularReference.Id));

    [Test]
    public void An_operationId_that_is_used_twice_is_reported_once_and_as_what_it_is() =>
        Assert.That(
            Diagnose("""
                openapi: 3.1.0
                info: { title: T, version: '1' }
                paths:
                  /a/{id}:
                    post:
                      operationId: a
                      parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
                    put: { operationId: a, parameters: [ { name: id, in: path, required: true, schema: { type: string } } ] }
                """).Select(GenerationResult.Format),
            Is.EqualTo(new[] { "openapi.yaml(8,25): error OAG0011: operationId 'a' is used by POST /a/{id} (line 6) already" }));

    [Test]
    public void Every_rule_has_a_case()
    {
        IEnumerable<Rule> covered = RuleCases.All.Select(c => c.Rule).Concat(RuleCases.TestedElsewhere);
        Assert.That(AllRules.Except(covered).Select(r => r.Id), Is.Empty);
    }

    [Test]
    public void Ids_are_unique_and_in_the_range_of_reading() =>
        Assert.That(AllRules.Select(r => r.Id), Is.Unique.And.All.Match("^OAG0[0-9]{3}$"));

    [Test]
    public void Every_rule_has_a_page_with_its_title_and_severity()
    {
        foreach (Rule rule in AllRules)
        {
            string page = Path.Combine(SharedData.Repository, "docs", "rules", rule.Id + ".md");
            Assert.That(page, Does.Exist);
            string text = File.ReadAllText(page);
            Assert.That(text, Does.StartWith($"# {rule.Id}: {rule.Title}\n"), page);
            Assert.That(text, Does.Contain($"Severity: {rule.Severity.ToString().ToLowerInvariant()}"), page);
        }
    }

    [Test]
    public void A_value_that_an_option_does_not_have_is_reported()
    {
        Project Demo() => new Project().File("openapi.yaml", "openapi: 3.1.0\ninfo: { title: Demo, version: '1' }\npaths: {}\n");

        Assert.That(
            Demo().Property(OptionNames.Visibility, "private").Run().Messages,
            Is.EqualTo(new[] { "openapi.yaml(1,1): error OAG0018: 'private' is not a value of OpenApiGenVisibility: use public or internal" }));
        Assert.That(Demo().Property(OptionNames.Visibility, "Internal").Run().Messages, Is.Empty);
    }

    [Test]
    public void Two_documents_in_one_namespace_are_reported_and_the_first_is_generated()
    {
        const string Document = "openapi: 3.1.0\ninfo: { title: Demo, version: '1' }\npaths: {}\n";
        GenerationResult same = new Project().File("a/openapi.yaml", Document).File("b/openapi.yaml", Document).Run();
        GenerationResult apart = new Project().File("a/openapi.yaml", Document).File("b/openapi.yaml", Document)
            .Metadata("b/openapi.yaml", OptionNames.Namespace, "Demo.B").Run();

        Assert.That(same.Messages, Is.EqualTo(new[] { "b/openapi.yaml(1,1): error OAG0019: 'b/openapi.yaml' generates into namespace 'Demo.Contract' as 'a/openapi.yaml' does; set OpenApiGenNamespace on its AdditionalFiles item" }));
        Assert.That(same.Sources.Keys, Is.Not.Empty.And.All.StartsWith("Demo.Contract-"));
        Assert.That(apart.Messages, Is.Empty);
    }

    [Test]
    public void Namespaces_within_each_other_have_files_of_their_own()
    {
        const string Outer = "openapi: 3.1.0\ninfo: { title: Demo, version: '1' }\npaths: { /a: { get: { tags: [ Service ], responses: { '204': { description: None. } } } } }\n";
        GenerationResult result = new Project().File("a.yaml", Outer).File("handlers.yaml", Outer).Metadata("a.yaml", OptionNames.Namespace, "Demo").Run();
        Assert.That(result.Messages, Is.Empty);
        Assert.That(result.CompilerDiagnostics, Is.Empty);
        Assert.That(result.Sources.Keys, Has.Some.EqualTo("Demo-Handlers.Service.g.cs").And.Some.EqualTo("Demo.Handlers-Service.g.cs"));
    }

    [Test]
    public void Namespaces_that_differ_in_case_only_are_one()
    {
        const string Document = "openapi: 3.1.0\ninfo: { title: Demo, version: '1' }\npaths: {}\n";
        GenerationResult result = new Project().File("a.yaml", Document).File("b.yaml", Document)
            .Metadata("a.yaml", OptionNames.Namespace, "Demo.A").Metadata("b.yaml", OptionNames.Namespace, "demo.a").Run();
        Assert.That(result.Messages.Single(), Does.StartWith("b.yaml(1,1): error OAG0019:"));
    }

    [Test]
    public void A_defect_in_the_work_on_a_document_becomes_a_diagnostic_and_cancellation_does_not()
    {
        string message = Guard.Run<string>(() => throw new InvalidDataException("two\nlines"), static m => m);
        Assert.That(message, Does.StartWith("InvalidDataException: two lines at "));
        Assert.That(() => Guard.Run<string>(() => throw new OperationCanceledException(), static m => m), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Guard.Run(() => "done", static m => m), Is.EqualTo("done"));
    }

    [Test]
    public void Only_errors_are_beyond_configuration()
    {
        foreach (RuleCase @case in RuleCases.All)
        {
            Diagnostic found = Diagnose(@case.Marked().Text).First(d => d.Id == @case.Rule.Id);
            Assert.That(found.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable), Is.EqualTo(@case.Rule.Severity == Severity.Error), @case.Rule.Id);
        }
    }

    private static Diagnostic[] Diagnose(string text) => [.. new Project().File("openapi.yaml", text).Run().Run.Diagnostics];
}
