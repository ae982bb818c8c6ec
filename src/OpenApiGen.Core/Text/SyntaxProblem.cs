namespace OpenApiGen.Text;

/// <summary>What is wrong with a text as JSON or YAML, whatever it means.</summary>
public enum SyntaxProblemKind : byte
{
    /// <summary>Not JSON, or not YAML. Reading ends here.</summary>
    Malformed,

    /// <summary>A mapping has a key twice; the first entry is kept.</summary>
    DuplicateKey,

    /// <summary>Too deep, or aliases that expand to too much.</summary>
    LimitExceeded,

    /// <summary>Well-formed YAML that no OpenAPI document can contain, such as a mapping used as a key.</summary>
    Unsupported,

    /// <summary>
    /// Against the letter of YAML, yet read as it is meant, because readers in wide use accept it and documents rely on them:
    /// a line within quotes or brackets that is not indented more than the mapping or sequence around it; a tab on an empty line
    /// behind a block scalar.
    /// </summary>
    Tolerated,
}

/// <summary>A problem of a text, with its place.</summary>
/// <param name="Kind">What sort of problem.</param>
/// <param name="Start">Offset of the first offending character.</param>
/// <param name="End">Offset behind the last one; at least <paramref name="Start"/>.</param>
/// <param name="Message">One sentence without a full stop: what was found and what was expected.</param>
public readonly record struct SyntaxProblem(SyntaxProblemKind Kind, int Start, int End, string Message);
