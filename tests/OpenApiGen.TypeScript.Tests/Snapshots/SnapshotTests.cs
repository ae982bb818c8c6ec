using System.Reflection;
using System.Runtime.CompilerServices;
using VerifyNUnit;
using static VerifyNUnit.Verifier;

namespace OpenApiGen.TypeScript.Tests.Snapshots;

/// <summary>What small documents become, for people to read and to see change. They are those of the snapshots of C#.</summary>
public sealed class SnapshotTests
{
    [TestCase("optional-and-null")]
    [TestCase("enums")]
    [TestCase("unions")]
    [TestCase("inheritance")]
    [TestCase("compositions")]
    [TestCase("maps")]
    [TestCase("bodies")]
    [TestCase("responses")]
    [TestCase("directions")]
    [TestCase("checks")]
    public Task A_document_becomes_what_was_verified(string document)
    {
        var options = new TypeScriptOptions { WithClient = true };
        TypeScriptOutput output = Printing.Print(File.ReadAllText(Path.Combine(Documents(), document + ".yaml")), options);
        return Verify(output.Files.Where(static f => !f.Path.Contains('/', StringComparison.Ordinal)).Select(static f => new Target("ts", f.Text, Path.GetFileNameWithoutExtension(f.Path))));
    }

    [Test]
    public void Every_verified_file_belongs_to_a_case() => Assert.That(
        Directory.EnumerateFiles(Path.Combine(Folder(), "_snapshots"), "*.verified.*").Select(static f => Path.GetFileName(f).Split('#')[0]).Distinct(),
        Is.EquivalentTo(typeof(SnapshotTests).GetMethod(nameof(A_document_becomes_what_was_verified))!.GetCustomAttributes<TestCaseAttribute>().Select(static c => $"{nameof(SnapshotTests)}.{nameof(A_document_becomes_what_was_verified)}_document={c.Arguments[0]}")));

    private static string Documents() => Path.Combine(Folder(), "..", "..", "OpenApiGen.Generator.Tests", "Snapshots", "Documents");

    private static string Folder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
