using System.Globalization;

namespace OpenApiGen.Runtime;

/// <summary>Names whose labels are read from right to left (RFC 5893 section 2).</summary>
internal static class IdnaBidi
{
    private enum Direction : byte
    {
        Neutral,
        Left,
        Right,
        EuropeanDigit,
        ArabicDigit,
        Mark,
    }

    // Letters of classes R and AL; first and last.
    private static ReadOnlySpan<int> RightToLeft => [0x0590, 0x08FF, 0xFB1D, 0xFDFF, 0xFE70, 0xFEFF, 0x10800, 0x10FFF, 0x1E800, 0x1EFFF];

    private static ReadOnlySpan<int> ArabicDigits => [0x0600, 0x0605, 0x0660, 0x0669, 0x066B, 0x066C, 0x06DD, 0x06DD, 0x0890, 0x0891, 0x10D30, 0x10D39, 0x10E60, 0x10E7E];

    /// <summary>True where no label reads from right to left, or all of them keep its rule.</summary>
    public static bool AreSound(List<int[]> labels) => !labels.Exists(IsRightToLeft) || labels.TrueForAll(KeepsRule);

    private static bool IsRightToLeft(int[] label) => Array.Exists(label, static p => Of(p) is Direction.Right or Direction.ArabicDigit);

    private static bool KeepsRule(int[] label)
    {
        Direction first = Of(label[0]);
        if (first is not (Direction.Left or Direction.Right))
            return false;

        int last = label.Length - 1;
        while (Of(label[last]) == Direction.Mark)
            last--;

        return first == Direction.Right
            ? Of(label[last]) is Direction.Right or Direction.EuropeanDigit or Direction.ArabicDigit
                && !Array.Exists(label, static p => Of(p) == Direction.Left)
                && !(Has(label, Direction.EuropeanDigit) && Has(label, Direction.ArabicDigit))
            : Of(label[last]) is Direction.Left or Direction.EuropeanDigit
                && !IsRightToLeft(label);
    }

    private static bool Has(int[] label, Direction direction) => Array.Exists(label, p => Of(p) == direction);

    private static Direction Of(int point)
    {
        if (point is (>= '0' and <= '9') or (>= 0x06F0 and <= 0x06F9))
            return Direction.EuropeanDigit;

        if (IdnaProperties.IsIn(ArabicDigits, point))
            return Direction.ArabicDigit;

        UnicodeCategory category = IdnaProperties.Category(point);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            return Direction.Mark;

        if (IdnaProperties.IsIn(RightToLeft, point))
            return Direction.Right;

        return category <= UnicodeCategory.LetterNumber ? Direction.Left : Direction.Neutral;
    }
}
