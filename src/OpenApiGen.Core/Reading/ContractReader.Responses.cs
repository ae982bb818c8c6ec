using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading.Fields;

namespace OpenApiGen.Reading;

public sealed partial class ContractReader
{
    private EquatableArray<Response> ReadResponses(Located operation)
    {
        if (operation.Child("responses") is not { } map)
        {
            // From 3.1 an operation may leave them out.
            if (_context.IsBefore31)
                _context.Missing(operation, "The operation", "responses");

            return default;
        }

        if (!_context.IsMapping(map, "responses"))
            return default;

        var responses = new List<Response>(map.Count);
        var statuses = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < map.Count; i++)
        {
            if (map.KeyText(i).StartsWith("x-", StringComparison.Ordinal))
                continue;

            if (StatusOf(map.KeyText(i)) is not { } status)
                _context.ReportKey(Rules.InvalidValue, map, i, $"'{map.KeyText(i)}' is neither a status code, nor a range such as 4XX, nor 'default'");
            else if (!statuses.Add(status))
                _context.ReportKey(Rules.DuplicateOperation, map, i, $"The response '{status}' appears twice, in different spellings");
            else if (_context.IsMapping(map.Entry(i), "response"))
                responses.Add(_resolver.Follow(map.Entry(i)) is { } at && _context.IsMapping(at, "response")
                    ? ReadResponse(status, at)
                    : new Response { Place = map.Entry(i).Place, Status = status, Content = UnresolvedContent(map.Entry(i)) });
        }

        if (responses.Count == 0 && map.Count == 0)
            _context.Invalid(map, "An operation must have at least one response");

        return responses.ToEquatable();
    }

    private static string? StatusOf(string key)
    {
        if (key == "default")
            return key;

        if (key.Length != 3 || key[0] is < '1' or > '5')
            return null;

        if (key[1] is 'X' or 'x' && key[2] is 'X' or 'x')
            return key.ToUpperInvariant();

        return key[1] is >= '0' and <= '9' && key[2] is >= '0' and <= '9' ? key : null;
    }

    private Response ReadResponse(string status, Located at)
    {
        _fields.Check(at, KnownFields.Response);
        return new Response
        {
            Place = at.Place,
            Status = status,
            Description = _context.Text(at, "description"),
            Headers = ReadHeaders(at),
            Content = _context.Version == SpecificationVersion.OpenApi20 ? ReadProduced(at) : ReadContent(at),
        };
    }

    private EquatableArray<MediaType> UnresolvedContent(Located at) =>
        EquatableArray.Of(new MediaType { Place = at.Place, Name = "application/json", Schema = _schemas.Unresolved(at) });

    private EquatableArray<Header> ReadHeaders(Located owner)
    {
        if (owner.Child("headers") is not { } map || !_context.IsMapping(map, "headers"))
            return default;

        var headers = new List<Header>(map.Count);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < map.Count; i++)
        {
            string name = map.KeyText(i);
            if (name.StartsWith("x-", StringComparison.Ordinal) && !map.Entry(i).Node.IsMapping)
                continue;

            if (!HttpToken.IsToken(name))
                _context.ReportKey(Rules.InvalidValue, map, i, $"'{name}' cannot be the name of a header");
            else if (!names.Add(name))
                _context.ReportKey(Rules.DuplicateOperation, map, i, $"Header '{name}' appears twice: names of headers ignore case");
            else if (_context.IsMapping(map.Entry(i), name) && _resolver.Follow(map.Entry(i)) is { } at && _context.IsMapping(at, name) && ReadHeader(name, at) is { } header)
                headers.Add(header);
        }

        return headers.ToEquatable();
    }

    private Header? ReadHeader(string name, Located at)
    {
        _fields.Check(at, KnownFields.Header);
        foreach (string field in (string[])["name", "in"])
            if (at.Child(field) is { } misplaced)
                _context.Report(Rules.InvalidValue, misplaced, $"A header has no '{field}': its key is its name");

        // The media type of a response says it already.
        if (string.Equals(name, "Content-Type", StringComparison.OrdinalIgnoreCase))
        {
            _context.Report(Rules.IgnoredField, at, "OpenAPI ignores the header 'Content-Type': 'content' describes it");
            return null;
        }

        if (_context.Text(at, "style") is { } style && style != "simple")
            _context.Invalid(at.Child("style")!.Value, $"'{style}' is not a style of headers: simple is");

        (SchemaId schema, string? contentType) = _context.Version == SpecificationVersion.OpenApi20
            ? (_schemas.ReadInline(at), null)
            : ReadSchemaOrContent(at, $"Header '{name}'");
        return new Header
        {
            Place = at.Place,
            Name = name,
            Schema = schema,
            ContentType = contentType,
            Required = _context.Flag(at, "required"),
            Explode = _context.Flag(at, "explode"),
            Deprecated = _context.Flag(at, "deprecated"),
            Description = _context.Text(at, "description"),
        };
    }
}
