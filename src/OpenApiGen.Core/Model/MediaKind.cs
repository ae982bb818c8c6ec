namespace OpenApiGen.Model;

/// <summary>What sort of content a media type is.</summary>
public static class MediaKind
{
    public static bool IsJson(string mediaType)
    {
        string essence = Essence(mediaType);
        return essence is "application/json" or "text/json" || essence.EndsWith("+json", StringComparison.Ordinal) || essence is "application/*";
    }

    public static bool IsForm(string mediaType) => Essence(mediaType) == "application/x-www-form-urlencoded";

    public static bool IsMultipartForm(string mediaType) => Essence(mediaType) == "multipart/form-data";

    public static bool IsText(string mediaType) => Essence(mediaType).StartsWith("text/", StringComparison.Ordinal);

    public static bool IsSequence(string mediaType) =>
        Essence(mediaType) is "text/event-stream" or "application/jsonl" or "application/x-ndjson" or "application/json-seq" or "application/jsonlines"
        || Essence(mediaType).EndsWith("+json-seq", StringComparison.Ordinal);

    /// <summary>True for ranges, where the sender chooses the media type.</summary>
    public static bool IsRange(string mediaType) => Essence(mediaType).EndsWith("/*", StringComparison.Ordinal);

    /// <summary>The media type in lower case without parameters.</summary>
    public static string Essence(string mediaType)
    {
        int semicolon = mediaType.IndexOf(';');
        return (semicolon < 0 ? mediaType : mediaType.Substring(0, semicolon)).Trim().ToLowerInvariant();
    }
}
