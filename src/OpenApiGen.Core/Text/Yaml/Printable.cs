namespace OpenApiGen.Text.Yaml;

/// <summary>Characters that YAML keeps out of its texts.</summary>
internal static class Printable
{
    /// <summary>The offset of the first character that must not occur at all, or -1.</summary>
    /// <param name="text">A whole stream.</param>
    /// <param name="hasUnusual">Whether characters occur that only quotes may hold.</param>
    public static int FindForbidden(string text, out bool hasUnusual)
    {
        hasUnusual = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is >= ' ' and < '\u007f')
                continue;

            if (c < ' ')
            {
                if (c is not ('\n' or '\r' or '\t'))
                    return i;
            }
            else if (char.IsSurrogate(c))
            {
                if (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                    return i;

                i++;
            }
            else if (IsUnusual(c))
            {
                hasUnusual = true;
            }
        }

        return -1;
    }

    /// <summary>Whether only quotes may hold a character, for the sake of JSON; a byte order mark may also start a document.</summary>
    public static bool IsUnusual(char c) => c is (>= '\u007f' and <= '\u009f' and not '\u0085') or '\ufeff' or >= '\ufffe';
}
