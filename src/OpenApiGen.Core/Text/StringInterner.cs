namespace OpenApiGen.Text;

/// <summary>
/// Makes equal short pieces of a text one string: documents repeat <c>type</c>, <c>description</c> and <c>$ref</c>
/// tens of thousands of times.
/// </summary>
internal sealed class StringInterner
{
    private const int LongestLength = 64;

    /// <summary>A text made to collide costs no more than this many comparisons a piece: it is then copied instead.</summary>
    private const int MostProbes = 8;

    private Slot[] _slots = new Slot[1024];
    private int _count;

    private struct Slot
    {
        public int Hash;
        public string? Text;
    }

    /// <summary>The piece of a text as a string.</summary>
    public string Get(string text, int start, int length)
    {
        if (length > LongestLength)
            return text.Substring(start, length);

        if (length == 0)
            return "";

        int hash = 0;
        for (int i = start; i < start + length; i++)
            hash = (hash << 5) - hash + text[i];

        hash ^= hash >> 15;
        Slot[] slots = _slots;
        for (int probe = 0; probe < MostProbes; probe++)
        {
            ref Slot slot = ref slots[(hash + probe) & (slots.Length - 1)];
            if (slot.Text is null)
            {
                slot.Hash = hash;
                string piece = slot.Text = text.Substring(start, length);
                if (++_count * 2 > slots.Length)
                    Grow();

                return piece;
            }

            if (slot.Hash == hash && Equal(slot.Text, text, start, length))
                return slot.Text;
        }

        return text.Substring(start, length);
    }

    private static bool Equal(string piece, string text, int start, int length)
    {
        if (piece.Length != length)
            return false;

        for (int i = 0; i < piece.Length; i++)
            if (piece[i] != text[start + i])
                return false;

        return true;
    }

    private void Grow()
    {
        Slot[] old = _slots;
        var slots = new Slot[old.Length * 2];
        foreach (Slot slot in old)
        {
            if (slot.Text is null)
                continue;

            int probe = 0;
            while (probe < MostProbes && slots[(slot.Hash + probe) & (slots.Length - 1)].Text is not null)
                probe++;

            // One that finds no slot any more is only forgotten: its next occurrence is a second string.
            if (probe < MostProbes)
                slots[(slot.Hash + probe) & (slots.Length - 1)] = slot;
        }

        _slots = slots;
    }
}
