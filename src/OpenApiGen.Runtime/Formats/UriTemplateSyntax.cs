using System.Buffers;
using System.Text;

namespace OpenApiGen.Runtime;

/// <summary>Templates of URIs, RFC 6570 section 2.</summary>
internal static class UriTemplateSyntax
{
    // Literals of section 2.1, with the apostrophe that erratum 6937 adds.
    private static readonly SearchValues<char> Literals =
        SearchValues.Create("!#$&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz~");

    private static readonly SearchValues<char> Operators = SearchValues.Create("+#./;?&=,!@|");

    /// <summary>True for a template.</summary>
    public static bool IsUriTemplate(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int length;
            if (text[0] == '{')
            {
                length = text.IndexOf('}') + 1;
                if (length == 0 || !IsExpression(text[1..(length - 1)]))
                    return false;
            }
            else if (text[0] < 128)
            {
                length = Literals.Contains(text[0]) ? 1 : TripletLength(text);
                if (length == 0)
                    return false;
            }
            else if (Rune.DecodeFromUtf16(text, out Rune rune, out length) != OperationStatus.Done || !UriSyntax.IsUcsChar(rune, allowsPrivate: true))
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    private static bool IsExpression(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && Operators.Contains(text[0]))
            text = text[1..];

        foreach (Range variable in text.Split(','))
            if (!IsVariable(text[variable]))
                return false;

        return true;
    }

    private static bool IsVariable(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon >= 0)
        {
            ReadOnlySpan<char> prefix = text[(colon + 1)..];
            if (prefix.Length is 0 or > 4 || prefix[0] == '0' || prefix.ContainsAnyExceptInRange('0', '9'))
                return false;

            text = text[..colon];
        }
        else if (text.EndsWith('*'))
        {
            text = text[..^1];
        }

        bool isAfterCharacter = false;
        while (!text.IsEmpty)
        {
            bool isDot = text[0] == '.';
            int length = char.IsAsciiLetterOrDigit(text[0]) || text[0] == '_' ? 1 : isDot && isAfterCharacter ? 1 : TripletLength(text);
            if (length == 0)
                return false;

            isAfterCharacter = !isDot;
            text = text[length..];
        }

        return isAfterCharacter;
    }

    private static int TripletLength(ReadOnlySpan<char> text) =>
        text.Length >= 3 && text[0] == '%' && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]) ? 3 : 0;
}
