using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace OpenApiGen.Runtime;

/// <summary>Compares media types.</summary>
internal static class MediaTypes
{
    /// <summary>How well an actual media type fits one of a contract: 3 exactly, 2 a range of subtypes or JSON with another suffix, 1 anything, 0 not at all.</summary>
    public static int Fit(MediaTypeHeaderValue actual, string contract)
    {
        StringSegment wanted = contract.IndexOf(';', StringComparison.Ordinal) is >= 0 and int semicolon ? new StringSegment(contract, 0, semicolon).Trim() : contract;
        if (actual.MediaType.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            return 3;

        if (wanted.Equals("*/*", StringComparison.Ordinal))
            return 1;

        if (wanted.EndsWith("/*", StringComparison.Ordinal))
            return actual.MediaType.StartsWith(wanted.Value![..^1], StringComparison.OrdinalIgnoreCase) ? 2 : 0;

        return 0;
    }

    /// <summary>True for <c>application/json</c> and what ends in <c>+json</c>.</summary>
    public static bool IsJson(string mediaType)
    {
        ReadOnlySpan<char> essence = mediaType.AsSpan(0, mediaType.IndexOf(';', StringComparison.Ordinal) is >= 0 and int semicolon ? semicolon : mediaType.Length).Trim();
        return essence.Equals("application/json", StringComparison.OrdinalIgnoreCase) || essence.Equals("text/json", StringComparison.OrdinalIgnoreCase)
            || essence.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }
}
