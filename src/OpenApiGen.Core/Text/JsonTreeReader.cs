using OpenApiGen.Text.Json;

namespace OpenApiGen.Text;

/// <summary>Reads JSON (RFC 8259) into located nodes.</summary>
public static class JsonTreeReader
{
    /// <summary>
    /// Reads a text, which may start with a byte order mark. Nothing is thrown whatever the text is:
    /// reading ends at the first malformed place and keeps what stands before it; a key that occurs twice is reported and reading goes on.
    /// Numbers keep their spelling, beyond the range of <see cref="double"/> too.
    /// </summary>
    public static TextTree Read(string text) => Read(text, JsonDialect.Json);

    /// <summary>Reads a text of a dialect, as <see cref="Read(string)"/> does.</summary>
    public static TextTree Read(string text, JsonDialect dialect) => new JsonParser(text, dialect).Read();
}
