using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace OpenApiGen.Runtime;

/// <summary>Writes JSON answers: into memory first, so that a value that fails to write leaves nothing half sent and the length is known.</summary>
internal static class JsonResponse
{
    public static Task WriteAsync<T>(HttpContext http, string contentType, T value, ValueWriter<T> write, CancellationToken cancellationToken)
    {
        JsonOutput output = JsonOutput.Rent();
        bool isFree = true;
        try
        {
            write(output, value);
            HttpResponse response = http.Response;
            response.ContentType = contentType;
            response.ContentLength = output.Count;
            if (HttpMethods.IsHead(http.Request.Method))
                return Task.CompletedTask;

            // In one call, which lets the server put head and body into its buffer together.
            ValueTask<FlushResult> sending = response.BodyWriter.WriteAsync(output.Written, cancellationToken);

            // Until it has ended, the server may still have to copy.
            if (sending.IsCompletedSuccessfully)
            {
                _ = sending.Result;
                return Task.CompletedTask;
            }

            isFree = false;
            return EndAsync(sending, output);
        }
        finally
        {
            if (isFree)
                output.Return();
        }
    }

    private static async Task EndAsync(ValueTask<FlushResult> sending, JsonOutput output)
    {
        await sending;
        output.Return();
    }
}
