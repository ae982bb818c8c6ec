using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace OpenApiGen.Runtime;

/// <summary>
/// A set of characters that patterns of contracts are made of. Positions move over whole code points where the set has members
/// beyond the first plane; everywhere else a UTF-16 unit is a character.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CharacterClass
{
    private readonly SearchValues<char>? _units;
    private readonly (int First, int Last)[] _ranges = [];
    private readonly int _categories;

    /// <summary>Makes a set.</summary>
    /// <param name="ranges">Its ranges: the first and the last character of each, one after the other.</param>
    /// <param name="categories">Further members: bit n stands for the Unicode category with value n.</param>
    public CharacterClass(string ranges, int categories = 0)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        int[] ends = CodePoints(ranges);
        _categories = categories;
        if (categories == 0 && (ends.Length == 0 || ends[^1] <= char.MaxValue))
            _units = SearchValues.Create(Members(ends));
        else
            _ranges = [.. ends.Chunk(2).Select(static e => (e[0], e[1]))];
    }

    /// <summary>True where the character at a position belongs to the set.</summary>
    public bool At(string text, int index) =>
        (uint)index < (uint)text.Length && (_units is not null ? _units.Contains(text[index]) : Contains(CodePointAt(text, index)));

    /// <summary>Moves over members, as many as there are up to a maximum; false with fewer than a minimum.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Where to start, and where it ended.</param>
    /// <param name="min">The minimum.</param>
    /// <param name="max">The maximum, or -1.</param>
    public bool Run(string text, ref int index, int min, int max)
    {
        if (_units is null)
            return RunCodePoints(text, ref index, min, max);

        ReadOnlySpan<char> rest = text.AsSpan(index);
        if ((uint)max < (uint)rest.Length)
            rest = rest[..max];

        int count = rest.IndexOfAnyExcept(_units);
        if (count < 0)
            count = rest.Length;

        index += count;
        return count >= min;
    }

    /// <summary>The same towards the start: <paramref name="index"/> is behind the character to be looked at next.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Where to start, and where it ended.</param>
    /// <param name="min">The minimum.</param>
    /// <param name="max">The maximum, or -1.</param>
    public bool RunBack(string text, ref int index, int min, int max)
    {
        int count = 0;
        while (count != max && index > 0)
        {
            int width = _units is null && index > 1 && char.IsSurrogatePair(text[index - 2], text[index - 1]) ? 2 : 1;
            if (!At(text, index - width))
                break;

            index -= width;
            count++;
        }

        return count >= min;
    }

    private bool RunCodePoints(string text, ref int index, int min, int max)
    {
        int count = 0;
        while (count != max && index < text.Length)
        {
            int character = CodePointAt(text, index);
            if (!Contains(character))
                break;

            index += character > char.MaxValue ? 2 : 1;
            count++;
        }

        return count >= min;
    }

    private bool Contains(int character)
    {
        foreach ((int first, int last) in _ranges)
            if (character >= first && character <= last)
                return true;

        return _categories != 0 && ((_categories >> (int)CategoryOf(character)) & 1) != 0;
    }

    private static UnicodeCategory CategoryOf(int character) =>
        character <= char.MaxValue ? CharUnicodeInfo.GetUnicodeCategory((char)character) : Rune.GetUnicodeCategory(new Rune(character));

    private static int CodePointAt(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];

    private static int[] CodePoints(string text)
    {
        var points = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            points.Add(CodePointAt(text, i));
            if (points[^1] > char.MaxValue)
                i++;
        }

        return [.. points];
    }

    private static string Members(int[] ends)
    {
        var members = new StringBuilder();
        for (int i = 0; i < ends.Length; i += 2)
            for (int c = ends[i]; c <= ends[i + 1]; c++)
                members.Append((char)c);

        return members.ToString();
    }
}
