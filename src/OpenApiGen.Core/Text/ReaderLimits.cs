namespace OpenApiGen.Text;

/// <summary>What a text may ask of a reader before it is refused with <see cref="SyntaxProblemKind.LimitExceeded"/>.</summary>
public static class ReaderLimits
{
    /// <summary>Collections within collections, those behind aliases included. Whoever walks a tree may recurse.</summary>
    public const int Depth = 256;

    /// <summary>Nodes of one document, aliases written out; they take about half a gigabyte.</summary>
    public const int Nodes = 10_000_000;

    /// <summary>Documents of one stream.</summary>
    public const int Documents = 10_000;

    /// <summary>Nodes that a document gains by aliases when these are written out, beyond the text's own length.</summary>
    public const int AliasedNodes = 1_000_000;

    /// <summary>Hexadecimal or octal digits of one number, as spelling them in decimal takes quadratic time.</summary>
    public const int RadixDigits = 1_000;

    /// <summary>Problems reported for one document; later ones that do not end the reading are dropped.</summary>
    public const int Problems = 1_000;

    /// <summary>Errors of reading one document, other diagnostics of it, and diagnostics of making code of it; later ones are dropped.</summary>
    public const int Diagnostics = 10_000;

    /// <summary>Characters of a path; servers take no more of a request's first line.</summary>
    public const int PathLength = 8_000;

    /// <summary>Operations of one document, those of callbacks and webhooks included.</summary>
    public const int Operations = 100_000;

    /// <summary>Parameters of all operations of one document, those of their paths counted for each.</summary>
    public const int Parameters = 1_000_000;

    /// <summary>Schemas of one document: four times what the largest document of a real service has; they take about half a gigabyte.</summary>
    public const int Schemas = 500_000;

    /// <summary>Characters that references other than those of schemas lead to, counted for each: what is referred to is read each time.</summary>
    public const int ReferencedCharacters = 250_000_000;
}
