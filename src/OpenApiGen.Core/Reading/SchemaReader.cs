using System.Globalization;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading.Fields;
using OpenApiGen.Text;

namespace OpenApiGen.Reading;

/// <summary>
/// Reads schemas into a table. A schema gets its id when it is first met and is read later, from a queue,
/// so that neither cycles nor long chains of schemas need a deep stack.
/// </summary>
internal sealed partial class SchemaReader(ReadingContext context, FieldChecker fields, ReferenceResolver resolver)
{
    private readonly Dictionary<Node, SchemaId> _ids = [];
    private readonly Dictionary<Node, SchemaId> _ends = [];
    private readonly HashSet<Node> _circles = [];
    private SchemaId? _oneTooMany;
    private readonly List<Schema?> _schemas = [];

    /// <summary>Where each of them stands; no place for one that no node describes.</summary>
    private readonly List<Located?> _nodes = [];

    /// <summary>References that are being followed.</summary>
    private readonly HashSet<Node> _way = [];
    private readonly Queue<(SchemaId Id, bool IsParameter)> _queue = [];
    private readonly HashSet<int> _explicitlyNullable = [];
    private readonly Dictionary<int, DynamicReference> _dynamicReferences = [];

    /// <summary>The id of the schema at a node, or of what it refers to.</summary>
    public SchemaId Read(Located at)
    {
        Located start = at;
        SchemaId? end = null;
        _way.Clear();
        while (end is null && IsPureReference(at))
        {
            if (_ends.TryGetValue(at.Node, out SchemaId known))
            {
                end = known;
            }
            else if (!_way.Add(at.Node) || _circles.Contains(at.Node))
            {
                _circles.UnionWith(_way);
                context.Report(Rules.CircularReference, start.Child("$ref")!.Value, start.PeekText("$ref")!);
                return Unresolved(start);
            }
            else if (resolver.Resolve(at, at.PeekText("$ref")!, at.Child("$ref")!.Value) is not { } target)
            {
                end = Unresolved(at);
            }
            else if (resolver.HasDynamicAnchors && target.Base != at.Base)
            {
                // What lies on the way counts where references are dynamic.
                break;
            }
            else
            {
                at = target;
            }
        }

        SchemaId id = end ?? Enqueue(at, isParameter: false);

        // Chains of references that lead into each other are walked once.
        foreach (Node node in _way)
            _ends[node] = id;

        return id;
    }

    /// <summary>OpenAPI 2.0: a parameter, item or header object that is its own schema.</summary>
    public SchemaId ReadInline(Located at) => Enqueue(at, isParameter: true);

    /// <summary>A schema that no node describes.</summary>
    public SchemaId Add(Schema schema) => Add(schema, null);

    /// <summary>Where a schema that was read stands.</summary>
    public Located NodeOf(SchemaId id) => _nodes[id.Index]!.Value;

    /// <summary>A schema that accepts everything, standing in for one that could not be read.</summary>
    public SchemaId Unresolved(Located at)
    {
        if (_ids.TryGetValue(at.Node, out SchemaId known))
            return known;

        string? reference = at.PeekText("$ref");
        SchemaId id = Add(new Schema { Place = at.Place, Unresolved = true, Name = reference?.Substring(reference.LastIndexOf('/') + 1) });
        _ids.Add(at.Node, id);
        return id;
    }

    /// <summary>Reads what is queued and returns the whole table.</summary>
    public EquatableArray<Schema> Complete()
    {
        ReadQueue();
        if (_dynamicReferences.Count > 0)
            SettleDynamicReferences();

        Schema[] schemas = [.. _schemas.Select(s => s!)];
        new NullNormalizer(schemas, _explicitlyNullable, context.IsBefore31).Normalize();
        return new EquatableArray<Schema>(schemas);
    }

