using System.Text.Json;

namespace OpenApiGen.Runtime;

internal static class Utf8NamesReading
{
    /// <summary>The index of the string or property name on which a reader stands, or -1.</summary>
    public static int IndexOf(this Utf8Names names, ref JsonTokens reader)
    {
        if (!reader.ValueIsEscaped)
            return names.IndexOf(reader.ValueSpan);

        Span<byte> buffer = reader.ValueSpan.Length <= 256 ? stackalloc byte[256] : new byte[reader.ValueSpan.Length];
        return names.IndexOf(buffer[..reader.CopyString(buffer)]);
    }
}
