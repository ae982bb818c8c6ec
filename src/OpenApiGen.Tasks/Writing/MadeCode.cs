using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading;
using OpenApiGen.TypeScript;

namespace OpenApiGen.Writing;

/// <summary>The TypeScript of a document, and what people should know about it.</summary>
/// <param name="Output">The code; null where something is so wrong that nothing is to be written.</param>
/// <param name="OfReading">What every reader of the document has to say.</param>
/// <param name="OfMaking">What making TypeScript of it has to say.</param>
internal sealed record MadeCode(TypeScriptOutput? Output, IReadOnlyList<Diagnostic> OfReading, IReadOnlyList<Diagnostic> OfMaking)
{
    /// <summary>Everything, in order of place.</summary>
    public IReadOnlyList<Diagnostic> All =>
        [.. OfReading.Concat(OfMaking).OrderBy(static d => d.Span.File, StringComparer.Ordinal).ThenBy(static d => d.Span.Start).ThenBy(static d => d.Rule.Id, StringComparer.Ordinal)];

    /// <summary>Makes it. Whatever the document is, the answer is a result; only cancellation is an exception.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">What is to be made of it.</param>
    /// <param name="reading">How it is to be understood.</param>
    /// <param name="stated">The part of the filter of which every entry has to match something.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static MadeCode Of(DocumentFiles document, TypeScriptOptions options, ReadOptions reading, OperationFilter stated, CancellationToken cancellation)
    {
        try
        {
            return Make(document, options, reading, stated, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            string where = (exception.StackTrace ?? "").Split('\n')[0].Trim();
            string failure = $"{exception.GetType().Name}: {exception.Message} {where}".Replace('\r', ' ').Replace('\n', ' ');
            return new MadeCode(null, [], [new Diagnostic(Rules.InternalError, document.Root.Span(0, 0), EquatableArray.Of(failure))]);
        }
    }

    private static MadeCode Make(DocumentFiles document, TypeScriptOptions options, ReadOptions reading, OperationFilter stated, CancellationToken cancellation)
    {
        var ofReading = new List<Diagnostic>(document.Files.SelectMany(static f => f.SyntaxDiagnostics()));
        if (document.Excess is { } excess)
            ofReading.Add(excess);

        // What seems to be wrong with a text that was not read to its end is that it was not read.
        if (document.Files.Any(static f => !f.IsComplete))
            return new MadeCode(null, ofReading, []);

        if (!document.Root.IsDocument)
            return new MadeCode(null, [.. ofReading, VersionField.Missing(document.Root, isFromDisk: true)], []);

        ReadResult read = ContractReader.Read(document.Root, document.Files, reading, cancellation);
        ofReading.AddRange(read.Diagnostics);
        if (read.Contract is not { } contract || ofReading.Any(IsError))
            return new MadeCode(null, ofReading, []);

        TypeScriptOutput output = TypeScriptGenerator.Generate(contract, options, cancellation);
        var locator = new Locator(document.Files);
        Diagnostic[] ofMaking = [.. UnmatchedEntries.Find(contract, stated, document.Root), .. output.Diagnostics.Select(locator.Locate)];
        return new MadeCode(ofMaking.Any(IsError) ? null : output, ofReading, ofMaking);
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Rule.Severity == Severity.Error;
}
