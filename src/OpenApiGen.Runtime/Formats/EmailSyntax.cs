using System.Buffers;
using System.Text;

namespace OpenApiGen.Runtime;

/// <summary>Addresses of e-mail: the Mailbox of RFC 5321 section 4.1.2 and its extension to other scripts, RFC 6531.</summary>
internal static class EmailSyntax
{
    private const int MaximumLength = 254;
    private const int MaximumLocalLength = 64;

    private static readonly SearchValues<char> AtomText =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~");

    /// <summary>True for an address in ASCII.</summary>
    public static bool IsEmail(ReadOnlySpan<char> text) => IsMailbox(text, isInternational: false);

    /// <summary>True for an address that may have other scripts.</summary>
    public static bool IsIdnEmail(ReadOnlySpan<char> text) => IsMailbox(text, isInternational: true);

    private static bool IsMailbox(ReadOnlySpan<char> text, bool isInternational)
    {
        int at = text.StartsWith('"') ? EndOfQuoted(text, isInternational) : EndOfAtoms(text, isInternational);
        if (at < 1 || at >= text.Length - 1 || text[at] != '@')
            return false;

        if (Length(text) > MaximumLength || Length(text[..at]) > MaximumLocalLength)
            return false;

        ReadOnlySpan<char> domain = text[(at + 1)..];
        if (domain[0] == '[')
            return domain[^1] == ']' && IsAddress(domain[1..^1]);

        return isInternational ? HostSyntax.IsIdnHostname(domain) : HostSyntax.IsHostname(domain);
    }

    /// <summary>Where atoms with dots between them end; -1 where a dot has no atom on both sides.</summary>
    private static int EndOfAtoms(ReadOnlySpan<char> text, bool isInternational)
    {
        for (int start = 0; ; start++)
        {
            int end = start;
            while (end < text.Length && (AtomText.Contains(text[end]) || (isInternational && text[end] > 127)))
                end++;

            if (end == start)
                return -1;

            if (end == text.Length || text[end] != '.')
                return end;

            start = end;
        }
    }

    /// <summary>Where a quoted string ends; -1 where it does not.</summary>
    private static int EndOfQuoted(ReadOnlySpan<char> text, bool isInternational)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] == '"')
                return i + 1;

            if (text[i] == '\\')
                i++;

            if (i == text.Length || (text[i] is < ' ' or > '~' && !(isInternational && text[i] > 127)))
                return -1;
        }

        return -1;
    }

    // The only kinds of address literals that are registered.
    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase) ? AddressSyntax.IsIpv6(text[5..]) : AddressSyntax.IsIpv4(text);

    /// <summary>Limits are of octets.</summary>
    private static int Length(ReadOnlySpan<char> text) => Encoding.UTF8.GetByteCount(text);
}
