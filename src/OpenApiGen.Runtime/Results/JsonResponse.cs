using System.Buffers;
using System.IO.Pipelines;
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

    public static Task WriteAsync<T>(HttpContext http, string contentType, T value, ValueWriter<T> write, CancellationToken cancellationToken)
    {
        Scratch scratch = _scratch ?? new Scratch();
        _scratch = null;
        bool isFree = true;
        try
        {
            write(scratch.Writer, value);
            scratch.Writer.Flush();
            HttpResponse response = http.Response;
            response.ContentType = contentType;
            response.ContentLength = scratch.Buffer.WrittenCount;
            if (HttpMethods.IsHead(http.Request.Method))
                return Task.CompletedTask;

            // In one call, which lets the server put head and body into its buffer together.
            ValueTask<FlushResult> sending = response.BodyWriter.WriteAsync(scratch.Buffer.WrittenMemory, cancellationToken);

            // Until it has ended, the server may still have to copy.
            isFree = sending.IsCompleted;
            if (!sending.IsCompletedSuccessfully)
                return sending.AsTask();

            _ = sending.Result;
            return Task.CompletedTask;
        }
        finally
        {
            if (isFree && scratch.Buffer.Capacity <= KeptCapacity)
            {
                scratch.Buffer.ResetWrittenCount();
                scratch.Writer.Reset(scratch.Buffer);
                _scratch = scratch;
            }
        }
    }

    private sealed class Scratch
    {
        public Scratch() => Writer = new Utf8JsonWriter(Buffer, JsonOutput.Options);

        public ArrayBufferWriter<byte> Buffer { get; } = new(4096);

        public Utf8JsonWriter Writer { get; }
    }
}
