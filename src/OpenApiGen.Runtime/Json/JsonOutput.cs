using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>How all JSON is written here.</summary>
internal static class JsonOutput
{
    /// <summary>Escapes what JSON demands and, as text may end up in a page, the characters of HTML; other scripts stay readable.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    /// <summary>Options of writers; callers write what is well-formed, so that nothing is checked twice.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = Encoder, SkipValidation = true };
}
