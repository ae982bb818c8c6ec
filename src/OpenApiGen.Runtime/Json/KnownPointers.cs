using System.Runtime.CompilerServices;

namespace OpenApiGen.Runtime;

/// <summary>
/// Pointers that were made before: the mistakes of clients are much the same, and a pointer that is known need not be put together. Only what a
/// contract names and small indices belong here: what a client has made up is neither seen again nor to be kept.
/// </summary>
internal static class KnownPointers
{
    /// <summary>How many there are at most: a power of two.</summary>
    private const int Size = 1024;

    private static readonly Entry?[] Entries = new Entry?[Size];

    /// <summary>A pointer of three parts, of which the first and the last are the same objects whenever it is asked for.</summary>
    /// <param name="first">Goes before the index.</param>
    /// <param name="item">One more than the index of an item; zero where there is none.</param>
    /// <param name="last">Goes behind it.</param>
    public static string Join(string first, int item, string last)
    {
        // There are two places for each, so that two that are often asked for do not keep pushing each other out.
        int place = ((((RuntimeHelpers.GetHashCode(first) * 31) + RuntimeHelpers.GetHashCode(last)) * 31) + item) & (Size - 1);
        int other = place ^ (Size / 2);
        Entry? entry = Entries[place];
        if (entry?.Is(first, item, last) == true)
            return entry.Pointer;

        if (Entries[other] is { } older && older.Is(first, item, last))
            return older.Pointer;

        string pointer = string.Concat(first, item > 0 ? JsonPointers.Token(item - 1) : "", last);
        if (entry is not null)
            Entries[other] = entry;

        Entries[place] = new Entry(first, item, last, pointer);
        return pointer;
    }

    private sealed class Entry(string first, int item, string last, string pointer)
    {
        public string Pointer => pointer;

        public bool Is(string otherFirst, int otherItem, string otherLast) =>
            ReferenceEquals(first, otherFirst) && item == otherItem && ReferenceEquals(last, otherLast);
    }
}
