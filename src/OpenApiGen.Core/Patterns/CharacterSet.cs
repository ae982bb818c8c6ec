namespace OpenApiGen.Patterns;

/// <summary>An immutable set of code points from U+0000 to U+10FFFF.</summary>
public sealed class CharacterSet : IEquatable<CharacterSet>
{
    /// <summary>One more than the last code point.</summary>
    public const int Limit = 0x110000;

    /// <summary>The set without a member.</summary>
    public static readonly CharacterSet Empty = new([]);

    // An inversion list: members are from _bounds[0] up to but excluding _bounds[1], from _bounds[2] up to _bounds[3], …
    private readonly int[] _bounds;

    private CharacterSet(int[] bounds) => _bounds = bounds;

    /// <summary>True where there is no member.</summary>
    public bool IsEmpty => _bounds.Length == 0;

    /// <summary>How many ranges <see cref="Ranges"/> returns.</summary>
    public int RangeCount => _bounds.Length / 2;

    /// <summary>How many code points are members.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            for (int i = 0; i < _bounds.Length; i += 2)
                count += _bounds[i + 1] - _bounds[i];

            return count;
        }
    }

    /// <summary>The set of one code point.</summary>
    public static CharacterSet Of(int codePoint) => new([codePoint, codePoint + 1]);

    /// <summary>The set of the code points from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public static CharacterSet Of(int first, int last) => new([first, last + 1]);

    /// <summary>The union of ranges, which may overlap and have any order.</summary>
    public static CharacterSet Of(IEnumerable<CodePointRange> ranges)
    {
        var sorted = new List<CodePointRange>(ranges);
        sorted.Sort(static (a, b) => a.First.CompareTo(b.First));
        var bounds = new List<int>(sorted.Count * 2);
        foreach (CodePointRange range in sorted)
            if (bounds.Count == 0 || range.First > bounds[bounds.Count - 1])
            {
                bounds.Add(range.First);
                bounds.Add(range.Last + 1);
            }
            else
            {
                bounds[bounds.Count - 1] = Math.Max(bounds[bounds.Count - 1], range.Last + 1);
            }

        return new([.. bounds]);
    }

    /// <summary>The range at an index; ranges are in order and neither overlap nor touch.</summary>
    public CodePointRange RangeAt(int index) => new(_bounds[index * 2], _bounds[(index * 2) + 1] - 1);

    /// <summary>All ranges in order; they neither overlap nor touch.</summary>
    public IEnumerable<CodePointRange> Ranges
    {
        get
        {
            for (int i = 0; i < RangeCount; i++)
                yield return RangeAt(i);
        }
    }

    /// <summary>True for a member.</summary>
    public bool Contains(int codePoint)
    {
        int index = Array.BinarySearch(_bounds, codePoint);

        // Between two bounds the complement of an odd index is inside a range; on a bound an even index starts one.
        return index >= 0 ? index % 2 == 0 : ~index % 2 == 1;
    }

    /// <summary>Members of either set.</summary>
    public CharacterSet Union(CharacterSet other) => Combine(other, static (a, b) => a || b);

    /// <summary>Members of both sets.</summary>
    public CharacterSet Intersect(CharacterSet other) => Combine(other, static (a, b) => a && b);

    /// <summary>Members of this set that are not members of the other.</summary>
    public CharacterSet Except(CharacterSet other) => Combine(other, static (a, b) => a && !b);

    /// <summary>True where a code point is a member of both.</summary>
    public bool Overlaps(CharacterSet other) => !Intersect(other).IsEmpty;

    /// <summary>True where every member of this set is one of the other.</summary>
    public bool IsSubsetOf(CharacterSet other) => Except(other).IsEmpty;

    /// <inheritdoc/>
    public bool Equals(CharacterSet? other)
    {
        if (other is null || other._bounds.Length != _bounds.Length)
            return false;

        for (int i = 0; i < _bounds.Length; i++)
            if (_bounds[i] != other._bounds[i])
                return false;

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CharacterSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = _bounds.Length;
        foreach (int bound in _bounds)
            hash = unchecked((hash * 31) + bound);

        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        "[" + string.Join(" ", Ranges.Select(r => r.First == r.Last ? $"{r.First:X4}" : $"{r.First:X4}-{r.Last:X4}")) + "]";

    private CharacterSet Combine(CharacterSet other, Func<bool, bool, bool> isMember)
    {
        int[] left = _bounds;
        int[] right = other._bounds;
        var result = new List<int>(left.Length + right.Length);
        int i = 0;
        int j = 0;
        while (i < left.Length || j < right.Length)
        {
            int bound = j == right.Length || (i < left.Length && left[i] <= right[j]) ? left[i] : right[j];
            if (i < left.Length && left[i] == bound)
                i++;

            if (j < right.Length && right[j] == bound)
                j++;

            // An odd number of bounds lies behind a point inside a set.
            if (isMember(i % 2 == 1, j % 2 == 1) != (result.Count % 2 == 1))
                result.Add(bound);
        }

        return new([.. result]);
    }
}
