namespace OpenApiGen.Runtime;

/// <summary>JSON pointers.</summary>
internal static class PointerSyntax
{
    /// <summary>True for a pointer as JSON string (RFC 6901 section 5).</summary>
    public static bool IsJsonPointer(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && text[0] != '/')
            return false;

        for (int tilde = text.IndexOf('~'); tilde >= 0; tilde = text.IndexOf('~'))
        {
            if (tilde + 1 == text.Length || text[tilde + 1] is not ('0' or '1'))
                return false;

            text = text[(tilde + 2)..];
        }

        return true;
    }

    /// <summary>True for a pointer of draft-bhutton-relative-json-pointer-00 section 3.</summary>
    public static bool IsRelativeJsonPointer(ReadOnlySpan<char> text)
    {
        if (!TakeNumber(ref text, out bool isZero))
            return false;

        if (!text.IsEmpty && text[0] is '+' or '-')
        {
            text = text[1..];
            if (!TakeNumber(ref text, out isZero) || isZero)
                return false;
        }

        return text is "#" || IsJsonPointer(text);
    }

    private static bool TakeNumber(ref ReadOnlySpan<char> text, out bool isZero)
    {
        int length = text.IndexOfAnyExceptInRange('0', '9');
        if (length < 0)
            length = text.Length;

        isZero = length == 1 && text[0] == '0';
        bool isNumber = length > 0 && (isZero || text[0] != '0');
        text = text[length..];
        return isNumber;
    }
}
