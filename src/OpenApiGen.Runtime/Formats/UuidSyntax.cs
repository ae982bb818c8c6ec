namespace OpenApiGen.Runtime;

/// <summary>UUIDs as text.</summary>
internal static class UuidSyntax
{
    /// <summary>True for the form of RFC 9562 section 4, in which <see cref="Guid"/> would also take signs and <c>0x</c>.</summary>
    public static bool IsUuid(ReadOnlySpan<char> text)
    {
        if (text.Length != 36)
            return false;

        for (int i = 0; i < text.Length; i++)
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !char.IsAsciiHexDigit(text[i]))
                return false;

        return true;
    }
}
