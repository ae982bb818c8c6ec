using System.Globalization;
using System.Text;

namespace OpenApiGen.Runtime;

/// <summary>Which code points labels may have: the derived property of RFC 5892, as .NET's own Unicode tables give it.</summary>
internal static class IdnaProperties
{
    // Section 2.6, exceptions that are PVALID: sharp s, final sigma, two Sindhi signs, a Tibetan mark, the ideographic zero.
    private static ReadOnlySpan<int> Allowed => [0x00DF, 0x03C2, 0x06FD, 0x06FE, 0x0F0B, 0x3007];

    // Section 2.6, exceptions that are DISALLOWED, and the properties and blocks of sections 2.3, 2.4 and 2.9, first and last.
    private static ReadOnlySpan<int> Disallowed =>
    [
        0x034F, 0x034F, 0x0640, 0x0640, 0x07FA, 0x07FA, 0x1100, 0x11FF, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x20D0, 0x20FF,
        0x302E, 0x302F, 0x3031, 0x3035, 0x303B, 0x303B, 0xA960, 0xA97F, 0xD7B0, 0xD7FF, 0xFE00, 0xFE0F,
        0x1D100, 0x1D1FF, 0x1D200, 0x1D24F, 0xE0100, 0xE01EF,
    ];

    /// <summary>True for code points that are PVALID.</summary>
    public static bool IsAllowed(int point)
    {
        if (point < 128)
            return point == '-' || char.IsAsciiDigit((char)point) || char.IsAsciiLetterLower((char)point);

        if (Allowed.Contains(point))
            return true;

        return Category(point) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ModifierLetter
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            && !IsIn(Disallowed, point)
            && !IdnaContext.Concerns(point)
            && IsStable(point);
    }

    /// <summary>True for a combining mark, which no label begins with.</summary>
    public static bool IsMark(int point) =>
        Category(point) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>True for a code point that stands for a character; others, and lone surrogates, as which U+FFFD is read, cannot be normalized everywhere.</summary>
    public static bool IsAssigned(int point) => point != 0xFFFD && Category(point) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);

    /// <summary>True where ranges, first and last in turn, contain a code point.</summary>
    public static bool IsIn(ReadOnlySpan<int> ranges, int point)
    {
        for (int i = 0; i < ranges.Length; i += 2)
            if (point >= ranges[i] && point <= ranges[i + 1])
                return true;

        return false;
    }

    public static UnicodeCategory Category(int point) => CharUnicodeInfo.GetUnicodeCategory(point);

    /// <summary>True where folding case and compatibility forms changes nothing (section 2.2).</summary>
    private static bool IsStable(int point)
    {
        // Cherokee is the one script whose case folds to capitals, as these were there first.
        if (point is (>= 0x13A0 and <= 0x13F5) or (>= 0x13F8 and <= 0x13FD) or (>= 0xAB70 and <= 0xABBF))
            return point <= 0x13F5;

        // .NET folds no case; up and down again comes to the same once characters are decomposed.
        string text = char.ConvertFromUtf32(point);
        string folded = text.Normalize(NormalizationForm.FormKD).ToUpperInvariant().ToLowerInvariant().Normalize(NormalizationForm.FormKC);
        return text == folded;
    }
}
