using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading.Fields;

namespace OpenApiGen.Reading;

public sealed partial class ContractReader
{
    private RequestBody? ReadRequestBody(Located operation, List<ReadParameter> parameters)
    {
        if (_context.Version == SpecificationVersion.OpenApi20)
            return ReadBodyParameters(operation, parameters);

        if (operation.Child("requestBody") is not { } at)
            return null;

        // An absent body and a body that could not be read differ: code that uses it must still compile.
        if (!_context.IsMapping(at, "requestBody"))
            return null;

        if (_resolver.Follow(at) is { } body)
            return ReadRequestBody(body);

        var any = new MediaType { Place = at.Place, Name = "application/json", Schema = _schemas.Unresolved(at) };
        return new RequestBody(at.Place, null, true, EquatableArray.Of(any));
    }

    private RequestBody? ReadRequestBody(Located at)
    {
        if (!_context.IsMapping(at, "requestBody"))
            return null;

        _fields.Check(at, KnownFields.RequestBody);
        EquatableArray<MediaType> content = ReadContent(at);
        if (at.Child("content") is null)
            _context.Missing(at, "The request body", "content");

        return new RequestBody(at.Place, _context.Text(at, "description"), _context.Flag(at, "required"), content);
    }

    private EquatableArray<MediaType> ReadContent(Located owner)
    {
        if (owner.Child("content") is not { } map || !_context.IsMapping(map, "content"))
            return default;

        if (map.Child("$ref") is { } reference)
        {
            _context.Report(Rules.Tolerated, reference, "'content' cannot be a reference; it is followed nevertheless");
            if (_resolver.Follow(map) is not { } target || !_context.IsMapping(target, "content"))
                return default;

            map = target;
        }

        var content = new List<MediaType>(map.Count);
        for (int i = 0; i < map.Count; i++)
            if (!map.KeyText(i).StartsWith("x-", StringComparison.Ordinal))
                content.Add(ReadMediaType(map, i));

        return content.ToEquatable();
    }

    private MediaType ReadMediaType(Located map, int index)
    {
        string name = map.KeyText(index);
        Located at = map.Entry(index);
        if (!HttpToken.IsMediaType(name))
            _context.ReportKey(Rules.InvalidValue, map, index, $"'{name}' is not a media type");

        // OpenAPI 3.2 allows a reference here.
        if (!_context.IsMapping(at, name) || _resolver.Follow(at) is not { } target || !_context.IsMapping(target, name))
            return new MediaType { Place = at.Place, Name = name };

        _fields.Check(target, KnownFields.MediaType);
        SchemaId? schema = target.Child("schema") is { } one ? _schemas.Read(one) : null;
        SchemaId? items = target.Child("itemSchema") is { } each ? _schemas.Read(each) : null;
        return new MediaType
        {
            Place = at.Place,
            Name = name,
            Schema = schema,
            ItemSchema = items,
            Encodings = ReadEncodings(target),
            Examples = ReadExamples(target),
            Extensions = ReadingContext.Extensions(target),
        };
    }

    private EquatableArray<FieldEncoding> ReadEncodings(Located media)
    {
        if (media.Child("encoding") is not { } map || !_context.IsMapping(map, "encoding"))
            return default;

        var encodings = new List<FieldEncoding>(map.Count);
        for (int i = 0; i < map.Count; i++)
        {
            Located at = map.Entry(i);
            if (!_context.IsMapping(at, "encoding"))
                continue;

            _fields.Check(at, KnownFields.Encoding);
            ParameterStyle? style = null;
            if (_context.Text(at, "style") is { } text)
            {
                style = StyleOf(text, ParameterLocation.Query);
                if (style is null)
                    _context.Invalid(at.Child("style")!.Value, $"'{text}' is not a style of form fields: {string.Join(", ", StylesOf(ParameterLocation.Query))} are");
            }

            encodings.Add(new FieldEncoding
            {
                Place = at.Place,
                Property = map.KeyText(i),
                ContentType = _context.Text(at, "contentType"),
                Style = style,
                Explode = _context.FlagOrNull(at, "explode"),
                AllowReserved = _context.Flag(at, "allowReserved"),
                Headers = ReadHeaders(at),
            });
            _encodings.Add((map, i, media));
        }

        return encodings.ToEquatable();
    }

    private readonly List<(Located Map, int Index, Located Media)> _encodings = [];
}
