using System.Globalization;

namespace OpenApiGen.CSharp.Printing;

/// <summary>The code of a document grows longer than memory and compilers bear.</summary>
/// <param name="message">What is too much, for people.</param>
internal sealed class CodeLimitException(string message) : Exception(message)
{
    /// <summary>Characters of all files of a document: nearly three times what the largest document of a real service needs.</summary>
    public const int MaximumLength = 400_000_000;

    /// <summary>Interfaces of handlers, each of which is a file; compilers compare the name of each file with those of all others.</summary>
    public const int MaximumHandlers = 10_000;

    /// <summary>The code is longer than it may be.</summary>
    public static CodeLimitException TooLong() =>
        new($"The code of this document would be longer than {Count(MaximumLength)} characters, which no compiler would get to the end of; leave operations out by 'OpenApiGenExcludePaths' or another filter");

    /// <summary>There are too many tags.</summary>
    public static CodeLimitException TooManyHandlers() =>
        new($"The operations of this document have more than {Count(MaximumHandlers)} different tags, each of which would be an interface with a file of its own; leave operations out by 'OpenApiGenExcludeTags' or another filter");

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
