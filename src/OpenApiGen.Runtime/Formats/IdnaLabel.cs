using System.Text;

namespace OpenApiGen.Runtime;

/// <summary>Labels of internationalized host names (RFC 5891), judged by the properties of RFC 5892.</summary>
/// <remarks>Not by <see cref="System.Globalization.IdnMapping"/>: it maps as UTS 46 does, and does nearly nothing where globalization is invariant, as it is in small containers.</remarks>
internal static class IdnaLabel
{
    private const int MaximumLength = 63;

    /// <summary>Reads a U-label.</summary>
    /// <param name="label">The label.</param>
    /// <param name="asciiLength">How long its A-label is.</param>
    /// <returns>Its code points, or null where it is none.</returns>
    public static int[]? Read(ReadOnlySpan<char> label, out int asciiLength)
    {
        asciiLength = 0;
        if (label.Length > 2 * MaximumLength || !Array.TrueForAll(ToCodePoints(label), IdnaProperties.IsAssigned))
            return null;

        // RFC 5895 section 2: what is typed is normalized before it is looked up.
        int[] points = ToCodePoints(label.ToString().Normalize(NormalizationForm.FormC));
        asciiLength = 4 + Punycode.Encode(points).Length;
        return IsSound(points) ? points : null;
    }

    /// <summary>Reads an A-label without its prefix <c>xn--</c>; null where it is none.</summary>
    public static int[]? Decode(ReadOnlySpan<char> encoded)
    {
        // Capitals are the same in host names, but not among the code points of a label.
        string lower = encoded.ToString().ToLowerInvariant();
        int[]? points = Punycode.Decode(lower);
        return points is not null
            && points.AsSpan().ContainsAnyExceptInRange(0, 127)
            && IsSound(points)
            && lower == Punycode.Encode(points)
            ? points
            : null;
    }

    public static int[] ToCodePoints(ReadOnlySpan<char> text)
    {
        int[] points = new int[text.Length];
        int count = 0;
        foreach (Rune rune in text.EnumerateRunes())
            points[count++] = rune.Value;

        return points[..count];
    }

    /// <summary>Sections 4.2.3.1 to 4.2.3.3 and 5.4 of RFC 5891; direction is judged over all labels.</summary>
    private static bool IsSound(ReadOnlySpan<int> label)
    {
        if (label[0] == '-' || label[^1] == '-' || (label is [_, _, '-', '-', ..]) || IdnaProperties.IsMark(label[0]))
            return false;

        for (int i = 0; i < label.Length; i++)
            if (!IdnaProperties.IsAllowed(label[i]) && !IdnaContext.IsAllowed(label, i))
                return false;

        return true;
    }
}
