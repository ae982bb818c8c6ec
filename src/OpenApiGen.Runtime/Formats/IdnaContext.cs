using System.Globalization;

namespace OpenApiGen.Runtime;

/// <summary>Code points that are allowed beside certain others only (RFC 5892 appendix A).</summary>
internal static class IdnaContext
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    // Canonical combining class 9.
    private static ReadOnlySpan<int> Viramas =>
    [
        0x094D, 0x09CD, 0x0A4D, 0x0ACD, 0x0B4D, 0x0BCD, 0x0C4D, 0x0CCD, 0x0D3B, 0x0D3C, 0x0D4D, 0x0DCA, 0x0E3A, 0x0EBA, 0x0F84, 0x1039, 0x103A,
        0x1714, 0x1715, 0x1734, 0x17D2, 0x1A60, 0x1B44, 0x1BAA, 0x1BAB, 0x1BF2, 0x1BF3, 0x2D7F, 0xA806, 0xA82C, 0xA8C4, 0xA953, 0xA9C0, 0xAAF6, 0xABED,
        0x10A3F, 0x11046, 0x11070, 0x1107F, 0x110B9, 0x11133, 0x11134, 0x111C0, 0x11235, 0x112EA, 0x1134D, 0x11442, 0x114C2, 0x115BF, 0x1163F, 0x116B6,
        0x1172B, 0x11839, 0x1193D, 0x1193E, 0x119E0, 0x11A34, 0x11A47, 0x11A99, 0x11C3F, 0x11D44, 0x11D45, 0x11D97,
    ];

    // Scripts whose letters join on both sides, except those below; first and last.
    private static ReadOnlySpan<int> Joining => [0x0620, 0x077F, 0x07CA, 0x07EA, 0x0840, 0x0855, 0x0860, 0x0869, 0x08A0, 0x08C8, 0x1820, 0x1878, 0x1887, 0x18AA];

    // Letters of these scripts that join to the one before only.
    private static ReadOnlySpan<int> JoiningBefore =>
    [
        0x0622, 0x0625, 0x0627, 0x0627, 0x0629, 0x0629, 0x062F, 0x0632, 0x0648, 0x0648, 0x0671, 0x0673, 0x0675, 0x0677, 0x0688, 0x0699,
        0x06C0, 0x06C0, 0x06C3, 0x06CB, 0x06CD, 0x06CD, 0x06CF, 0x06CF, 0x06D2, 0x06D5, 0x06EE, 0x06EF, 0x0710, 0x0710, 0x0715, 0x0719,
        0x071E, 0x071E, 0x0728, 0x0728, 0x072A, 0x072A, 0x072C, 0x072C, 0x072F, 0x072F, 0x074D, 0x074D, 0x0759, 0x075B, 0x076B, 0x076C,
        0x0771, 0x0771, 0x0773, 0x0774, 0x0778, 0x0779, 0x0840, 0x0840, 0x0846, 0x0847, 0x0849, 0x0849, 0x0854, 0x0854, 0x0867, 0x0867,
        0x0869, 0x0869, 0x08AA, 0x08AC, 0x08AE, 0x08AE, 0x08B1, 0x08B2, 0x08B9, 0x08B9,
    ];

    // Letters of these scripts that do not join.
    private static ReadOnlySpan<int> NotJoining => [0x0621, 0x0621, 0x0674, 0x0674, 0x0861, 0x0861, 0x0866, 0x0866, 0x08AD, 0x08AD];

    private static ReadOnlySpan<int> Greek => [0x0370, 0x03E1, 0x03F0, 0x03FF, 0x1F00, 0x1FFF];

    private static ReadOnlySpan<int> Hebrew => [0x0591, 0x05F4, 0xFB1D, 0xFB4F];

    private static ReadOnlySpan<int> Japanese =>
    [
        0x3005, 0x3007, 0x3021, 0x3029, 0x3038, 0x303B, 0x3041, 0x3096, 0x309D, 0x309F, 0x30A1, 0x30FA, 0x30FD, 0x30FF, 0x31F0, 0x31FF,
        0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xF900, 0xFAD9, 0x1B000, 0x1B16F, 0x20000, 0x323AF,
    ];

    /// <summary>True for code points that need a context.</summary>
    public static bool Concerns(int point) =>
        point is 0x00B7 or 0x0375 or 0x05F3 or 0x05F4 or 0x30FB or ZeroWidthNonJoiner or ZeroWidthJoiner || IsArabicDigit(point) || IsExtendedArabicDigit(point);

    /// <summary>True where a code point has the context that it needs.</summary>
    public static bool IsAllowed(ReadOnlySpan<int> label, int index)
    {
        int before = index > 0 ? label[index - 1] : -1;
        int after = index + 1 < label.Length ? label[index + 1] : -1;
        switch (label[index])
        {
            case ZeroWidthJoiner:
                return Viramas.Contains(before);
            case ZeroWidthNonJoiner:
                return Viramas.Contains(before) || IsBetweenJoining(label, index);
            case 0x00B7: // Catalan l·l
                return before == 'l' && after == 'l';
            case 0x0375: // Greek keraia
                return IdnaProperties.IsIn(Greek, after);
            case 0x05F3 or 0x05F4: // geresh and gershayim
                return IdnaProperties.IsIn(Hebrew, before);
            case 0x30FB: // katakana middle dot
                foreach (int other in label)
                    if (IdnaProperties.IsIn(Japanese, other))
                        return true;
                return false;
            case int digit when IsArabicDigit(digit):
                return !label.ContainsAnyInRange(0x06F0, 0x06F9);
            case int digit when IsExtendedArabicDigit(digit):
                return !label.ContainsAnyInRange(0x0660, 0x0669);
            default:
                return false;
        }
    }

    private static bool IsBetweenJoining(ReadOnlySpan<int> label, int index)
    {
        int left = index - 1;
        while (left >= 0 && IsTransparent(label[left]))
            left--;

        int right = index + 1;
        while (right < label.Length && IsTransparent(label[right]))
            right++;

        return left >= 0 && right < label.Length
            && IsJoining(label[left]) && !IdnaProperties.IsIn(JoiningBefore, label[left])
            && IsJoining(label[right]);
    }

    private static bool IsJoining(int point) =>
        IdnaProperties.IsIn(Joining, point) && !IdnaProperties.IsIn(NotJoining, point)
        && IdnaProperties.Category(point) is UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter;

    private static bool IsTransparent(int point) => IdnaProperties.Category(point) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsArabicDigit(int point) => point is >= 0x0660 and <= 0x0669;

    private static bool IsExtendedArabicDigit(int point) => point is >= 0x06F0 and <= 0x06F9;
}
