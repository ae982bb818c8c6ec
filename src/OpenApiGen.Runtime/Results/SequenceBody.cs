using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OpenApiGen.Runtime;

/// <summary>Items of a sequential media type, each sent when it comes: JSON Lines, JSON text sequences (RFC 7464), server-sent events.</summary>
/// <param name="contentType">The media type.</param>
/// <param name="values">The items.</param>
/// <param name="write">Writes one.</param>
/// <param name="areEvents">Of server-sent events: true where an item is an event with its fields, false where it is the data of one.</param>
internal sealed class SequenceBody<T>(string contentType, IAsyncEnumerable<T> values, ValueWriter<T> write, bool areEvents) : ResultBody(contentType, values)
{
    /// <summary>What ends a line for readers of event streams; to them all else that Unicode has of line ends is text.</summary>
    private static readonly string[] LineEnds = ["\r\n", "\r", "\n"];

    internal override async Task WriteAsync(HttpContext http)
    {
        HttpResponse response = http.Response;
        response.ContentType = ContentType;
        bool isEventStream = ContentType.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase);
        bool isSequence = ContentType.StartsWith("application/json-seq", StringComparison.OrdinalIgnoreCase) || ContentType.Contains("+json-seq", StringComparison.OrdinalIgnoreCase);
        if (isEventStream)
            response.Headers.CacheControl = "no-cache";

        if (HttpMethods.IsHead(http.Request.Method))
            return;

        // Whoever listens is told at once that there is something to listen to, however long the first item takes.
        await response.BodyWriter.FlushAsync(http.RequestAborted);
        await foreach (T value in ((IAsyncEnumerable<T>)Value!).WithCancellation(http.RequestAborted))
        {
            WriteItem(response.BodyWriter, value, isEventStream ? "data: "u8 : isSequence ? "\u001e"u8 : ""u8);
            if (isEventStream)
                response.BodyWriter.Write("\n"u8);

            await response.BodyWriter.FlushAsync(http.RequestAborted);
        }
    }

    private void WriteItem(PipeWriter body, T value, ReadOnlySpan<byte> prefix)
    {
        JsonOutput output = JsonOutput.Rent();
        try
        {
            write(output, value);
            if (areEvents)
                WriteFields(body, output.Written.Span);
            else
                WriteFramed(body, output.Written.Span, prefix);
        }
        finally
        {
            output.Return();
        }
    }

    private static void WriteFramed(IBufferWriter<byte> output, ReadOnlySpan<byte> json, ReadOnlySpan<byte> prefix)
    {
        output.Write(prefix);
        output.Write(json);
        output.Write("\n"u8);
    }

    /// <summary>Writes the properties of an object as fields of an event: text as it is, every line of data a field of its own, other values as JSON.</summary>
    private static void WriteFields(IBufferWriter<byte> output, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isData = reader.ValueTextEquals("data"u8);
            bool isId = reader.ValueTextEquals("id"u8);
            byte[] prefix = Encoding.UTF8.GetBytes(reader.GetString() + ": ");
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            if (reader.TokenType == JsonTokenType.Null)
                continue;

            if (reader.TokenType == JsonTokenType.String)
            {
                string text = reader.GetString()!;
                if (isId && text.Contains('\0', StringComparison.Ordinal))
                    throw new InvalidOperationException("The id of an event must not contain NUL: clients pass over such an id, and would go on from an earlier event.");

                // Data may have lines; of any other field the last line would be all that arrives.
                string[] lines = text.Split(LineEnds, StringSplitOptions.None);
                foreach (string line in isData ? lines : [string.Join(' ', lines)])
                    WriteFramed(output, Encoding.UTF8.GetBytes(line), prefix);
            }
            else
            {
                reader.Skip();
                WriteFramed(output, json[start..(int)reader.BytesConsumed], prefix);
            }
        }
    }
}
