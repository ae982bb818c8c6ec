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

    /// <summary>True where files were looked for on the disk, so that what is missing is not there; false where a project lists them. Only messages differ.</summary>
    public bool IsFromDisk { get; init; }
}
