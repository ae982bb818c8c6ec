using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading.Fields;

namespace OpenApiGen.Reading;

public sealed partial class ContractReader
{
    /// <summary>Reads named objects that no operation refers to as well, so that their mistakes are known before somebody does.</summary>
    private void CheckUnusedComponents(Located root)
    {
        if (_context.Version == SpecificationVersion.OpenApi20)
        {
            ForEach(root, "parameters", at => ReadParameter(at));
            ForEach(root, "responses", at => _fields.Check(at, KnownFields.Response));
            return;
        }

        if (root.Child("components") is not { } components || !_context.IsMapping(components, "components"))
            return;

        CheckNames(components);
        ForEach(components, "parameters", at => ReadParameter(at));
        ForEach(components, "headers", at => ReadHeader(at.Pointer.Substring(at.Pointer.LastIndexOf('/') + 1), at));
        ForEach(components, "requestBodies", at => ReadRequestBody(at));
        ForEach(components, "responses", at => ReadResponse("default", at));
        ForEach(components, "examples", _ => { });
        ForEach(components, "links", _ => { });
        ForEach(components, "callbacks", _ => { });
        ForEach(components, "mediaTypes", at =>
        {
            // Before 3.2 this is no field, and what authors keep in it may be anything.
            if (_context.Version >= SpecificationVersion.OpenApi32)
                _fields.Check(at, KnownFields.MediaType);

            if (at.Child("schema") is { } schema)
                _schemas.Read(schema);
        });
        if (components.Child("pathItems") is { } items && _context.IsMapping(items, "pathItems") && _context.IsBefore31)
            _context.Report(Rules.IgnoredField, items, "'pathItems' has no meaning before OpenAPI 3.1");
        else
            ForEach(components, "pathItems", at =>
            {
                _fields.Check(at, KnownFields.PathItem);
                ReadParameterList(at);
            });
    }

    private void ForEach(Located owner, string field, Action<Located> read)
    {
        if (owner.Child(field) is not { } map || !_context.IsMapping(map, field))
            return;

        for (int i = 0; i < map.Count; i++)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            if (!map.KeyText(i).StartsWith("x-", StringComparison.Ordinal) && _context.IsMapping(map.Entry(i), map.KeyText(i)) && _resolver.Follow(map.Entry(i)) is { } at)
                read(at);
        }
    }

    private void CheckNames(Located components)
    {
        for (int i = 0; i < components.Count; i++)
        {
            Located map = components.Entry(i);
            if (components.KeyText(i).StartsWith("x-", StringComparison.Ordinal) || !_context.IsMapping(map, components.KeyText(i)))
                continue;

            for (int j = 0; j < map.Count; j++)
                if (map.KeyText(j).Length == 0 || !map.KeyText(j).All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_'))
                    _context.ReportKey(Rules.InvalidName, map, j, map.KeyText(j));
        }
    }
}
