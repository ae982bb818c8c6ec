using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OpenApiGen.Runtime;

/// <summary>Writes JSON answers: into memory first, so that a value that fails to write leaves nothing half sent and the length is known.</summary>
internal static class JsonResponse
{
    /// <summary>Memory kept per thread between answers.</summary>
    private const int KeptCapacity = 64 * 1024;

    [ThreadStatic]
    private static Scratch? _scratch;

    public static Task WriteAsync<T>(HttpContext http, string contentType, T value, ValueWriter<T> write)
    {
        Scratch scratch = _scratch ?? new Scratch();
        _scratch = null;
        try
        {
            write(scratch.Writer, value);
            scratch.Writer.Flush();
            HttpResponse response = http.Response;
            response.ContentType = contentType;
            response.ContentLength = scratch.Buffer.WrittenCount;
            if (HttpMethods.IsHead(http.Request.Method))
                return Task.CompletedTask;

            response.BodyWriter.Write(scratch.Buffer.WrittenSpan);
        }
        finally
        {
            if (scratch.Buffer.Capacity <= KeptCapacity)
            {
                scratch.Buffer.ResetWrittenCount();
                scratch.Writer.Reset(scratch.Buffer);
                _scratch = scratch;
            }
        }

        return http.Response.BodyWriter.FlushAsync(http.RequestAborted).AsTask();
    }

    private sealed class Scratch
    {
        public Scratch() => Writer = new Utf8JsonWriter(Buffer, JsonOutput.Options);

        public ArrayBufferWriter<byte> Buffer { get; } = new(4096);

        public Utf8JsonWriter Writer { get; }
    }
}
