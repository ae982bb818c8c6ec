using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OpenApiGen.Runtime;

/// <summary>Writes error answers.</summary>
internal static class ErrorResponse
{
    /// <summary>Answers with an error, unless an answer is on its way already.</summary>
    public static Task WriteAsync(HttpContext http, ContractError error) =>
        WriteAsync(http, error, http.RequestServices.GetRequiredService<IOptions<ContractOptions>>().Value);

    /// <summary>The same for who has the options at hand.</summary>
    public static Task WriteAsync(HttpContext http, ContractError error, ContractOptions options)
    {
        HttpResponse response = http.Response;
        if (response.HasStarted)
            return Task.CompletedTask;

        OperationRules? operation = http.GetEndpoint()?.Metadata.GetMetadata<OperationRules>();
        response.StatusCode = error.StatusCode;
        AnswerHeaders.Apply(http, options);
        if (options.WriteError is { } write)
            return write(http, error);

        // An error is short. What tells that the client has gone would have to be made for it.
        if ((operation?.FormatOf(error.StatusCode) ?? options.ErrorFormat) == ErrorFormat.ProblemDetails)
            return JsonResponse.WriteAsync(http, "application/problem+json", (error, http), static (w, e) => WriteProblem(w, e.error, e.http), CancellationToken.None);

        return JsonResponse.WriteAsync(http, "application/json", (error, http), static (w, e) => WriteEnvelope(w, e.error, e.http), CancellationToken.None);
    }

    private static void WriteEnvelope(Utf8JsonWriter writer, ContractError error, HttpContext http)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("error"u8);
        writer.WriteString("code"u8, error.Code);
        writer.WriteString("message"u8, error.Message);
        writer.WriteStartArray("details"u8);
        foreach (Violation violation in error.Violations)
        {
            writer.WriteStartObject();
            WriteField(writer, violation.Field);
            writer.WriteString("code"u8, violation.Code);
            writer.WriteString("message"u8, violation.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartObject("meta"u8);
        writer.WriteString("requestId"u8, http.TraceIdentifier);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteProblem(Utf8JsonWriter writer, ContractError error, HttpContext http)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "about:blank");
        writer.WriteString("title"u8, ReasonPhrases.GetReasonPhrase(error.StatusCode));
        writer.WriteNumber("status"u8, error.StatusCode);
        writer.WriteString("detail"u8, error.Message);
        writer.WriteString("code"u8, error.Code);
        writer.WriteString("requestId"u8, http.TraceIdentifier);
        if (error.Violations.Count > 0)
        {
            writer.WriteStartArray("errors"u8);
            foreach (Violation violation in error.Violations)
            {
                writer.WriteStartObject();
                WriteField(writer, violation.Field);
                writer.WriteString("code"u8, violation.Code);
                writer.WriteString("detail"u8, violation.Message);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter writer, string field)
    {
        if (field.AsSpan().ContainsAny('<', '>', '&'))
            writer.WriteString("field"u8, JsonEncodedText.Encode(field, JsonOutput.CarefulEncoder));
        else
            writer.WriteString("field"u8, field);
    }
}
