using System.Text;

namespace OpenApiGen.Runtime.Tests.Http;

/// <summary>Makes bodies.</summary>
internal static class Content
{
    public static HttpContent Json(string text) => Of(text, "application/json");

    /// <summary>A body with a content type that is exactly what it says, right or wrong.</summary>
    /// <param name="text">The body.</param>
    /// <param name="contentType">Its content type; null for none.</param>
    public static HttpContent Of(string text, string? contentType)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        return content;
    }
}
