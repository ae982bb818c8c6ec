using OpenApiGen.Generator.Tests.Driving;

namespace OpenApiGen.Generator.Tests.Documents;

/// <summary>Documents that people wrote for real services and for other tools.</summary>
[Category("Corpus")]
public sealed class DocumentTests
{
    private static IEnumerable<string> Real => SharedDocuments.In("real");

    private static IEnumerable<string> Feature => SharedDocuments.In("feature");

    private static IEnumerable<string> Negative => SharedDocuments.In("negative");

    [TestCaseSource(nameof(Real))]
    public void A_real_document_becomes_code_that_compiles_without_a_warning(string document) => Compiles(document);

    [TestCaseSource(nameof(Feature))]
    public void A_document_of_features_becomes_code_that_compiles_without_a_warning(string document) => Compiles(document);

    [TestCaseSource(nameof(Real))]
    [TestCaseSource(nameof(Feature))]
    [TestCaseSource(nameof(Negative))]
    public void A_document_becomes_the_same_bytes_twice(string document)
    {
        GenerationResult first = SharedDocuments.Project(document).Run();
        GenerationResult second = SharedDocuments.Project(document).Run();

        Assert.That(second.Sources, Is.EqualTo(first.Sources));
        Assert.That(second.Messages, Is.EqualTo(first.Messages));
    }

    [TestCaseSource(nameof(Negative))]
    public void A_wrong_document_is_refused_at_a_place_and_its_code_still_compiles(string document)
    {
        GenerationResult result = SharedDocuments.Project(document).Run();
        Assert.That(result.Messages, Has.None.Contains("OAG0017"));
        Assert.That(result.CompilerDiagnostics.Select(GenerationResult.Format), Is.Empty);

        string name = document["negative/".Length..];
        if (AcceptedDocuments.Reasons.ContainsKey(name))
            Assert.That(result.Messages.Where(m => m.Contains(" error ", StringComparison.Ordinal)), Is.Empty, "It is on the list of documents that are accepted here.");
        else
            Assert.That(result.Messages, Is.Not.Empty.And.Some.Match(@"^[^(]+\(\d+,\d+\): (error|warning) OAG\d{4}: "));
    }

    [Test]
    public void The_table_of_documents_is_what_they_give()
    {
        string[] documents = [.. Real.Concat(Feature)];
        if (documents.Contains(""))
            Assert.Ignore("No shared documents on this machine.");

        DocumentTable.Verify(documents.Select(d => (d, SharedDocuments.Project(d).Run())));
    }

    private static void Compiles(string document)
    {
        GenerationResult result = SharedDocuments.Project(document).Run();
        Assert.That(result.Messages, Has.None.Contains("OAG0017"));
        Assert.That(result.CompilerDiagnostics.Take(10).Select(GenerationResult.Format), Is.Empty);
    }
}
