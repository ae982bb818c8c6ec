using System.Buffers.Text;
using System.Text;

namespace OpenApiGen.Runtime;

/// <summary>Escapes of JSON strings.</summary>
internal static class JsonUnescaping
{
    private const int HexDigits = 4;

    /// <summary>Copies a string without its escapes; returns the length, or -1 where it escapes a character that takes two of them, or half of one.</summary>
    /// <param name="text">The string, all of whose escapes are well-formed.</param>
    /// <param name="destination">Where to; what is escaped is never longer than its escape.</param>
    public static int Decode(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        int length = 0;
        for (int plain = text.IndexOf((byte)'\\'); plain >= 0; plain = text.IndexOf((byte)'\\'))
        {
            text[..plain].CopyTo(destination[length..]);
            length += plain;
            byte kind = text[plain + 1];
            text = text[(plain + 2)..];
            if (kind != 'u')
            {
                destination[length++] = Character(kind);
                continue;
            }

            if (!Utf8Parser.TryParse(text[..HexDigits], out ushort unit, out _, 'x') || !Rune.TryCreate((char)unit, out Rune character))
                return -1;

            length += character.EncodeToUtf8(destination[length..]);
            text = text[HexDigits..];
        }

        text.CopyTo(destination[length..]);
        return length + text.Length;
    }

    private static byte Character(byte kind) => (char)kind switch
    {
        'b' => (byte)'\b',
        'f' => (byte)'\f',
        'n' => (byte)'\n',
        'r' => (byte)'\r',
        't' => (byte)'\t',
        _ => kind,
    };
}
