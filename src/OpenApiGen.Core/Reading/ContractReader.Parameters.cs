using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading.Fields;

namespace OpenApiGen.Reading;

public sealed partial class ContractReader
{
    private readonly List<(Located At, Parameter Value)> _styled = [];

    private List<ReadParameter> ReadParameterList(Located owner)
    {
        var parameters = new List<ReadParameter>();
        if (owner.Child("parameters") is not { } list || !_context.IsSequence(list, "parameters"))
            return parameters;

        var keys = new HashSet<(string, string)>();
        for (int i = 0; i < list.Count; i++)
        {
            Located item = list.Item(i);
            if (!_context.IsMapping(item, "parameter"))
                continue;

            ReadParameter? parameter = _resolver.Follow(item) is { } at ? ReadParameter(at) : Missing(item);
            if (parameter is null)
                continue;

            if (!keys.Add(parameter.Key))
                _context.Report(Rules.DuplicateOperation, item, $"Parameter '{parameter.Name}' in {parameter.In} appears twice");
            else
                parameters.Add(parameter);
        }

        return parameters;
    }

    /// <summary>Stands in for a reference that leads nowhere, under the name that it most likely has, so that code which uses it still compiles.</summary>
    private ReadParameter? Missing(Located reference)
    {
        if (reference.PeekText("$ref") is not { } text)
            return null;

        string name = text.Substring(text.LastIndexOf('/') + 1);
        return new ReadParameter(reference, name, "query", new Parameter
        {
            Place = reference.Place,
            Name = name,
            In = ParameterLocation.Query,
            Style = ParameterStyle.Form,
            Explode = true,
            Required = false,
            Schema = _schemas.Unresolved(reference),
        })
        {
            IsStandIn = true,
        };
    }

    private ReadParameter? ReadParameter(Located at)
    {
        if (!_context.IsMapping(at, "parameter"))
            return null;

        _fields.Check(at, KnownFields.Parameter);

        string? name = _context.ScalarText(at, "name");
        string? place = _context.Text(at, "in");
        if (name is null || place is null)
        {
            foreach (string field in (string[])["name", "in"])
                if (at.Child(field) is null)
                    _context.Missing(at, "The parameter", field);

            return null;
        }

        if (_context.Version == SpecificationVersion.OpenApi20 && place is "body" or "formData")
            return new ReadParameter(at, name, place, null);

        if (LocationOf(place) is not { } location)
        {
            _context.Invalid(at.Child("in")!.Value, $"'{place}' is no place for a parameter: path, query, header and cookie are");
            return null;
        }

        if (name.Length == 0 || (location is ParameterLocation.Header or ParameterLocation.Cookie && !HttpToken.IsToken(name)))
        {
            _context.Invalid(at.Child("name")!.Value, $"'{name}' cannot be the name of a {place} parameter");
            return null;
        }

        if (location == ParameterLocation.Header && name.ToUpperInvariant() is "ACCEPT" or "CONTENT-TYPE" or "AUTHORIZATION")
        {
            _context.Report(Rules.IgnoredField, at, $"OpenAPI ignores the header parameter '{name}': 'content' and 'security' describe it");
            return null;
        }

        bool required = _context.Flag(at, "required");
        if (location == ParameterLocation.Path && !required)
            _context.Report(Rules.Tolerated, at, $"Path parameter '{name}' must have 'required: true'; it is required nevertheless");

        (ParameterStyle style, bool explode) = _context.Version == SpecificationVersion.OpenApi20 ? ReadCollectionFormat(at, location) : ReadStyle(at, location);
        (SchemaId schema, string? contentType) = _context.Version == SpecificationVersion.OpenApi20
            ? (_schemas.ReadInline(at), null)
            : ReadSchemaOrContent(at, $"Parameter '{name}'");

        var parameter = new Parameter
        {
            Place = at.Place,
            Name = name,
            In = location,
            Style = style,
            Explode = explode,
            Required = required || location == ParameterLocation.Path,
            Schema = schema,
            ContentType = contentType,
            AllowReserved = _context.Flag(at, "allowReserved"),
            AllowEmptyValue = _context.Flag(at, "allowEmptyValue"),
            Deprecated = _context.Flag(at, "deprecated"),
            Description = _context.Text(at, "description"),
            Examples = ReadExamples(at),
            Extensions = ReadingContext.Extensions(at),
        };
        return new ReadParameter(at, name, place, parameter);
    }

    private ParameterLocation? LocationOf(string text) => text switch
    {
        "path" => ParameterLocation.Path,
        "query" => ParameterLocation.Query,
        "header" => ParameterLocation.Header,
        "cookie" when _context.Version != SpecificationVersion.OpenApi20 => ParameterLocation.Cookie,
        "querystring" when _context.Version >= SpecificationVersion.OpenApi32 => ParameterLocation.QueryString,
        _ => null,
    };

