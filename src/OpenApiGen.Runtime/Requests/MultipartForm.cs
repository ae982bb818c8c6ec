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
            for (int count = 0; await NextAsync(reader, http.RequestAborted) is { } section; count++)
            {
                if (count == MaximumParts)
                    return (RequestBody.None, ContractError.Invalid([new Violation("", "maxProperties", "has too many parts")]));

                if (!await parts.AddAsync(http, section))
                    return (RequestBody.None, ContractError.OfStatus(413));
            }
        }
        catch (InvalidDataException)
        {
            return (RequestBody.None, ContractError.Invalid([new Violation("", "multipart", "is not a well-formed multipart body")]));
        }

        return (new RequestBody { Index = index, Form = parts.ToJson(), Files = parts.Files, Problems = parts.Problems }, null);
    }

    /// <summary>The next part. That the body ends too early is the client's fault, other than what goes wrong where its files are kept.</summary>
    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellation);
        }
        catch (IOException exception) when (exception is not BadHttpRequestException)
        {
            throw new InvalidDataException("The body ends too early.", exception);
        }
    }

    private sealed class Parts(BodyRules rules, ContractOptions options)
    {
        private static readonly MediaTypeHeaderValue PlainText = new("text/plain");

        private readonly Dictionary<string, List<Part>> _fields = new(StringComparer.Ordinal);

        /// <summary>How many bytes of text may still come: text is kept in memory, however large files may be.</summary>
        private long _textLeft = options.MaxRequestBodySize;

        public Dictionary<int, FormFile> Files { get; } = [];

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
            if (shape.IsOnlyFile || item.IsOnlyFile || ((shape.IsFile || item.IsFile) && IsSentAsFile(section, disposition)))
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
                ValuesOf(name).Add(new Part(text, isJson, null));
        }

        public JsonBuffer ToJson()
        {
            var json = new JsonBuffer();
            json.Byte('{');
            foreach ((string name, List<Part> parts) in _fields)
                Append(json, name, rules.Shape!.Property(name), parts);

            json.Byte('}');
            return json;
        }

        private void Append(JsonBuffer json, string name, TextShape shape, List<Part> parts)
        {
            if (!shape.IsArray || (parts.Count == 1 && IsWhole(name, shape, parts[0])))
            {
                // Of what is no list, every part becomes a property: reading refuses names that stand twice.
                foreach (Part part in parts)
                {
                    json.Name(name);
                    Append(json, name, shape, part);
                }

                return;
            }

            json.Name(name);
            json.Byte('[');
            foreach (Part part in parts)
            {
                json.Next();
                Append(json, name, shape.Item!, part);
            }

            json.Byte(']');
        }

        /// <summary>True where one part is all of a field that may be a list, not an item of it.</summary>
        private bool IsWhole(string name, TextShape shape, Part part) =>
            part.File is not null ? !shape.Item!.IsFile
            : part.IsJson ? part.Text.AsSpan().TrimStart().StartsWith("[")
            : rules.Field(name) is { Explode: false };

        private void Append(JsonBuffer json, string name, TextShape shape, Part part)
        {
            if (part.File is not null)
            {
                Files.Add(json.Length, part.File);
                json.Byte('0');
                return;
            }

            if (part.IsJson && json.TryJson(part.Text))
                return;

            int start = json.Length;
            if (rules.Field(name) is { Explode: false } field
                && new TextDecoder(json, TextCoding.Verbatim).Single(new ParameterRules(name, ParameterPlace.Query, field.Style, false, false, shape), part.Text) == Decoding.Decoded)
                return;

            json.Truncate(start);
            json.Value(part.Text, shape);
        }

        /// <summary>Says of what may be a file whether it is one: files have names, or are of media types that are not text.</summary>
        private static bool IsSentAsFile(MultipartSection section, ContentDispositionHeaderValue disposition) =>
            FileNameOf(disposition) is not null
            || (section.ContentType is { } type && !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !MediaTypes.IsJson(type));

        private async Task<bool> AddFileAsync(HttpContext http, MultipartSection section, string name, string? fileName)
        {
            // However large all files are together, the body that they come in has a limit.
            SpooledContent? content = await SpooledContent.CopyAsync(section.Body, long.MaxValue, http.RequestAborted);
            if (content is null)
                return false;

            http.Response.RegisterForDispose(content);

            // So browsers say that nobody has chosen a file.
            if (fileName is "" && content.Length == 0)
                return true;

            CheckContentType(name, section.ContentType ?? "application/octet-stream");
            ValuesOf(name).Add(new Part("", false, new FormFile(content.Open, content.Length, fileName, section.ContentType)));
            return true;
        }

        private List<Part> ValuesOf(string name) => _fields.TryGetValue(name, out List<Part>? known) ? known : _fields[name] = [];

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

        private void Refuse(string name, string code, string message)
        {
            if (Problems.Count < JsonViolations.MaximumCount)
                Problems.Add(new Violation(JsonPointers.Token(name), code, message));
        }
    }

    /// <summary>What one part of a form came to.</summary>
    /// <param name="Text">Its text; empty for a file.</param>
    /// <param name="IsJson">True where the text is JSON.</param>
    /// <param name="File">The file; null for text.</param>
    private readonly record struct Part(string Text, bool IsJson, FormFile? File);
}
