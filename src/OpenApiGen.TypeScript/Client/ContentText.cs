using OpenApiGen.Model;
using OpenApiGen.Shapes;
using OpenApiGen.TypeScript.Planning;

namespace OpenApiGen.TypeScript.Client;

/// <summary>Content of bodies: nothing but its media type, if that says the rest.</summary>
internal sealed class ContentText(ApiPlan api, WideShapes wide)
{
    private readonly TextShapes _texts = new(api);

    /// <summary>The content of a request.</summary>
    public static ScriptValue Body(BodyPlan body)
    {
        var members = Members(body.Media, Form(body.Kind));
        (string, ScriptValue)[] fields = [.. body.Media.Encodings.Select(e => (e.Property, Field: ParameterText.Of(e))).Where(e => e.Field is not null).Select(e => (e.Property, (ScriptValue)e.Field!))];
        if (body.Kind is ContentKind.Form or ContentKind.Multipart && fields.Length > 0)
            members.Add(("fields", new ScriptObject(fields)));

        return Shortest(members);
    }

    /// <summary>The content of an answer.</summary>
    public ScriptValue Answer(ResponsePlan response)
    {
        MediaType media = response.Media!;
        bool areEvents = MediaKind.Essence(media.Name) == "text/event-stream";
        SchemaId? data = response.Kind == ContentKind.Events ? null : response.Schema;
        string form = response.Kind switch
        {
            ContentKind.Events => EventForm(DataOf(response.Schema!.Value, [])),
            ContentKind.Sequence when areEvents => EventForm(response.Schema is { } item ? [item] : []),
            _ => Form(response.Kind),
        };
        var members = Members(media, form);
        ScriptValue? shape = response.Kind switch
        {
            ContentKind.Text => data is { } text ? _texts.OfBody(text) : null,
            ContentKind.Json or ContentKind.Sequence => data is { } value ? wide.Of(value) : null,
            ContentKind.Events => wide.OfAny(DataOf(response.Schema!.Value, [])),
            _ => null,
        };
        if (shape is not null)
            members.Add(("shape", shape));

        return Shortest(members);
    }

    /// <summary>A header of an answer.</summary>
    public ScriptValue Header(Header header)
    {
        bool isJson = header.ContentType is { } type && MediaKind.IsJson(type);
        ScriptValue shape = isJson ? wide.Of(header.Schema) ?? "any" : _texts.Of(header.Schema);
        if (!header.Explode && header.ContentType is null)
            return shape;

        var members = new List<(string, ScriptValue)> { ("of", shape) };
        if (header.Explode && header.ContentType is null)
            members.Add(("explode", ScriptValue.True));

        if (header.ContentType is { } content)
            members.Add(("content", content));

        return new ScriptObject(members);
    }

    /// <summary>One content, or a list of several.</summary>
    public static ScriptValue OneOrMore(IReadOnlyList<ScriptValue> contents) => contents.Count == 1 ? contents[0] : new ScriptList(contents);

    private static List<(string, ScriptValue)> Members(MediaType media, string form)
    {
        var members = new List<(string, ScriptValue)> { ("type", media.Name) };
        if (form != SuggestedForm(media.Name))
            members.Add(("as", form));

        return members;
    }

    private static ScriptValue Shortest(List<(string Key, ScriptValue Value)> members) => members.Count == 1 ? members[0].Value : new ScriptObject(members);

    private static string Form(ContentKind kind) => kind switch
    {
        ContentKind.Json => "json",
        ContentKind.Form => "form",
        ContentKind.Multipart => "multipart",
        ContentKind.Text => "text",
        ContentKind.Sequence => "items",
        _ => "bytes",
    };

    /// <summary>What client/operation.ts makes of a media type by itself.</summary>
    private static string SuggestedForm(string mediaType)
    {
        bool isJson = MediaKind.IsJson(mediaType) && !MediaKind.IsRange(mediaType);
        return isJson ? "json"
            : MediaKind.IsForm(mediaType) ? "form"
            : MediaKind.IsMultipartForm(mediaType) ? "multipart"
            : MediaKind.IsText(mediaType) ? "text"
            : "bytes";
    }

    /// <summary>How the data of events are written: as JSON, unless all of them are texts.</summary>
    private string EventForm(IReadOnlyList<SchemaId> data)
    {
        var texts = data.Select(d => _texts.IsText(d)).ToList();
        return texts.Count > 0 && texts.TrueForAll(t => t == true) ? "textEvents" : texts.Exists(t => t != false) ? "mixedEvents" : "events";
    }

    /// <summary>What the property <c>data</c> of events can be.</summary>
    private List<SchemaId> DataOf(SchemaId id, HashSet<int> seen)
    {
        SchemaId target = api.Shaper.Resolve(id, out _);
        if (!seen.Add(target.Index))
            return [];

        return api.Shaper[target] switch
        {
            ObjectShape shape => [.. shape.Properties.Where(p => p.Name == "data").Select(p => p.Schema)],
            UnionShape union => [.. union.Branches.SelectMany(b => DataOf(b, seen))],
            _ => [],
        };
    }
}
