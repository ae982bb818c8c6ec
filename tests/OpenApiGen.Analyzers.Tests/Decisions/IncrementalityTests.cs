using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenApiGen.Analyzers.Decisions;
using OpenApiGen.Analyzers.Tests.Driving;
using OpenApiGen.Testing;

namespace OpenApiGen.Analyzers.Tests.Decisions;

/// <summary>What is judged again, and when.</summary>
[NonParallelizable]
public sealed class IncrementalityTests
{
    private const string Decision = """{ "tenancy": { "model": "shared" }, "slo": { "target": 0.999 } }""";
    private const string Contract = "openapi: 3.1.0\ninfo: { title: Demo, version: '1' }\npaths: { /a: { get: { responses: { '204': { description: None. } } } } }\n";

    private readonly InMemoryText _decision = new("decision-profile.json", Decision);
    private readonly InMemoryText _contract = new("openapi.yaml", Contract);
    private readonly InMemoryText _schema = new("schema.sql", "CREATE TABLE a (id int);");

    [Test]
    public async Task An_edit_of_code_judges_nothing_again()
    {
        CSharpCompilation compilation = Compile("class A;");
        ImmutableArray<Diagnostic> first = await JudgeAsync(compilation, _decision, _contract, _schema);
        int before = DecisionFindings.Judgements;
        ImmutableArray<Diagnostic> second = await JudgeAsync(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class B;")), _decision, _contract, _schema);
        Assert.That(DecisionFindings.Judgements, Is.EqualTo(before));
        Assert.That(first, Is.Not.Empty);
        Assert.That(second.Select(d => d.ToString()), Is.EqualTo(first.Select(d => d.ToString())));
    }

    [Test]
    public async Task An_edit_of_a_contract_judges_what_depends_on_contracts()
    {
        CSharpCompilation compilation = Compile("class A;");
        await JudgeAsync(compilation, _decision, _contract, _schema);
        int before = DecisionFindings.Judgements;
        ImmutableArray<Diagnostic> found = await JudgeAsync(compilation, _decision, new InMemoryText("openapi.yaml", Contract.Replace("/a", "/b", StringComparison.Ordinal)), _schema);
        Assert.That(DecisionFindings.Judgements, Is.EqualTo(before + 1));
        Assert.That(found.Select(d => d.ToString()), Has.Some.Contains("'GET /b'"));
    }

    [Test]
    public async Task Another_reference_judges_what_depends_on_references()
    {
        CSharpCompilation compilation = Compile("class A;");
        await JudgeAsync(compilation, _decision, _contract, _schema);
        int before = DecisionFindings.Judgements;
        await JudgeAsync(compilation.AddReferences(Compile("public class X;", "AutoMapper").ToMetadataReference()), _decision, _contract, _schema);
        Assert.That(DecisionFindings.Judgements, Is.EqualTo(before + 1));
    }

    [Test]
    public async Task An_edit_of_the_decision_judges_it()
    {
        CSharpCompilation compilation = Compile("class A;");
        await JudgeAsync(compilation, _decision, _contract, _schema);
        int before = DecisionFindings.Judgements;
        await JudgeAsync(compilation, new InMemoryText("decision-profile.json", Decision + " "), _contract, _schema);
        Assert.That(DecisionFindings.Judgements, Is.GreaterThan(before));
    }

    private static CSharpCompilation Compile(string source, string name = "Demo") =>
        CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source)], FrameworkReferences.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static async Task<ImmutableArray<Diagnostic>> JudgeAsync(Compilation compilation, params AdditionalText[] files)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([.. files], new BuildOptions([], [])), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        return await compilation.WithAnalyzers([new DecisionAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
    }
}
