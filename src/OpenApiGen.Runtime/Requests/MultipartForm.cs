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

    public static async ValueTask<(RequestBody Body, ContractError? Error)> ReceiveAsync(HttpContext http, MediaTypeHeaderValue type, BodyRules rules, int index, ContractOptions options)
    {
        string boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > 70)
            return (RequestBody.None, ContractError.OfStatus(415));

        var parts = new Parts(rules, options);
        try
        {
            var reader = new MultipartReader(boundary, http.Request.Body) { HeadersCountLimit = 16 };
            for (int count = 0; await reader.ReadNextSectionAsync(http.RequestAborted) is { } section; count++)
            {
                if (count == MaximumParts)
                    return (RequestBody.None, ContractError.Invalid([new Violation("", "maxProperties", "has too many parts")]));

                if (!await parts.AddAsync(http, section))
                    return (RequestBody.None, ContractError.OfStatus(413));
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return (RequestBody.None, ContractError.Invalid([new Violation("", "multipart", "is not a well-formed multipart body")]));
        }

        return (new RequestBody { Index = index, Form = parts.ToJson(), Files = parts.Files, Problems = parts.Problems }, null);
    }

    private sealed class Parts(BodyRules rules, ContractOptions options)
    {
        private static readonly MediaTypeHeaderValue PlainText = new("text/plain");

        private readonly Dictionary<string, List<(string Text, bool IsJson)>> _fields = new(StringComparer.Ordinal);

        /// <summary>How many bytes of text may still come: text is kept in memory, however large files may be.</summary>
        private long _textLeft = options.MaxRequestBodySize;

        public List<FormFile> Files { get; } = [];

        public List<Violation> Problems { get; } = [];

        /// <summary>Takes a part; false where it is too large.</summary>
        public async Task<bool> AddAsync(HttpContext http, MultipartSection section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? disposition)
                || !disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase) || !disposition.Name.HasValue)
                throw new InvalidDataException("A part says not which field it is.");

            string name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            TextShape shape = rules.Shape!.Property(name);
            TextShape item = shape.IsArray ? shape.Item! : shape;
            if (item.IsFile)
                return await AddFileAsync(http, section, name, FileNameOf(disposition));

            using SpooledContent? content = await SpooledContent.CopyAsync(section.Body, _textLeft, http.RequestAborted);
            if (content is null)
                return false;

            _textLeft -= content.Length;
            Add(name, item, section.ContentType, content.ToArray());
            return true;
        }

        private void Add(string name, TextShape item, string? contentType, byte[] content)
        {
            CheckContentType(name, contentType);
            MediaTypeHeaderValue? type = null;
            Encoding? encoding = contentType is null || MediaTypeHeaderValue.TryParse(contentType, out type) ? TextEncodings.Find(type ?? PlainText) : null;
            if (encoding is null || TextEncodings.Decode(encoding, content) is not { } text)
            {
                Refuse(name, "charset", "is not text of its charset");
                return;
            }

            // Clients cannot be relied upon to say that an object is JSON; it can be nothing else.
            string essence = type?.MediaType.ToString() ?? "";
            bool isJson = MediaTypes.IsJson(essence) || (item.IsObject && (essence.Length == 0 || essence.Equals("text/plain", StringComparison.OrdinalIgnoreCase)));
            if (isJson && !JsonBuffer.IsJson(Encoding.UTF8.GetBytes(text)))
                Refuse(name, "json", "is not valid JSON");
            else
                ValuesOf(name).Add((text, isJson));
        }

        public JsonBuffer ToJson()
        {
            var json = new JsonBuffer();
            json.Byte('{');
            int empty = json.Length;
            foreach ((string name, List<(string Text, bool IsJson)> values) in _fields)
            {
                TextShape shape = rules.Shape!.Property(name);
                bool isOnePart = values.Count == 1 && (values[0].IsJson ? values[0].Text.AsSpan().TrimStart().StartsWith("[") : rules.Field(name) is { Explode: false });
                bool isList = shape.IsArray && !isOnePart;
                if (isList)
                {
                    Begin(json, name, empty);
                    json.Byte('[');
                }

                for (int i = 0; i < values.Count; i++)
                {
                    // Of what is no list, every part becomes a property: reading refuses names that stand twice.
                    if (!isList)
                        Begin(json, name, empty);
                    else if (i > 0)
                        json.Byte(',');

                    Append(json, name, values[i], isList ? shape.Item! : shape);
                }

                if (isList)
                    json.Byte(']');
            }

            json.Byte('}');
            return json;
        }

        private void Append(JsonBuffer json, string name, (string Text, bool IsJson) value, TextShape shape)
        {
            if (value.IsJson && json.TryJson(Encoding.UTF8.GetBytes(value.Text)))
                return;

            if (rules.Field(name) is not { Explode: false } field
                || new TextDecoder(json, TextCoding.Verbatim).Single(new ParameterRules(name, ParameterPlace.Query, field.Style, false, false, shape), value.Text) != Decoding.Decoded)
                json.Value(value.Text, shape);
        }

        private static void Begin(JsonBuffer json, string name, int empty)
        {
            if (json.Length > empty)
                json.Byte(',');

            json.String(name);
            json.Byte(':');
        }

        private async Task<bool> AddFileAsync(HttpContext http, MultipartSection section, string name, string? fileName)
        {
            SpooledContent? content = await SpooledContent.CopyAsync(section.Body, options.MaxUploadSize, http.RequestAborted);
            if (content is null)
                return false;

            http.Response.RegisterForDispose(content);

            // So browsers say that nobody has chosen a file.
            if (fileName is "" && content.Length == 0)
                return true;

            CheckContentType(name, section.ContentType ?? "application/octet-stream");
            ValuesOf(name).Add((Files.Count.ToString(CultureInfo.InvariantCulture), true));
            Files.Add(new FormFile(content.Open, content.Length, fileName, section.ContentType));
            return true;
        }

        private List<(string Text, bool IsJson)> ValuesOf(string name) =>
            _fields.TryGetValue(name, out List<(string, bool)>? known) ? known : _fields[name] = [];

        private static string? FileNameOf(ContentDispositionHeaderValue disposition) =>
            disposition.FileNameStar.HasValue ? disposition.FileNameStar.ToString()
            : disposition.FileName.HasValue ? HeaderUtilities.RemoveQuotes(disposition.FileName).ToString()
            : null;

        private void CheckContentType(string name, string? contentType)
        {
            if (contentType is null || rules.Field(name)?.ContentTypes is not { } accepted)
                return;

            if (!MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type) || !accepted.Any(a => MediaTypes.Fit(type, a) > 0))
                Refuse(name, "contentType", $"must be of media type {string.Join(" or ", accepted)}");
        }

        private void Refuse(string name, string code, string message) => Problems.Add(new Violation("/" + JsonPointers.Token(name), code, message));
    }
}
