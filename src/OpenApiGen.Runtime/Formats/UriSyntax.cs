using System.Buffers;
using System.Text;

namespace OpenApiGen.Runtime;

/// <summary>URIs of RFC 3986 and IRIs of RFC 3987, which add other scripts.</summary>
internal static class UriSyntax
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Unreserved = Letters + "0123456789-._~";
    private const string SubDelimiters = "!$&'()*+,;=";

    private static readonly SearchValues<char> SchemeText = SearchValues.Create(Letters + "0123456789+-.");
    private static readonly SearchValues<char> HostText = SearchValues.Create(Unreserved + SubDelimiters);
    private static readonly SearchValues<char> UserText = SearchValues.Create(Unreserved + SubDelimiters + ":");
    private static readonly SearchValues<char> PathText = SearchValues.Create(Unreserved + SubDelimiters + ":@/");
    private static readonly SearchValues<char> QueryText = SearchValues.Create(Unreserved + SubDelimiters + ":@/?");

    /// <summary>Which characters beyond ASCII may stand somewhere.</summary>
    private enum Beyond : byte
    {
        None,
        UcsChar,
        UcsCharOrPrivate,
    }

    /// <summary>True for a URI, which has a scheme.</summary>
    public static bool IsUri(ReadOnlySpan<char> text) => SchemeLength(text) > 0 && IsReference(text, false);

    /// <summary>True for a URI or a relative reference.</summary>
    public static bool IsUriReference(ReadOnlySpan<char> text) => IsReference(text, false);

    /// <summary>True for an IRI, which has a scheme.</summary>
    public static bool IsIri(ReadOnlySpan<char> text) => SchemeLength(text) > 0 && IsReference(text, true);

    /// <summary>True for an IRI or a relative reference.</summary>
    public static bool IsIriReference(ReadOnlySpan<char> text) => IsReference(text, true);

    /// <summary>True for the characters beyond ASCII that IRIs and templates may have; queries also have those for private use.</summary>
    public static bool IsUcsChar(Rune rune, bool allowsPrivate)
    {
        int point = rune.Value;
        bool isPrivate = point is (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0x10FFFD);
        return isPrivate
            ? allowsPrivate && (point & 0xFFFE) != 0xFFFE
            : point is >= 0xA0 and < 0xE0000 or >= 0xE1000
                && point is not (>= 0xFDD0 and <= 0xFDEF) and not (>= 0xFFF0 and <= 0xFFFF)
                && (point & 0xFFFE) != 0xFFFE;
    }

    /// <summary>The length of the scheme and its colon; 0 where there is none, -1 where a colon stands where only a scheme's could.</summary>
    private static int SchemeLength(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny(":/?#");
        if (end < 0 || text[end] != ':')
            return 0;

        return end > 0 && char.IsAsciiLetter(text[0]) && !text[..end].ContainsAnyExcept(SchemeText) ? end + 1 : -1;
    }

    private static bool IsReference(ReadOnlySpan<char> text, bool isInternational)
    {
        int scheme = SchemeLength(text);
        if (scheme < 0)
            return false;

        Beyond beyond = isInternational ? Beyond.UcsChar : Beyond.None;
        ReadOnlySpan<char> rest = text[scheme..];
        int fragment = rest.IndexOf('#');
        if (fragment >= 0)
        {
            if (!IsText(rest[(fragment + 1)..], QueryText, beyond))
                return false;

            rest = rest[..fragment];
        }

        int query = rest.IndexOf('?');
        if (query >= 0)
        {
            if (!IsText(rest[(query + 1)..], QueryText, isInternational ? Beyond.UcsCharOrPrivate : Beyond.None))
                return false;

            rest = rest[..query];
        }

        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            rest = rest[2..];
            int path = rest.IndexOf('/');
            if (!IsAuthority(path < 0 ? rest : rest[..path], beyond))
                return false;

            rest = path < 0 ? [] : rest[path..];
        }

        return IsText(rest, PathText, beyond);
    }

    private static bool IsAuthority(ReadOnlySpan<char> text, Beyond beyond)
    {
        int at = text.IndexOf('@');
        if (at >= 0)
        {
            if (!IsText(text[..at], UserText, beyond))
                return false;

            text = text[(at + 1)..];
        }

        int end;
        if (text.StartsWith('['))
        {
            end = text.IndexOf(']') + 1;
            if (end == 0 || !IsLiteral(text[1..(end - 1)]))
                return false;
        }
        else
        {
            end = text.IndexOf(':');
            if (end < 0)
                end = text.Length;

            if (!IsText(text[..end], HostText, beyond))
                return false;
        }

        ReadOnlySpan<char> port = text[end..];
        return port.IsEmpty || (port[0] == ':' && !port[1..].ContainsAnyExceptInRange('0', '9'));
    }

    /// <summary>What may stand between brackets: an address of version 6 or of one that is yet to come.</summary>
    private static bool IsLiteral(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("v", StringComparison.OrdinalIgnoreCase))
            return AddressSyntax.IsIpv6(text);

        int dot = text.IndexOf('.');
        if (dot < 2 || dot == text.Length - 1 || text[(dot + 1)..].ContainsAnyExcept(UserText))
            return false;

        foreach (char c in text[1..dot])
            if (!char.IsAsciiHexDigit(c))
                return false;

        return true;
    }

    private static bool IsText(ReadOnlySpan<char> text, SearchValues<char> allowed, Beyond beyond)
    {
        for (int i = text.IndexOfAnyExcept(allowed); i >= 0; i = text.IndexOfAnyExcept(allowed))
        {
            if (text[i] == '%')
            {
                if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
                    return false;

                text = text[(i + 3)..];
            }
            else
            {
                if (beyond == Beyond.None
                    || Rune.DecodeFromUtf16(text[i..], out Rune rune, out int length) != OperationStatus.Done
                    || !IsUcsChar(rune, beyond == Beyond.UcsCharOrPrivate))
                    return false;

                text = text[(i + length)..];
            }
        }

        return true;
    }
}
