namespace OpenApiGen.Runtime;

/// <summary>IP addresses as text.</summary>
internal static class AddressSyntax
{
    /// <summary>True for four decimal octets without leading zeros (RFC 2673 section 3.2).</summary>
    public static bool IsIpv4(ReadOnlySpan<char> text)
    {
        int octets = 0;
        int index = 0;
        while (octets < 4)
        {
            if (octets > 0 && (index == text.Length || text[index++] != '.'))
                return false;

            int start = index;
            int value = 0;
            while (index < text.Length && index - start < 3 && char.IsAsciiDigit(text[index]))
                value = (value * 10) + text[index++] - '0';

            if (index == start || value > 255 || (text[start] == '0' && index - start > 1))
                return false;

            octets++;
        }

        return index == text.Length;
    }

    /// <summary>True for an address of RFC 4291 section 2.2, without a zone.</summary>
    public static bool IsIpv6(ReadOnlySpan<char> text)
    {
        int groups = 0;
        bool isCompressed = false;
        int index = 0;
        if (text.StartsWith("::", StringComparison.Ordinal))
        {
            isCompressed = true;
            index = 2;
        }

        while (index < text.Length)
        {
            int end = index;
            while (end < text.Length && char.IsAsciiHexDigit(text[end]))
                end++;

            if (end < text.Length && text[end] == '.')
            {
                groups += 2;
                return (isCompressed ? groups < 8 : groups == 8) && IsIpv4(text[index..]);
            }

            if (end == index || end - index > 4)
                return false;

            groups++;
            if (end == text.Length)
                break;

            if (text[end] != ':')
                return false;

            index = end + 1;
            if (index == text.Length)
                return false;

            if (text[index] == ':')
            {
                if (isCompressed)
                    return false;

                isCompressed = true;
                index++;
            }
        }

        return isCompressed ? groups < 8 : groups == 8;
    }
}
