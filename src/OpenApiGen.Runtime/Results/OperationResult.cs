using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using OpenApiGen.Runtime;

namespace OpenApiGen;

/// <summary>An answer of an operation. Each operation has a type of its own that can only hold answers which its contract documents.</summary>
public abstract class OperationResult
{
    private List<KeyValuePair<string, string>>? _headers;

    /// <summary>Makes an answer.</summary>
    /// <param name="statusCode">Its HTTP status.</param>
    /// <param name="body">Its body; null where it has none.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected OperationResult(int statusCode, ResultBody? body)
    {
        // HTTP has no place for it (RFC 9110, sections 15.2, 15.3.5, 15.3.6 and 15.4.5), and servers refuse it when it is too late to say so.
        if (body is not null && statusCode is < 200 or 204 or 205 or 304)
            throw new ArgumentOutOfRangeException(nameof(statusCode), statusCode, "Answers of this status have no body.");

        StatusCode = statusCode;
        Body = body;
    }

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>What the body is made of: a model, text, a stream or a sequence; null where there is no body.</summary>
    public object? Value => Body?.Value;

    /// <summary>Headers of this answer besides those of its body.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers ?? (IReadOnlyList<KeyValuePair<string, string>>)[];

    internal ResultBody? Body { get; }

    /// <summary>Adds a header; null adds none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void AddHeader(string name, string? value)
    {
        if (value is not null)
            (_headers ??= []).Add(new KeyValuePair<string, string>(name, HeaderText.Visible(value)));
    }

    /// <summary>Makes sure that a status belongs to a documented range.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="from">The least of the range.</param>
    /// <param name="to">The largest of the range.</param>
    /// <param name="documented">Statuses in the range that have an answer of their own; -4 for all from 400 to 499, and so on.</param>
    /// <returns>The status.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static int InRange(int statusCode, int from, int to, ReadOnlySpan<int> documented = default)
    {
        if (statusCode < from || statusCode > to)
            throw new ArgumentOutOfRangeException(nameof(statusCode), statusCode, string.Create(CultureInfo.InvariantCulture, $"The contract documents this answer for statuses from {from} to {to}."));

        if (statusCode < 200)
            throw new ArgumentOutOfRangeException(nameof(statusCode), statusCode, "Statuses below 200 end no request.");

        if (documented.Contains(statusCode) || documented.Contains(-(statusCode / 100)))
            throw new ArgumentOutOfRangeException(nameof(statusCode), statusCode, "The contract documents another answer for this status.");

        return statusCode;
    }

    /// <summary>Makes sure that a media type belongs to a documented range.</summary>
    /// <param name="contentType">The media type, with parameters or without.</param>
    /// <param name="range">The range, such as <c>image/*</c>, in lower case.</param>
    /// <returns>The media type.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static string InRange(string contentType, string range)
    {
        ArgumentNullException.ThrowIfNull(contentType);
        ArgumentNullException.ThrowIfNull(range);
        if (!MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? parsed) || parsed.MatchesAllTypes || parsed.MatchesAllSubTypes)
            throw new ArgumentException($"'{contentType}' is no media type.", nameof(contentType));

        return range == "*/*" || string.Equals(parsed.Type.Value, range[..range.IndexOf('/', StringComparison.Ordinal)], StringComparison.OrdinalIgnoreCase)
            ? contentType
            : throw new ArgumentException($"'{contentType}' is not of {range}, which is what the contract documents.", nameof(contentType));
    }

    internal Task WriteAsync(HttpContext http)
    {
        HttpResponse response = http.Response;
        response.StatusCode = StatusCode;
        if (_headers is not null)
            foreach ((string name, string value) in _headers)
                response.Headers[name] = value;

        return Body is null ? Task.CompletedTask : Body.WriteAsync(http);
    }
}
