using OpenApiGen.Testing;

namespace OpenApiGen.Corpus;

/// <summary>A document that a worker is to work on, as it is handed over: a line of JSON.</summary>
/// <param name="Path">The file, or the name of a hostile document.</param>
/// <param name="Seed">Damages the file in the way of this seed; null leaves it as it is.</param>
/// <param name="HostileCharacters">The length of a hostile document; null for a file.</param>
/// <param name="Compiles">Whether the code is compiled.</param>
internal sealed record WorkItem(string Path, int? Seed, int? HostileCharacters, bool Compiles)
{
    /// <summary>Longer texts are damaged as such: trees of them that can be changed would need more memory than the work that is judged.</summary>
    private const int LongestTree = 20_000_000;

    /// <summary>True for a document of which only is asked that it is read or refused, soon and without an exception.</summary>
    public bool IsDamaged => Seed is not null || HostileCharacters is not null;

    /// <summary>What names it in reports: all that is needed to make it again.</summary>
    public string Name => Seed is { } seed ? $"seed {seed} of {Path}" : HostileCharacters is { } size ? $"{Path} of {size} characters" : Path;

    /// <summary>The document's text with a name whose ending says how it is read.</summary>
    public (string Name, string Text) Document()
    {
        if (HostileCharacters is { } size)
            return (Path, HostileDocument.All.Single(d => d.Name == Path).Make(size));

        string text = File.ReadAllText(Path);
        return Seed is { } seed ? DamagedDocument.Of(seed, Path, text, text.Length > LongestTree ? null : DocumentTree.Of(Path, text)) : (Path, text);
    }
}
