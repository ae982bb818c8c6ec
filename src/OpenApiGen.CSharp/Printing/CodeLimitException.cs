namespace OpenApiGen.CSharp.Printing;

/// <summary>The code of a document grows longer than memory and compilers bear.</summary>
internal sealed class CodeLimitException() : Exception("The code is too long.")
{
    /// <summary>Characters of all files of a document: about twenty times what the largest documents of real services need.</summary>
    public const int MaximumLength = 250_000_000;
}
