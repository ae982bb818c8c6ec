namespace OpenApiGen.Reading;

/// <summary>Tokens of HTTP: names of headers, methods and schemes (RFC 9110, section 5.6.2), and media types made of them.</summary>
internal static class HttpToken
{
    public static bool IsTokenCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0;

    public static bool IsToken(string text) => text.Length > 0 && text.All(IsTokenCharacter);

    /// <summary>True for <c>type/subtype</c> with or without parameters, and for ranges with an asterisk.</summary>
    public static bool IsMediaType(string text)
    {
        int semicolon = text.IndexOf(';');
        string essence = (semicolon < 0 ? text : text.Substring(0, semicolon)).Trim();
        int slash = essence.IndexOf('/');
        return slash > 0 && IsToken(essence.Substring(0, slash)) && IsToken(essence.Substring(slash + 1));
    }
}
