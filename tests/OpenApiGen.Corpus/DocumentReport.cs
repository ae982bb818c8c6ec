namespace OpenApiGen.Corpus;

/// <summary>What became of one document.</summary>
internal enum Outcome
{
    /// <summary>Its code compiles without a warning, or was not to be compiled.</summary>
    Clean,

    /// <summary>It has no <c>openapi</c> or <c>swagger</c> key, or a version that is not known.</summary>
    NoDocument,

    /// <summary>Its code does not compile, or with a warning.</summary>
    Compiler,

    /// <summary>Two runs gave different code.</summary>
    Different,

    /// <summary>An exception, or the end of the process: an exhausted stack, or more memory than it may have.</summary>
    Crash,

    /// <summary>It took longer than it may.</summary>
    Hang,
}

/// <summary>The result of a document, as workers hand it over: a line of JSON.</summary>
/// <param name="Path">The file, with the damage that was done to it.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Detail">The first diagnostics of the compiler, or the exception; empty where there is nothing to say.</param>
/// <param name="Errors">Ids of the generator's errors.</param>
/// <param name="Warnings">Ids of the generator's warnings.</param>
/// <param name="Operations">How many operations it has.</param>
/// <param name="Lines">Lines of generated code.</param>
/// <param name="GenerateMilliseconds">Reading and generating, the faster of two runs; of a damaged document, the processor time of one.</param>
internal sealed record DocumentReport(string Path, Outcome Outcome, string Detail, string[] Errors, string[] Warnings, int Operations, int Lines, double GenerateMilliseconds)
{
    /// <summary>True where it is not as its authors wrote it.</summary>
    public bool IsDamaged { get; init; }

    /// <summary>True where its code was compiled.</summary>
    public bool IsCompiled { get; init; }

    /// <summary>The most memory that its process has had, in megabytes.</summary>
    public long PeakMegabytes { get; init; }
}
