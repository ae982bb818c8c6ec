using System.ComponentModel;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace OpenApiGen.Runtime;

/// <summary>The body of an answer.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ResultBody
{
    private protected ResultBody(string contentType, object? value)
    {
        ContentType = contentType;
        Value = value;
    }

    /// <summary>Its media type.</summary>
    public string ContentType { get; }

    /// <summary>What it is made of.</summary>
    public object? Value { get; }

    /// <summary>A model as JSON.</summary>
    public static ResultBody Json(IJsonModel value, string contentType = "application/json") => new JsonBody<IJsonModel>(contentType, value, static (w, v) => v.Write(w));

    /// <summary>A list of models as JSON.</summary>
    public static ResultBody Models<T>(IReadOnlyList<T> value, string contentType = "application/json")
        where T : IJsonModel =>
        new JsonBody<IReadOnlyList<T>>(contentType, value, JsonValues.Models);

    /// <summary>A value as JSON.</summary>
    public static ResultBody Json<T>(T value, ValueWriter<T> write, string contentType = "application/json") => new JsonBody<T>(contentType, value, write);

    /// <summary>Text.</summary>
    public static ResultBody Text(string value, string contentType = "text/plain") => new TextBody(contentType, value);

    /// <summary>Bytes out of a stream, which is disposed of afterwards.</summary>
    public static ResultBody Stream(Stream value, string contentType = "application/octet-stream") => new StreamBody(contentType, value);

    /// <summary>Items that are sent as they come.</summary>
    public static ResultBody Sequence<T>(IAsyncEnumerable<T> values, ValueWriter<T> write, string contentType) => new SequenceBody<T>(contentType, values, write, areEvents: false);

    /// <summary>Server-sent events that are sent as they come, each an object whose properties are its fields: data, event, id and retry.</summary>
    public static ResultBody Events<T>(IAsyncEnumerable<T> values, ValueWriter<T> write, string contentType) => new SequenceBody<T>(contentType, values, write, areEvents: true);

    internal abstract Task WriteAsync(HttpContext http);

    /// <summary>The media type with the charset where it is text.</summary>
    private protected static string WithCharset(string contentType) =>
        contentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !contentType.Contains(';', StringComparison.Ordinal) ? contentType + "; charset=utf-8" : contentType;

    private sealed class JsonBody<T>(string contentType, T value, ValueWriter<T> write) : ResultBody(contentType, value)
    {
        internal override Task WriteAsync(HttpContext http) => JsonResponse.WriteAsync(http, ContentType, (T)Value!, write, http.RequestAborted);
    }

    private sealed class TextBody(string contentType, string value) : ResultBody(contentType, value)
    {
        internal override Task WriteAsync(HttpContext http)
        {
            byte[] bytes = Encoding.UTF8.GetBytes((string)Value!);
            http.Response.ContentType = WithCharset(ContentType);
            http.Response.ContentLength = bytes.Length;
            return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
        }
    }

    private sealed class StreamBody(string contentType, Stream value) : ResultBody(contentType, value)
    {
        internal override async Task WriteAsync(HttpContext http)
        {
            await using var stream = (Stream)Value!;
            http.Response.ContentType = WithCharset(ContentType);
            if (stream.CanSeek)
                http.Response.ContentLength = stream.Length - stream.Position;

            if (!HttpMethods.IsHead(http.Request.Method))
                await stream.CopyToAsync(http.Response.Body, http.RequestAborted);
        }
    }
}
