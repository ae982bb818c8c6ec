using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace OpenApiGen.Runtime;

/// <summary>Receives bodies: finds out what they are, refuses what the contract does not accept, and reads what has to be read before the handler runs.</summary>
internal static class BodyReceiver
{
    /// <summary>A body, or the error that its sender is to be told.</summary>
    public static async ValueTask<(RequestBody Body, ContractError? Error)> ReceiveAsync(HttpContext http, OperationRules operation, ContractOptions options)
    {
        HttpRequest request = http.Request;
        bool hasBody = http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? (request.ContentLength > 0);
        if (!hasBody && request.ContentType is null)
            return operation.BodyRequired ? (RequestBody.None, ContractError.Invalid([new Violation("", "required", "is required")])) : (RequestBody.None, null);

        // A service that unpacks what strangers send needs limits of its own; none is unpacked here.
        if (request.Headers.ContentEncoding.Count > 0 && !string.Equals(request.Headers.ContentEncoding.ToString(), "identity", StringComparison.OrdinalIgnoreCase))
            return (RequestBody.None, ContractError.OfStatus(415));

        if (Accept(operation, request.ContentType) is not { } accepted)
            return (RequestBody.None, ContractError.OfStatus(415));

        (int index, MediaTypeHeaderValue type) = (accepted.Index, accepted.Type);
        BodyRules rules = operation.Bodies[index];
        bool isUpload = rules.Kind is BodyKind.Stream or BodyKind.Multipart;
        long limit = Math.Min(rules.MaxLength, isUpload ? options.MaxUploadSize : options.MaxRequestBodySize);
        if (request.ContentLength > limit)
            return (RequestBody.None, ContractError.OfStatus(413));

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = limit;
        else if (isUpload)
            request.Body = new BoundedStream(request.Body, limit);

        return rules.Kind switch
        {
            BodyKind.Stream => (new RequestBody { Index = index }, null),
            BodyKind.Multipart => await MultipartForm.ReceiveAsync(http, type, rules, index, options),
            _ => await BufferAsync(http, type, rules, index, limit),
        };
    }

    private static async ValueTask<(RequestBody Body, ContractError? Error)> BufferAsync(HttpContext http, MediaTypeHeaderValue type, BodyRules rules, int index, long limit)
    {
        PipeReader reader = http.Request.BodyReader;
        ReadResult result;
        while (true)
        {
            // What is there already needs nobody to tell that the client has gone, which would have to be made for it.
            if (!reader.TryRead(out result))
                result = await reader.ReadAsync(http.RequestAborted);

            if (result.Buffer.Length > limit)
            {
                reader.AdvanceTo(result.Buffer.End);
                return (RequestBody.None, ContractError.OfStatus(413));
            }

            if (result.IsCompleted)
                break;

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }

        if (rules.Kind == BodyKind.Json)
            return (new RequestBody { Index = index, Json = result.Buffer, Reader = reader }, null);

        string? text = TextEncodings.Decode(TextEncodings.Find(type)!, result.Buffer.IsSingleSegment ? result.Buffer.FirstSpan : result.Buffer.ToArray());
        reader.AdvanceTo(result.Buffer.End);
        if (text is null)
            return (RequestBody.None, ContractError.Invalid([new Violation("", "charset", "is not text of its charset")]));

        return rules.Kind == BodyKind.Text ? (TextBody(index, text), null) : (FormBody(index, text, rules), null);
    }

    /// <summary>Text is judged like a JSON string.</summary>
    private static RequestBody TextBody(int index, string text)
    {
        var json = new JsonBuffer();
        json.String(text);
        return new RequestBody { Index = index, Form = json };
    }

    private static RequestBody FormBody(int index, string text, BodyRules rules)
    {
        var pairs = TextPairs.FromQuery(text);
        var json = new JsonBuffer();
        var form = new FormJson(json, pairs, rules.Field);
        form.Write(rules.Shape!);
        return new RequestBody
        {
            Index = index,
            Form = json,
            Problems = pairs.IsTruncated ? [new Violation("", "maxProperties", "has too many fields")]
                : pairs.HasBrokenName ? [new Violation("", "charset", "has a field whose name is not percent-encoded text in UTF-8")]
                : form.Problems,
        };
    }

    /// <summary>What a body of some Content-Type is to the operation; null where it does not accept it. Clients tend to send the same one.</summary>
    private static AcceptedType? Accept(OperationRules operation, string? contentType)
    {
        // Bytes of which nobody says what they are, are just that (RFC 9110, section 8.3): welcome only where anything is.
        contentType ??= "application/octet-stream";
        if (operation.LastAccepted is { } last && last.ContentType == contentType)
            return last;

        if (!MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type) || Choose(operation.Bodies, type) is not (>= 0 and int index))
            return null;

        BodyKind kind = operation.Bodies[index].Kind;
        if (kind is not (BodyKind.Stream or BodyKind.Multipart) && (kind == BodyKind.Text ? TextEncodings.Find(type) is null : !TextEncodings.IsUtf8(type)))
            return null;

        return operation.LastAccepted = new AcceptedType(contentType, type, index);
    }

    /// <summary>The index of the media type that fits best, or -1.</summary>
    private static int Choose(BodyRules[] bodies, MediaTypeHeaderValue type)
    {
        int best = -1;
        int fit = 0;
        for (int i = 0; i < bodies.Length; i++)
        {
            int current = MediaTypes.Fit(type, bodies[i].MediaType);
            if (current > fit)
                (best, fit) = (i, current);
        }

        return best;
    }
}
