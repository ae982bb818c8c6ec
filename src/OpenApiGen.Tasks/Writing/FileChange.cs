using OpenApiGen.TypeScript;

namespace OpenApiGen.Writing;

/// <summary>What becomes of a file.</summary>
internal enum ChangeKind : byte
{
    /// <summary>There was none.</summary>
    Created,

    /// <summary>Its text is another one now.</summary>
    Updated,

    /// <summary>Its text is the same, up to line ends.</summary>
    Unchanged,

    /// <summary>It is the user's, and is not looked at.</summary>
    Kept,

    /// <summary>It was generated before, and the document does not give it any more.</summary>
    Removed,
}

/// <summary>A file of an output folder.</summary>
/// <param name="Path">Below the folder, with slashes.</param>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Text">What it is to hold; null where nothing is written.</param>
internal sealed record FileChange(string Path, ChangeKind Kind, FileOwner Owner, string? Text);
