using System.Numerics;

namespace OpenApiGen.Runtime;

/// <summary>A set of small indexes, the first 64 of them without a further object.</summary>
/// <param name="isTracked">False for a set that nobody will look into, so that nothing need be added.</param>
internal struct IndexSet(bool isTracked)
{
    private ulong _first;
    private ulong[]? _rest;

    /// <summary>True where somebody will look into it.</summary>
    public bool IsTracked { get; } = isTracked;

    public readonly bool Contains(int index)
    {
        if (index < 64)
            return (_first & (1UL << index)) != 0;

        int word = (index / 64) - 1;
        return _rest is not null && word < _rest.Length && (_rest[word] & (1UL << (index % 64))) != 0;
    }

    public void Add(int index)
    {
        if (!IsTracked)
            return;

        if (index < 64)
        {
            _first |= 1UL << index;
            return;
        }

        int word = (index / 64) - 1;
        if (_rest is null || word >= _rest.Length)
            Array.Resize(ref _rest, (int)BitOperations.RoundUpToPowerOf2((uint)word + 1));

        _rest[word] |= 1UL << (index % 64);
    }

    public void Add(in IndexSet other)
    {
        if (!IsTracked)
            return;

        _first |= other._first;
        if (other._rest is not { } rest)
            return;

        if (_rest is null || _rest.Length < rest.Length)
            Array.Resize(ref _rest, rest.Length);

        for (int i = 0; i < rest.Length; i++)
            _rest[i] |= rest[i];
    }
}
