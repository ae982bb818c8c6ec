using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OpenApiGen.Conformance.Generating;
using OpenApiGen.Generator;
using OpenApiGen.Testing;

namespace OpenApiGen.Corpus;

/// <summary>A document in the generator, as a compiler drives it.</summary>
internal sealed class GeneratorRun
{
    /// <summary>What threads of compilers have where they have little.</summary>
    private const int StackSize = 1024 * 1024;

    private readonly Compilation _output;

    private GeneratorRun(GeneratorDriverRunResult result, Compilation output)
    {
        _output = output;
        Result = result.Results.Single();
    }

    /// <summary>What the generator gave.</summary>
    public GeneratorRunResult Result { get; }

    /// <summary>The ids of its diagnostics of a severity.</summary>
    public string[] Ids(DiagnosticSeverity severity) => [.. Result.Diagnostics.Where(d => d.Severity == severity).Select(static d => d.Id)];

    /// <summary>Runs the generator.</summary>
    public static GeneratorRun Of(string name, string text)
    {
        GeneratorRun? run = null;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    run = Drive(name, text);
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            StackSize);
        thread.Start();
        thread.Join();
        return failure is null ? run! : throw new InvalidOperationException("The compiler's driver fails.", failure);
    }

    /// <summary>What is wrong with the generator: that it failed, or a diagnostic that is not inside of the document; null where nothing is.</summary>
    public string? Failure(int length)
    {
        if (Result.Exception is { } exception)
            return exception.ToString();

        foreach (Diagnostic diagnostic in Result.Diagnostics)
        {
            TextSpan span = diagnostic.Location.SourceSpan;
            if (diagnostic.Id == Diagnostics.Rules.InternalError.Id)
                return diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);

            if (span.Start < 0 || span.End > length)
                return $"{diagnostic} is outside of the document: {span}";
        }

        return null;
    }

    /// <summary>True where both gave the same code.</summary>
    public bool IsSame(GeneratorRun other) =>
        Result.GeneratedSources.Select(static s => (s.HintName, Checksum(s))).SequenceEqual(other.Result.GeneratedSources.Select(static s => (s.HintName, Checksum(s))));

    /// <summary>Lines of generated code.</summary>
    public int Lines => Result.GeneratedSources.Sum(static s => s.SourceText.Lines.Count - 1);

    /// <summary>Errors and warnings of the compiler.</summary>
    public IEnumerable<Diagnostic> Compile() => _output.Emit(Stream.Null).Diagnostics.Where(static d => d.Severity >= DiagnosticSeverity.Warning);

    private static string Checksum(GeneratedSourceResult source) => Convert.ToHexString([.. source.SourceText.GetChecksum()]);

    private static GeneratorRun Drive(string name, string text)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ContractGenerator().AsSourceGenerator()],
            [new InMemoryText(name, text)],
            GeneratedCompilation.ParseOptions,
            new BuildOptions(new() { ["RootNamespace"] = "Corpus" }));
        driver = driver.RunGeneratorsAndUpdateCompilation(GeneratedCompilation.Of([]), out Compilation output, out _);
        return new GeneratorRun(driver.GetRunResult(), output);
    }
}