    private void ReadQueue()
    {
        while (_queue.Count > 0)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            (SchemaId id, bool isParameter) = _queue.Dequeue();
            _schemas[id.Index] = ReadObject(id, NodeOf(id), isParameter);
        }
    }

    private void SettleDynamicReferences()
    {
        // Schemas that anchors name are read with what they lead to, until nothing new is met.
        var anchors = new Dictionary<string, IReadOnlyDictionary<string, SchemaId>?>(StringComparer.Ordinal);
        for (int i = 0; i < _schemas.Count; i++)
        {
            if (ResourceOf(i) is { } resource && !anchors.ContainsKey(resource))
            {
                anchors.Add(resource, resolver.DynamicAnchors(resource)?.ToDictionary(a => a.Key, a => Read(a.Value), StringComparer.Ordinal));
                ReadQueue();
            }
        }

        List<Schema> schemas = [.. _schemas.Select(s => s!)];
        var scopes = new DynamicScopes(schemas, _dynamicReferences, i => ResourceOf(i) is { } resource ? anchors[resource] : null);
        scopes.Settle();

        // Copies come behind all others, in this order.
        _schemas.Clear();
        _schemas.AddRange(schemas);
        foreach ((int copy, int original) in scopes.Copies)
        {
            _nodes.Add(_nodes[original]);
            if (_explicitlyNullable.Contains(original))
                _explicitlyNullable.Add(copy);
        }

        if (scopes.IsCutShort)
            context.Report(Rules.LimitExceeded, NodeOf(new SchemaId(_dynamicReferences.Keys.Min())), "'$dynamicRef' stands for too many different schemas here");
    }

    /// <summary>The address of the resource that a schema belongs to; null for one that stands nowhere.</summary>
    private string? ResourceOf(int index) => _nodes[index] is { } at ? resolver.Enter(at).Base : null;

    private SchemaId Enqueue(Located at, bool isParameter)
    {
        if (_ids.TryGetValue(at.Node, out SchemaId known))
            return known;

        if (_schemas.Count >= ReaderLimits.Schemas)
            return OneTooMany(at);

        SchemaId id = Add(null, at);
        _ids.Add(at.Node, id);
        _queue.Enqueue((id, isParameter));
        return id;
    }

    private SchemaId Add(Schema? schema, Located? at)
    {
        _schemas.Add(schema);
        _nodes.Add(at);
        return new SchemaId(_schemas.Count - 1);
    }

    private SchemaId OneTooMany(Located at)
    {
        if (_oneTooMany is null)
            context.Report(Rules.LimitExceeded, at, $"The document has more than {ReaderLimits.Schemas.ToString("N0", CultureInfo.InvariantCulture)} schemas; those that are left are not read");

        return _oneTooMany ??= Add(new Schema { Place = at.Place, Unresolved = true });
    }

    /// <summary>
    /// True where <c>$ref</c> is all that counts: always before 3.1, where siblings have no effect;
    /// else where they only describe.
    /// </summary>
    private bool IsPureReference(Located at)
    {
        if (!at.Node.IsMapping || at.Node["$ref"] is not { IsString: true })
            return false;

        for (int i = 0; i < at.Count; i++)
        {
            string key = at.KeyText(i);
            if (key is "$ref" or "description" or "summary" or "title" or "deprecated" or "example" or "examples" or "externalDocs" or "$comment" || key.StartsWith("x-", StringComparison.Ordinal))
                continue;

            if (!context.IsBefore31)
                return false;

            context.ReportKey(Rules.IgnoredField, at, i, $"'{key}' beside '$ref' has no effect before OpenAPI 3.1; put the reference into 'allOf'");
        }

        return true;
    }

    /// <summary>What beside a reference speaks of this use of the schema.</summary>
    private static UseAnnotations? Annotations(Located at)
    {
        if (!at.Node.IsMapping || at.Node["$ref"] is null)
            return null;

        string? description = at.PeekText("description") ?? at.PeekText("summary");
        bool deprecated = at.Node["deprecated"] is { Kind: NodeKind.Boolean, Text: "true" };
        return description is null && !deprecated ? null : new UseAnnotations(description, deprecated);
    }

    /// <summary>The name that a schema has by where it stands: its key among named schemas, or the name of a file that is nothing but a schema.</summary>
    private static string? NameOf(Located at)
    {
        string pointer = at.Pointer;
        if (pointer.Length == 0)
            return at.File.IsDocument ? null : FileAddress.Stem(at.File.Address);

        int last = pointer.LastIndexOf('/');
        return IsOwner("/components/schemas") || IsOwner("/$defs") || IsOwner("/definitions")
            || (!at.File.IsDocument && (last == 0 || (last == "/schemas".Length && IsOwner("/schemas"))))
            ? Place.Unescape(pointer.Substring(last + 1))
            : null;

        bool IsOwner(string end) => last >= end.Length && string.CompareOrdinal(pointer, last - end.Length, end, 0, end.Length) == 0;
    }
}
