using System.Runtime.CompilerServices;
using OpenApiGen.Generator.Tests.Driving;
using static VerifyNUnit.Verifier;

namespace OpenApiGen.Generator.Tests.Snapshots;

/// <summary>What a dozen small documents become, for people to read and to see change.</summary>
public sealed class SnapshotTests
{
    [TestCase("records")]
    [TestCase("optional-and-null")]
    [TestCase("enums")]
    [TestCase("unions")]
    [TestCase("inheritance")]
    [TestCase("compositions")]
    [TestCase("maps")]
    [TestCase("formats")]
    [TestCase("patterns")]
    [TestCase("parameters")]
    [TestCase("bodies")]
    [TestCase("responses")]
    [TestCase("security")]
    [TestCase("directions")]
    [TestCase("checks")]
    public Task A_document_becomes_what_was_verified(string document)
    {
        Project project = new Project().FileOnDisk(Path.Combine(Folder(), document + ".yaml"), document + ".yaml");
        GenerationResult result = project.Run();
        Assert.That(result.CompilerDiagnostics.Select(GenerationResult.Format), Is.Empty);
        return Verify(result.Driver);
    }

    private static string Folder([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "Documents");
}
