using System.Globalization;
using OpenApiGen.Model;

namespace OpenApiGen.Patterns;

/// <summary>
/// A set of characters, short enough to print: large sets name whole Unicode categories instead of listing their ranges.
/// </summary>
/// <param name="Ranges">
/// Members in order: code points in unicode mode (never halves of surrogate pairs), UTF-16 code units otherwise.
/// </param>
/// <param name="Categories">Further members: bit n stands for all characters of the <see cref="UnicodeCategory"/> with value n.</param>
public sealed record CharacterClass(EquatableArray<CodePointRange> Ranges, int Categories)
{
    private const int MostRanges = 16;

    /// <summary>True where some member takes two UTF-16 code units.</summary>
    public bool HasAstral => Categories != 0 || (Ranges.Count > 0 && Ranges[Ranges.Count - 1].Last > 0xFFFF);

    /// <summary>True where every character that takes two UTF-16 code units is a member.</summary>
    public bool HasAllAstral =>
        Ranges.Count > 0 && Ranges[Ranges.Count - 1] is { First: <= 0x10000, Last: CharacterSet.Limit - 1 };

    /// <summary>True where every character of a well-formed string is a member, so that a run of them is a test of length.</summary>
    public bool IsEverything => HasAllAstral
        ? Ranges.Count == 2 && Ranges[0] == new CodePointRange(0, 0xD7FF) && Ranges[1].First == 0xE000
        : Ranges.Count == 1 && Ranges[0] == new CodePointRange(0, 0xFFFF);

    /// <summary>Writes a set as a class.</summary>
    /// <param name="set">The members.</param>
    /// <param name="plane">All characters that can come up; a category that has every member among them in the set is named.</param>
    internal static CharacterClass Of(CharacterSet set, CharacterSet plane)
    {
        int categories = 0;
        if (set.RangeCount > MostRanges)
            for (int i = 0; i < UnicodeData.CategoryNames.Count; i++)
            {
                CharacterSet category = UnicodeData.Category(UnicodeData.CategoryNames[i])!.Intersect(plane);
                if (!category.IsEmpty && category.IsSubsetOf(set))
                {
                    categories |= 1 << i;
                    set = set.Except(category);
                }
            }

        return new CharacterClass(set.Ranges.ToEquatable(), categories);
    }
}
