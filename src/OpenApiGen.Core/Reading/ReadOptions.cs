namespace OpenApiGen.Reading;

/// <summary>How a document is to be understood where its words leave a choice.</summary>
public sealed record ReadOptions
{
    /// <summary>What most authors mean.</summary>
    public static readonly ReadOptions Default = new();

    /// <summary>
    /// True where a schema without <c>type</c> that has <c>properties</c> or <c>items</c> describes an object or an array;
    /// false where it lets every other type pass, which is what JSON Schema says.
    /// </summary>
    public bool InferTypes { get; init; } = true;
}
