using System.Text;
using Microsoft.Net.Http.Headers;

namespace OpenApiGen.Runtime;

/// <summary>Encodings of text that clients may use. Bytes that have no meaning in one are an error: nobody wants U+FFFD in their data.</summary>
internal static class TextEncodings
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>Big-endian unless a mark says otherwise (RFC 2781, section 4.3).</summary>
    private static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    private static readonly Encoding Utf16LittleEndian = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);

    private static readonly Encoding Ascii = Encoding.GetEncoding("us-ascii", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    /// <summary>True where a media type names UTF-8 or no charset at all.</summary>
    public static bool IsUtf8(MediaTypeHeaderValue type) => Find(type) == Utf8;

    /// <summary>The encoding that a media type names, UTF-8 where it names none; null for one that is not known.</summary>
    public static Encoding? Find(MediaTypeHeaderValue type)
    {
        if (!type.Charset.HasValue)
            return Utf8;

        return HeaderUtilities.RemoveQuotes(type.Charset).ToString().ToLowerInvariant() switch
        {
            "utf-8" => Utf8,
            "utf-16" or "utf-16be" => Utf16,
            "utf-16le" => Utf16LittleEndian,
            "iso-8859-1" => Encoding.Latin1,
            "us-ascii" => Ascii,
            _ => null,
        };
    }

    /// <summary>The text without a byte order mark; null where bytes have no meaning.</summary>
    public static string? Decode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        if (encoding == Utf16 && bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe]))
            encoding = Utf16LittleEndian;

        try
        {
            string text = encoding.GetString(bytes);
            return text.StartsWith('\ufeff') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
