using System.Globalization;

namespace OpenApiGen.Text;

/// <summary>Words for what a text holds at a place, to be used in messages.</summary>
internal static class TextExcerpt
{
    private const int LongestPiece = 40;

    /// <summary>The character at an offset, in quotes where it can be seen.</summary>
    public static string Character(string text, int offset)
    {
        if (offset >= text.Length)
            return "the end of the text";

        char c = text[offset];
        switch (c)
        {
            case '\n' or '\r':
                return "the end of the line";
            case '\t':
                return "a tab";
            case < ' ' or >= '\u007f':
                int codePoint = offset + 1 < text.Length && char.IsSurrogatePair(c, text[offset + 1]) ? char.ConvertToUtf32(c, text[offset + 1]) : c;
                string number = "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
                return c is < '\u00a0' or '\ufeff' or >= '\ufffe' || char.IsSurrogate(c) || char.IsWhiteSpace(c) ? number : $"'{c}' ({number})";
            default:
                return $"'{c}'";
        }
    }

    /// <summary>A piece of the text, shortened where it is long.</summary>
    public static string Piece(string text, int start, int end) => Piece(text.Substring(start, Math.Min(end - start, LongestPiece + 1)));

    /// <summary>A piece that was taken from the text already, shortened where it is long or goes on in another line.</summary>
    public static string Piece(string piece)
    {
        int lineEnd = piece.IndexOfAny(['\r', '\n']);
        int length = Math.Min(lineEnd < 0 ? piece.Length : lineEnd, LongestPiece);
        return length == piece.Length ? piece : piece.Substring(0, length) + "…";
    }
}