    private (ParameterStyle Style, bool Explode) ReadStyle(Located at, ParameterLocation location)
    {
        ParameterStyle style = location is ParameterLocation.Path or ParameterLocation.Header ? ParameterStyle.Simple : ParameterStyle.Form;
        if (_context.Text(at, "style") is { } text)
        {
            if (StyleOf(text, location) is { } known)
                style = known;
            else
                _context.Invalid(at.Child("style")!.Value, $"'{text}' is not a style of {location.ToString().ToLowerInvariant()} parameters: {string.Join(", ", StylesOf(location))} {(StylesOf(location).Length == 1 ? "is" : "are")}");
        }

        return (style, _context.FlagOrNull(at, "explode") ?? style is ParameterStyle.Form or ParameterStyle.Cookie);
    }

    private static string[] StylesOf(ParameterLocation location) => location switch
    {
        ParameterLocation.Path => ["simple", "label", "matrix"],
        ParameterLocation.Header => ["simple"],
        ParameterLocation.Cookie => ["form", "cookie"],
        _ => ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
    };

    private static ParameterStyle? StyleOf(string text, ParameterLocation location) =>
        Array.IndexOf(StylesOf(location), text) < 0 ? null : text switch
        {
            "simple" => ParameterStyle.Simple,
            "label" => ParameterStyle.Label,
            "matrix" => ParameterStyle.Matrix,
            "form" => ParameterStyle.Form,
            "spaceDelimited" => ParameterStyle.SpaceDelimited,
            "pipeDelimited" => ParameterStyle.PipeDelimited,
            "deepObject" => ParameterStyle.DeepObject,
            _ => ParameterStyle.Cookie,
        };

    /// <summary>The schema of a parameter or header: of <c>schema</c>, or of the single entry of <c>content</c>.</summary>
    private (SchemaId Schema, string? ContentType) ReadSchemaOrContent(Located at, string what)
    {
        Located? schema = at.Child("schema");
        Located? content = at.Child("content");
        if (schema is not null && content is not null)
            _context.Invalid(content.Value, $"{what} has both 'schema' and 'content'");
        else if (schema is null && content is null)
            _context.Missing(at, what, "schema");

        if (schema is { } direct)
            return (_schemas.Read(direct), null);

        if (content is not { } map || !_context.IsMapping(map, "content"))
            return (_schemas.Unresolved(at), null);

        if (map.Count != 1)
        {
            _context.Invalid(map, $"The 'content' of a parameter or header must have exactly one media type, not {map.Count}");
            if (map.Count == 0)
                return (_schemas.Unresolved(at), null);
        }

        MediaType media = ReadMediaType(map, 0);
        return (media.Schema ?? _schemas.Unresolved(at), media.Name);
    }

    /// <summary>Leaves out what is no path parameter of this path, and adds those that the path has but nobody describes.</summary>
    private EquatableArray<Parameter> CompleteParameters(List<ReadParameter> read, string path, Located operation, Place place, bool isPath)
    {
        var parameters = new List<Parameter>(read.Count);
        List<string> names = isPath ? [.. PathTemplate.Expressions(path)] : [];
        foreach (ReadParameter parameter in read)
        {
            if (parameter.Value is not { } value)
                continue;

            if (value.In == ParameterLocation.Path && isPath && !names.Remove(value.Name) && !names.Remove(names.Find(n => PathTemplate.NameOf(n) == value.Name)))
            {
                _context.Invalid(parameter.At.Child("name") ?? parameter.At, $"Path '{path}' has no '{{{value.Name}}}'");
                continue;
            }

            parameters.Add(value);
            _styled.Add((parameter.At, value));
        }

        foreach (string name in names.Select(PathTemplate.NameOf))
        {
            if (read.Find(p => p.IsStandIn && p.Name == name) is { Value: { } standIn })
                parameters.Remove(standIn);
            else if (parameters.Any(p => p.In == ParameterLocation.Path && p.Name == name))
                _context.Report(Rules.InvalidValue, operation, $"Path '{path}' has '{{{name}}}' twice");
            else if (!read.Any(p => p.IsStandIn))
                _context.Report(Rules.UndescribedPathParameter, operation, name, path);

            parameters.Add(new Parameter
            {
                Place = place,
                Name = name,
                In = ParameterLocation.Path,
                Style = ParameterStyle.Simple,
                Explode = false,
                Required = true,
                Schema = _schemas.Add(new Schema { Place = place.Child(name), Types = SchemaTypes.String }),
            });
        }

        return parameters.ToEquatable();
    }

    private EquatableArray<JsonValue> ReadExamples(Located owner)
    {
        if (owner.Child("example") is { } example)
            return EquatableArray.Of(JsonValue.From(example.Node));

        if (owner.Child("examples") is not { } map || !map.Node.IsMapping)
            return default;

        var examples = new List<JsonValue>(map.Count);
        for (int i = 0; i < map.Count; i++)
            if (map.Entry(i).Node.IsMapping && _resolver.Follow(map.Entry(i)) is { Node.IsMapping: true } at && (at.Child("value") ?? at.Child("dataValue")) is { } value)
                examples.Add(JsonValue.From(value.Node));

        return examples.ToEquatable();
    }
}
