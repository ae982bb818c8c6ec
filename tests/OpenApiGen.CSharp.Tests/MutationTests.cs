using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading;
using OpenApiGen.Testing;

namespace OpenApiGen.CSharp.Tests;

/// <summary>Whatever a document is, it becomes code or diagnostics, soon and without an exception.</summary>
public sealed class MutationTests
{
    /// <summary>Enough to tell quadratic time from linear by the patience of a test, and little enough to take all of them in seconds.</summary>
    private const int HostileLength = 100_000;

    private static IEnumerable<string> Hostile => HostileDocument.All.Select(d => d.Name);

    private static readonly CSharpOptions Options = new() { Namespace = "Demo" };

    [Test]
    public void A_damaged_document_becomes_code_or_diagnostics_inside_of_it()
    {
        (int count, IReadOnlyList<string> failures) = Mutation.Run(firstSeed: 1, TimeSpan.FromSeconds(5), Generate);
        Assert.That(failures, Is.Empty);
        Assert.That(count, Is.GreaterThan(20));
    }

    [TestCaseSource(nameof(Hostile))]
    public void A_hostile_document_becomes_code_or_diagnostics(string name) =>
        Assert.That(Mutation.Run(HostileDocument.All.Single(d => d.Name == name), HostileLength, Generate), Is.Empty);

    /// <summary>For long runs by hand: OPENAPIGEN_MUTATION_MINUTES says how long, OPENAPIGEN_MUTATION_SEED where to begin, OPENAPIGEN_MUTATION_LOG where seeds go.</summary>
    [Test, Explicit("Runs as long as it is told to.")]
    public void Damaged_documents_for_a_long_time()
    {
        int minutes = Setting("OPENAPIGEN_MUTATION_MINUTES", 1);
        string? log = Environment.GetEnvironmentVariable("OPENAPIGEN_MUTATION_LOG");
        (int count, IReadOnlyList<string> failures) = Mutation.Run(
            Setting("OPENAPIGEN_MUTATION_SEED", 1_000_000), TimeSpan.FromMinutes(minutes), Generate, log is null ? null : line => File.WriteAllText(log, line));
        TestContext.Out.WriteLine($"{count} documents");
        Assert.That(failures, Is.Empty);
    }

    [Test]
    public void The_documents_to_damage_are_sound()
    {
        foreach ((string name, string text, _) in MutationSources.All.Take(2))
        {
            var file = new SourceFile(name, text);
            Assert.That(file.SyntaxDiagnostics().Concat(ContractReader.Read(file, [file], CancellationToken.None).Diagnostics).Where(d => d.Rule.Severity == Severity.Error), Is.Empty);
        }
    }

    private static void Generate(string name, string text)
    {
        var file = new SourceFile(name, text);
        Check(file, file.SyntaxDiagnostics());

        ReadResult read = ContractReader.Read(file, [file], CancellationToken.None);
        Check(file, read.Diagnostics);
        if (read.Contract is not { } contract)
            return;

        GeneratedCode code = CSharpGenerator.Generate(contract, Options, CancellationToken.None);
        var locator = new Locator([file]);
        Check(file, code.Diagnostics.Select(locator.Locate));
        if (code.Files.Select(f => f.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count() != code.Files.Count)
            throw new InvalidOperationException("two files have one name");
    }

    private static void Check(SourceFile file, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            SourceSpan span = diagnostic.Span;
            if (span.File != file.Path || span.Start < 0 || span.Length < 0 || span.Start + span.Length > file.Text.Length || span.From != file.Lines.At(span.Start))
                throw new InvalidOperationException($"{diagnostic} is outside of the file: {span}");
        }
    }

    private static int Setting(string name, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), System.Globalization.CultureInfo.InvariantCulture, out int value) ? value : fallback;
}
