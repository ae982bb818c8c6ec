using OpenApiGen.Model;

namespace OpenApiGen.Reading;

/// <summary>OpenAPI 2.0: bodies and forms are parameters, media types are lists beside them.</summary>
public sealed partial class ContractReader
{
    private (ParameterStyle Style, bool Explode) ReadCollectionFormat(Located at, ParameterLocation location)
    {
        ParameterStyle plain = location == ParameterLocation.Query ? ParameterStyle.Form : ParameterStyle.Simple;
        switch (_context.Text(at, "collectionFormat"))
        {
            case null or "csv": return (plain, false);
            case "ssv": return (ParameterStyle.SpaceDelimited, false);
            case "tsv": return (ParameterStyle.TabDelimited, false);
            case "pipes": return (ParameterStyle.PipeDelimited, false);
            case "multi" when location == ParameterLocation.Query: return (ParameterStyle.Form, true);
            case { } other:
                _context.Invalid(at.Child("collectionFormat")!.Value, $"'{other}' is not a collectionFormat here: csv, ssv, tsv, pipes and, in queries and forms, multi are");
                return (plain, false);
        }
    }

    private EquatableArray<string> MediaTypesOf(Located operation, string field, string fallback)
    {
        EquatableArray<string> own = operation.Child(field) is null && _resolver.Root(_file) is { } root ? _context.Texts(root, field) : _context.Texts(operation, field);
        return own.IsEmpty ? EquatableArray.Of(fallback) : own;
    }

    private RequestBody? ReadBodyParameters(Located operation, List<ReadParameter> parameters)
    {
        if (parameters.Find(p => p.In == "body") is { } body)
        {
            SchemaId schema = body.At.Child("schema") is { } at ? _schemas.Read(at) : _schemas.Unresolved(body.At);
            if (body.At.Child("schema") is null)
                _context.Missing(body.At, "The body parameter", "schema");

            return new RequestBody(
                body.At.Place,
                _context.Text(body.At, "description"),
                _context.Flag(body.At, "required"),
                MediaTypesOf(operation, "consumes", "application/json").Select(m => new MediaType { Place = body.At.Place, Name = m, Schema = schema }).ToEquatable());
        }

        List<ReadParameter> fields = parameters.FindAll(p => p.In == "formData");
        return fields.Count == 0 ? null : ReadForm(operation, fields);
    }

    private RequestBody ReadForm(Located operation, List<ReadParameter> fields)
    {
        bool hasFile = fields.Exists(f => f.At.PeekText("type") == "file");
        Place place = operation.Place.Child("parameters");
        SchemaId schema = _schemas.Add(new Schema
        {
            Place = place,
            Types = SchemaTypes.Object,
            Properties = fields.Select(f => new Property(f.Name, _schemas.ReadInline(f.At), null)).ToEquatable(),
            Required = fields.Where(f => _context.Flag(f.At, "required")).Select(f => f.Name).ToEquatable(),
        });

        EquatableArray<FieldEncoding> encodings = fields
            .Where(f => f.At.Child("collectionFormat") is not null || f.At.PeekText("type") == "array")
            .Select(f => (Field: f, Format: ReadCollectionFormat(f.At, ParameterLocation.Query)))
            .Select(f => new FieldEncoding { Place = f.Field.At.Place, Property = f.Field.Name, Style = f.Format.Style, Explode = f.Format.Explode })
            .ToEquatable();

        string[] forms = [.. MediaTypesOf(operation, "consumes", hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded").Where(IsForm)];
        if (forms.Length == 0)
            forms = [hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded"];

        return new RequestBody(
            place,
            null,
            fields.Exists(f => _context.Flag(f.At, "required")),
            forms.Select(m => new MediaType { Place = place, Name = m, Schema = schema, Encodings = encodings }).ToEquatable());
    }

    private static bool IsForm(string mediaType) =>
        mediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) || mediaType.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    /// <summary>The content of a response: its schema once per media type that the operation produces.</summary>
    private EquatableArray<MediaType> ReadProduced(Located response)
    {
        if (response.Child("schema") is not { } schema)
            return default;

        bool isFile = schema.PeekText("type") == "file";
        SchemaId id = _schemas.Read(schema);
        return MediaTypesOf(_operation, "produces", isFile ? "application/octet-stream" : "application/json")
            .Select(m => new MediaType { Place = response.Place, Name = m, Schema = id })
            .ToEquatable();
    }

    private Located _operation;
}
