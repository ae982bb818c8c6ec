using OpenApiGen.Model;

namespace OpenApiGen.Shapes;

/// <summary>Finds out which parts of multipart forms are files.</summary>
public sealed class FormFiles
{
    private readonly Shaper _shaper;
    private readonly HashSet<int> _untypedParts = [];

    /// <param name="contract">The contract.</param>
    /// <param name="shaper">Its shapes.</param>
    /// <param name="operations">Those whose forms are of interest.</param>
    public FormFiles(Contract contract, Shaper shaper, IEnumerable<Operation> operations)
    {
        _shaper = shaper;

        // From OpenAPI 3.1 on, a part without a type is of media type application/octet-stream unless something else is said.
        if (contract.Version < SpecificationVersion.OpenApi31)
            return;

        foreach (MediaType form in operations.SelectMany(o => o.RequestBody?.Content ?? default).Where(m => MediaKind.IsMultipartForm(m.Name)))
            FindUntypedParts(form);
    }

    /// <summary>True for what a multipart form sends as a file.</summary>
    /// <param name="id">A schema that is no alias.</param>
    public bool IsFile(SchemaId id) => ContentShapes.IsBinary(_shaper[id]) || _untypedParts.Contains(id.Index);

    private void FindUntypedParts(MediaType form)
    {
        if (form.Schema is not { } schema || _shaper[_shaper.Resolve(schema, out _)] is not ObjectShape shape)
            return;

        foreach (PropertyShape property in shape.Properties)
        {
            SchemaId part = _shaper.Resolve(property.Schema, out _);
            if (_shaper[part] is ArrayShape { Item: { } item })
                part = _shaper.Resolve(item, out _);

            string? mediaType = form.Encodings.FirstOrDefault(e => e.Property == property.Name)?.ContentType ?? _shaper[part].Schema.ContentMediaType;
            bool isText = mediaType is not null && (MediaKind.IsJson(mediaType) || MediaKind.IsText(mediaType));
            if (!isText && _shaper[part] is AnyShape { Check: null, Schema: { Unresolved: false, ContentEncoding: null } })
                _untypedParts.Add(part.Index);
        }
    }
}
