using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace OpenApiGen.Runtime;

/// <summary>Which characters JSON is written with as they are, and which as escapes.</summary>
internal static class JsonEscaping
{
    /// <summary>
    /// Escapes what JSON demands and no more, as ASP.NET does in its answers: they are of a media type that is no page, and say that nobody is to
    /// take them for one.
    /// </summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Escapes the characters of HTML as well: for what a client calls things, which an error answer repeats.</summary>
    public static JavaScriptEncoder CarefulEncoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>Characters of ASCII that are written as they are.</summary>
    public static SearchValues<char> Plain { get; } =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(static c => (char)c).Where(static c => c is not ('"' or '\\'))]);

    /// <summary>Options of writers; callers write what is well-formed, so that nothing is checked twice.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = Encoder, SkipValidation = true };

    /// <summary>A string in its quotes.</summary>
    public static byte[] Quote(string text) => [(byte)'"', .. JsonEncodedText.Encode(text, Encoder).EncodedUtf8Bytes, (byte)'"'];
}
