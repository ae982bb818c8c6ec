using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace OpenApiGen.Runtime;

/// <summary>Receives multipart bodies, part by part: fields become JSON, files are spooled.</summary>
internal static class MultipartForm
{
    private const int MaximumParts = 1024;
    private const int MaximumFieldLength = 1024 * 1024;

    public static async ValueTask<(RequestBody Body, ContractError? Error)> ReceiveAsync(HttpContext http, MediaTypeHeaderValue type, BodyRules rules, int index, long limit)
    {
        string boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > 70)
            return (RequestBody.None, ContractError.OfStatus(415));

        var parts = new Parts(rules);
        try
        {
            var reader = new MultipartReader(boundary, http.Request.Body) { HeadersCountLimit = 16, BodyLengthLimit = limit };
            for (int count = 0; await reader.ReadNextSectionAsync(http.RequestAborted) is { } section; count++)
            {
                if (count == MaximumParts)
                    return (RequestBody.None, ContractError.Invalid([new Violation("", "maxProperties", "has too many parts")]));

                await parts.AddAsync(http, section, limit);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return exception.Message.Contains("limit", StringComparison.OrdinalIgnoreCase)
                ? (RequestBody.None, ContractError.OfStatus(413))
                : (RequestBody.None, ContractError.Invalid([new Violation("", "multipart", "is not a well-formed multipart body")]));
        }

        return (new RequestBody { Index = index, Form = parts.ToJson(), Files = parts.Files, Problem = parts.Problem }, null);
    }

    private sealed class Parts(BodyRules rules)
    {
        private readonly Dictionary<string, List<(string Text, bool IsJson)>> _fields = new(StringComparer.Ordinal);

        public List<FormFile> Files { get; } = [];

        public Violation? Problem { get; private set; }

        public async Task AddAsync(HttpContext http, MultipartSection section, long limit)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? disposition))
                throw new InvalidDataException("A part has no content disposition.");

            string name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            TextShape shape = rules.Shape!.Property(name);
            TextShape item = shape.IsArray ? shape.Item! : shape;
            CheckContentType(name, section);

            List<(string, bool)> values = _fields.TryGetValue(name, out List<(string, bool)>? known) ? known : _fields[name] = [];
            if (item.IsFile)
            {
                SpooledContent content = await SpooledContent.CopyAsync(section.Body, limit, http.RequestAborted);
                http.Response.RegisterForDispose(content);
                string? fileName = disposition.FileNameStar.HasValue ? disposition.FileNameStar.ToString() : disposition.FileName.HasValue ? HeaderUtilities.RemoveQuotes(disposition.FileName).ToString() : null;
                values.Add((Files.Count.ToString(CultureInfo.InvariantCulture), true));
                Files.Add(new FormFile(content.Open, content.Length, fileName, section.ContentType));
                return;
            }

            using SpooledContent field = await SpooledContent.CopyAsync(section.Body, MaximumFieldLength, http.RequestAborted);
            using var text = new StreamReader(field.Open(), Encoding.UTF8);
            bool isJson = (section.ContentType is { } type && MediaTypes.IsJson(type)) || (item.IsObject && section.ContentType is null or "text/plain");
            values.Add((await text.ReadToEndAsync(http.RequestAborted), isJson));
        }

        public JsonBuffer ToJson()
        {
            var json = new JsonBuffer();
            json.Byte('{');
            bool isFirst = true;
            foreach ((string name, List<(string Text, bool IsJson)> values) in _fields)
            {
                if (!isFirst)
                    json.Byte(',');

                isFirst = false;
                json.String(name);
                json.Byte(':');
                TextShape shape = rules.Shape!.Property(name);
                bool isList = shape.IsArray && !(values.Count == 1 && values[0].IsJson && values[0].Text.AsSpan().TrimStart().StartsWith("["));
                if (isList)
                    json.Byte('[');

                for (int i = 0; i < (isList ? values.Count : 1); i++)
                {
                    if (i > 0)
                        json.Byte(',');

                    if (values[i].IsJson)
                        json.Json(Encoding.UTF8.GetBytes(values[i].Text));
                    else
                        json.Scalar(values[i].Text, isList ? shape.Item! : shape);
                }

                if (isList)
                    json.Byte(']');
            }

            json.Byte('}');
            return json;
        }

        private void CheckContentType(string name, MultipartSection section)
        {
            if (rules.Field(name)?.ContentTypes is not { } accepted || section.ContentType is not { } actual)
                return;

            if (!MediaTypeHeaderValue.TryParse(actual, out MediaTypeHeaderValue? type) || !accepted.Any(a => MediaTypes.Fit(type, a) > 0))
                Problem ??= new Violation("/" + name, "contentType", $"must be of media type {string.Join(" or ", accepted)}");
        }
    }
}
