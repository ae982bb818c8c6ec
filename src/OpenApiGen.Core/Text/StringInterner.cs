using System.Runtime.CompilerServices;

namespace OpenApiGen.Text;

/// <summary>
/// Makes most equal short pieces of a text one string: documents repeat <c>type</c>, <c>description</c> and <c>$ref</c>
/// tens of thousands of times. A piece takes the place of another one with which it collides, so that the table stays
/// small enough for the processor's cache, and a text made to collide costs nothing but memory.
/// </summary>
internal sealed class StringInterner
{
    private const int Slots = 2048;
    private const int LongestLength = 64;
    private readonly Slot[] _slots = new Slot[Slots];

    private struct Slot
    {
        public int Hash;
        public string? Text;
    }

    /// <summary>The piece of a text as a string.</summary>
    [MethodImpl(TextScan.Hot)]
    public string Get(string text, int start, int length)
    {
        if (length > LongestLength)
            return text.Substring(start, length);

        if (length == 0)
            return "";

        int hash = Hash(text, start, length);
        ref Slot slot = ref _slots[hash & (Slots - 1)];
        if (slot.Hash == hash && slot.Text is { } known && known.Length == length && string.CompareOrdinal(text, start, known, 0, length) == 0)
            return known;

        slot.Hash = hash;
        return slot.Text = text.Substring(start, length);
    }

    /// <summary>Of a long piece every few characters and the last one, as hashing each takes longer than reading them all did.</summary>
    [MethodImpl(TextScan.Hot)]
    private static int Hash(string text, int start, int length)
    {
        int step = (length >> 3) + 1;
        int last = start + length - 1;
        int hash = length + (text[last] << 8);
        for (int i = start; i < last; i += step)
            hash = (hash * 31) + text[i];

        hash *= unchecked((int)0x9e3779b1);
        return hash ^ (hash >> 16);
    }
}
