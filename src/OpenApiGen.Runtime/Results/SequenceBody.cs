using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OpenApiGen.Runtime;

/// <summary>Items of a sequential media type, each sent when it comes: JSON Lines, JSON text sequences (RFC 7464), server-sent events.</summary>
internal sealed class SequenceBody<T>(string contentType, IAsyncEnumerable<T> values, ValueWriter<T> write) : ResultBody(contentType, values)
{
    internal override async Task WriteAsync(HttpContext http)
    {
        HttpResponse response = http.Response;
        response.ContentType = ContentType;
        bool isEvents = ContentType.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase);
        bool isSequence = ContentType.StartsWith("application/json-seq", StringComparison.OrdinalIgnoreCase) || ContentType.Contains("+json-seq", StringComparison.OrdinalIgnoreCase);
        if (isEvents)
            response.Headers.CacheControl = "no-cache";

        if (HttpMethods.IsHead(http.Request.Method))
            return;

        var buffer = new ArrayBufferWriter<byte>(1024);
        await using var writer = new Utf8JsonWriter(buffer, JsonOutput.Options);
        await response.StartAsync(http.RequestAborted);
        await foreach (T value in ((IAsyncEnumerable<T>)Value!).WithCancellation(http.RequestAborted))
        {
            buffer.ResetWrittenCount();
            writer.Reset(buffer);
            if (isEvents)
                buffer.Write("data: "u8);
            else if (isSequence)
                buffer.Write("\u001e"u8);

            write(writer, value);
            await writer.FlushAsync(http.RequestAborted);
            buffer.Write(isEvents ? "\n\n"u8 : "\n"u8);
            await response.BodyWriter.WriteAsync(buffer.WrittenMemory, http.RequestAborted);
        }
    }
}
