using System.Buffers.Binary;
using System.Text;

namespace OpenApiGen.Runtime;

/// <summary>Finds names in UTF-8 by a hash of their length and first bytes.</summary>
internal sealed class Utf8Names
{
    private readonly byte[][] _names;
    private readonly int[] _slots;
    private readonly int _mask;

    public Utf8Names(string[] names)
    {
        _names = [.. names.Select(Encoding.UTF8.GetBytes)];
        int size = 4;
        while (size < names.Length * 2)
            size *= 2;

        _mask = size - 1;
        _slots = new int[size];
        for (int i = 0; i < _names.Length; i++)
        {
            int slot = Hash(_names[i]) & _mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & _mask;

            _slots[slot] = i + 1;
        }
    }

    public int Count => _names.Length;

    /// <summary>True where the name at an index, if there is one, reads so.</summary>
    public bool IsAt(int index, ReadOnlySpan<byte> name) => (uint)index < (uint)_names.Length && name.SequenceEqual(_names[index]);

    /// <summary>The index of a name, or -1.</summary>
    public int IndexOf(ReadOnlySpan<byte> name)
    {
        int slot = Hash(name) & _mask;
        while (_slots[slot] is not 0 and int entry)
        {
            if (name.SequenceEqual(_names[entry - 1]))
                return entry - 1;

            slot = (slot + 1) & _mask;
        }

        return -1;
    }

    private static int Hash(ReadOnlySpan<byte> name)
    {
        uint hash = (uint)name.Length;
        if (name.Length >= 4)
        {
            // Names of one object tend to share a beginning or an end, seldom both and the length.
            hash = (hash * 31) ^ BinaryPrimitives.ReadUInt32LittleEndian(name);
            hash = (hash * 0x9E3779B1u) ^ BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]);
            hash = (hash * 0x85EBCA6Bu) ^ BinaryPrimitives.ReadUInt32LittleEndian(name[((name.Length - 4) / 2)..]);
        }
        else
        {
            foreach (byte b in name)
                hash = (hash * 31) ^ b;
        }

        return (int)((hash * 0x9E3779B1u) >> 7);
    }
}
