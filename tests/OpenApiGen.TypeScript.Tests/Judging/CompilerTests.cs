using OpenApiGen.Conformance;
using OpenApiGen.TypeScript.Planning;
using VerifyNUnit;
using static VerifyNUnit.Verifier;

namespace OpenApiGen.TypeScript.Tests.Judging;

/// <summary>TypeScript's compiler, at its strictest, accepts everything that is printed, and what others say of the same schemas.</summary>
public sealed class CompilerTests
{
    /// <summary>Schemas of long documents take zod's types long; build/conformance compares them, too.</summary>
    private const int ShortDocument = 100_000;

    [Test]
    public void Only_parts_of_documents_have_errors()
    {
        Assert.That(PrintedCorpus.Documents.Count, Is.GreaterThan(100));
        Assert.That(PrintedCorpus.WithErrors.Where(static n => !WithErrors.Any(e => n.StartsWith(e, StringComparison.Ordinal))), Is.Empty);
    }

    [Test]
    public async Task All_that_is_printed_compiles()
    {
        IEnumerable<string> files = [.. PrintedCorpus.Documents.SelectMany(static d => d.Files.Select(f => Path.Combine(d.Folder, f.Path))), .. PrintedCorpus.SharedFiles];
        Assert.That((await Compiler.CheckAsync("corpus", files)).Select(static c => c.Text), Is.Empty);
    }

    /// <summary>zod says of what may be absent that it may be undefined, so exactOptionalPropertyTypes has to stay out of this.</summary>
    [Test]
    public async Task What_zod_infers_is_assignable_to_types()
    {
        PrintedDocument[] documents = [.. PrintedCorpus.Documents.Where(static d => Extent.IsFull || d.Files.Single(static f => f.Path == "validators.ts").Text.Length < ShortDocument)];
        string[] files = [.. documents.Select(ComparisonFiles.WriteZodCheck).OfType<string>()];
        Assert.That((await Compiler.CheckAsync("zod", files, isExact: false)).Select(static c => c.Text), Is.Empty);
        int count = documents.Sum(static d => new ApiPlan(d.Contract, PrintedDocument.Everything, CancellationToken.None).Names.All.Count);
        await TestContext.Out.WriteLineAsync($"{count} schemas of {documents.Length} documents");
        Assert.That(count, Is.GreaterThan(500));
    }

    /// <summary>Types and openapi-typescript's are assignable to each other, but for a list with reasons.</summary>
    [Test]
    public async Task Types_are_those_of_openapi_typescript()
    {
        PrintedDocument[] documents = [.. PrintedCorpus.Documents.Where(static d => ComparisonFiles.Shared(d).Count > 0)];
        await ComparisonFiles.WriteTheirsAsync(documents);
        documents = [.. documents.Where(static d => File.Exists(Path.Combine(d.Folder, ComparisonFiles.Theirs)))];
        string[] files = [.. documents.Select(ComparisonFiles.WriteTheirsCheck)];
        Complaint[] complaints = [.. (await Compiler.CheckAsync("theirs", files)).Where(static c => Path.GetFileName(c.File) != ComparisonFiles.Theirs)];
        string[] different = [.. complaints.Select(ComparisonFiles.SubjectOf).Distinct().Order(StringComparer.Ordinal)];
        await File.WriteAllLinesAsync(Path.Combine(PrintedCorpus.Root, "complaints.txt"), complaints.Select(static c => ComparisonFiles.SubjectOf(c) + "\n" + c.Text));
        int count = documents.Sum(static d => ComparisonFiles.Shared(d).Count);
        await TestContext.Out.WriteLineAsync($"{count - different.Length} of {count} schemas of {documents.Length} documents both ways");
        Assert.That(different.Select(static d => d.Split(": ")[0]).Distinct(), Is.EquivalentTo(AssignabilityExceptions.Reasons.Keys));
        await Verify([new Target("txt", string.Join('\n', different) + "\n", "different")]);
    }

    /// <summary>Files that documents refer to, which are no documents, and two in which something is an error.</summary>
    private static readonly string[] WithErrors =
    [
        "feature.learn.v2.0.json.petstore-separate.common.", "feature.learn.v2.0.json.petstore-separate.spec.", "feature.learn.v2.0.yaml.petstore-separate.common.",
        "feature.learn.v2.0.yaml.petstore-separate.spec.", "feature.multifile-3gpp.TS", "feature.ogen.file_reference_external.", "feature.speakeasy.components.",
        "feature.ogen.client_options.json", "feature.speakeasy.test.yaml",
    ];
}
