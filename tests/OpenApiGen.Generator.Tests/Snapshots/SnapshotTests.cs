using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;
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

    /// <summary>A case that was removed or renamed leaves its files behind, where no case looks for them.</summary>
    [Test]
    public void Every_verified_file_belongs_to_a_case() => Assert.That(
        Directory.EnumerateFiles(Path.Combine(Folder(), "..", "_snapshots"), "*.verified.*").Select(f => CaseOf(Path.GetFileName(f))).Distinct(),
        Is.SubsetOf(Cases.Select(c => $"{nameof(SnapshotTests)}.{nameof(A_document_becomes_what_was_verified)}_document={c}")));

    [Test]
    public void Every_document_has_a_case() =>
        Assert.That(Directory.EnumerateFiles(Folder()).Select(Path.GetFileNameWithoutExtension), Is.EquivalentTo(Cases));

    /// <summary>The least that docs/rules/OAG0024.md promises, and OpenApiGen.targets asks for.</summary>
    [Test]
    public void Everything_is_in_C_sharp_12() => Assert.That(AllIn(LanguageVersion.CSharp12), Is.Empty);

    [Test]
    public void C_sharp_11_does_not_do() => Assert.That(AllIn(LanguageVersion.CSharp11), Has.Some.Contains("CS9058"));

    /// <summary>What a compiler says about all documents in one project.</summary>
    private static IEnumerable<string> AllIn(LanguageVersion version)
    {
        Project project = new Project().Language(version);
        foreach (string document in Directory.EnumerateFiles(Folder(), "*.yaml"))
            project.FileOnDisk(document, Path.GetFileName(document));

        return project.Run().CompilerDiagnostics.Select(GenerationResult.Format);
    }

    private static IEnumerable<string> Cases => typeof(SnapshotTests).GetMethod(nameof(A_document_becomes_what_was_verified))!.GetCustomAttributes<TestCaseAttribute>().Select(c => (string)c.Arguments[0]!);

    /// <summary>The part of a verified file's name that says which case it is of.</summary>
    private static string CaseOf(string file) => file[..(file.IndexOf('#', StringComparison.Ordinal) is >= 0 and int hint ? hint : file.IndexOf(".verified.", StringComparison.Ordinal))];

    private static string Folder([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "Documents");
}
