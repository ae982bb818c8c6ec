using System.Buffers;

namespace OpenApiGen.Runtime;

/// <summary>Names of hosts.</summary>
internal static class HostSyntax
{
    private const int MaximumLength = 253;
    private const int MaximumLabelLength = 63;

    private static readonly SearchValues<char> LettersDigitsHyphen = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private static readonly SearchValues<char> PlainHost = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.");

    // RFC 3490 section 3.1: what people type where they mean a dot.
    private static readonly SearchValues<char> Dots = SearchValues.Create(".\u3002\uFF0E\uFF61");

    /// <summary>True for a host of RFC 1123 section 2.1; labels that begin with <c>xn--</c> have to be sound A-labels.</summary>
    public static bool IsHostname(ReadOnlySpan<char> text) => IsHost(text, isInternational: false);

    /// <summary>True for a host of RFC 5890 section 2.3.2.3.</summary>
    public static bool IsIdnHostname(ReadOnlySpan<char> text) => IsHost(text, isInternational: true);

    private static bool IsHost(ReadOnlySpan<char> text, bool isInternational)
    {
        // Only names with other scripts in them have to be looked at as a whole.
        bool isPlain = !text.ContainsAnyExcept(PlainHost) && !text.Contains("xn--", StringComparison.OrdinalIgnoreCase);
        List<int[]>? labels = isPlain ? null : [];
        int length = -1;
        ReadOnlySpan<char> rest = text;
        for (bool isLast = false; !isLast;)
        {
            int end = isInternational ? rest.IndexOfAny(Dots) : rest.IndexOf('.');
            isLast = end < 0;
            ReadOnlySpan<char> label = isLast ? rest : rest[..end];
            rest = isLast ? [] : rest[(end + 1)..];
            if (!IsLabel(label, isInternational, labels, out int asciiLength) || asciiLength > MaximumLabelLength)
                return false;

            length += asciiLength + 1;
        }

        return length <= MaximumLength && (labels is null || IdnaBidi.AreSound(labels));
    }

    private static bool IsLabel(ReadOnlySpan<char> label, bool isInternational, List<int[]>? labels, out int asciiLength)
    {
        asciiLength = label.Length;
        int[]? unicode;
        if (label.ContainsAnyExcept(LettersDigitsHyphen))
        {
            unicode = isInternational ? IdnaLabel.Read(label, out asciiLength) : null;
        }
        else
        {
            if (label.Length is 0 or > MaximumLabelLength || label[0] == '-' || label[^1] == '-')
                return false;

            if (labels is null)
                return true;

            unicode = label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase) ? IdnaLabel.Decode(label[4..]) : IdnaLabel.ToCodePoints(label);
        }

        if (unicode is null)
            return false;

        labels!.Add(unicode);
        return true;
    }
}
