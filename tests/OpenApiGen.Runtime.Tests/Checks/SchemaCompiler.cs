using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenApiGen.Runtime.Tests;

/// <summary>Turns a schema document of the suites into a table of checks. What it cannot do is an exception that says so.</summary>
internal sealed class SchemaCompiler
{
    private readonly SchemaDialect _dialect;
    private readonly SchemaResources _resources;
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<JsonNode?> _table = [];
    private readonly List<StringPattern> _patterns = [];
    private readonly bool _assertsFormat;

    private SchemaCompiler(JsonElement document, SchemaDialect dialect, bool assertsFormat)
    {
        _dialect = dialect;
        _resources = new SchemaResources(document, dialect);
        _assertsFormat = assertsFormat;
    }

    /// <summary>Compiles a document. The document itself has index 0; the last entry of the table is its negation.</summary>
    public static (SchemaChecks Checks, int Negation) Compile(JsonElement document, SchemaDialect dialect, bool assertsFormat = false)
    {
        var compiler = new SchemaCompiler(document, dialect, assertsFormat);
        compiler.IndexOf(new SchemaPlace(document, "", SchemaResources.Root));
        compiler._table.Add(new JsonObject { ["not"] = 0 });
        return (new SchemaChecks(new JsonArray([.. compiler._table]).ToJsonString(), [.. compiler._patterns]), compiler._table.Count - 1);
    }

    private int IndexOf(SchemaPlace place)
    {
        if (_indexes.TryGetValue(place.Pointer, out int index))
            return index;

        index = _table.Count;
        _indexes.Add(place.Pointer, index);
        _table.Add(null);
        _table[index] = place.Schema.ValueKind == JsonValueKind.Object ? Object(place) : place.Schema.GetBoolean();
        return index;
    }

    private JsonObject Object(SchemaPlace place)
    {
        var node = new JsonObject();
        place = _resources.Enter(place);
        if (place.Schema.TryGetProperty("$schema", out JsonElement metaschema) && !SchemaDialect.Knows(metaschema.GetString()!))
            throw new NotSupportedException($"the vocabulary of {metaschema}");

        bool isReference = place.Schema.TryGetProperty("$ref", out JsonElement reference) && reference.ValueKind == JsonValueKind.String;
        if (isReference)
            AddAllOf(node, IndexOf(_resources.Resolve(place, reference.GetString()!)));

        // Before 2019 nothing counts beside a reference.
        if (isReference && _dialect.IsDraft4)
            return node;

        foreach (JsonProperty keyword in place.Schema.EnumerateObject())
            Add(node, keyword.Name, keyword.Value, place);

        return node;
    }

    private void Add(JsonObject node, string keyword, JsonElement value, SchemaPlace place)
    {
        SchemaPlace at = place.Step(keyword, value);
        switch (_dialect.KindOf(keyword, value, place.Schema))
        {
            case KeywordKind.Copy:
                node[keyword] = JsonNode.Parse(value.GetRawText());
                break;
            case KeywordKind.Schema:
                node[_dialect.NameOf(keyword, place.Schema)] = IndexOf(at);
                break;
            case KeywordKind.Schemas when keyword == "allOf":
                foreach (JsonNode? index in Schemas(at))
                    AddAllOf(node, (int)index!);
                break;
            case KeywordKind.Schemas:
                node[_dialect.NameOf(keyword, place.Schema)] = Schemas(at);
                break;
            case KeywordKind.SchemaMap:
                node[keyword] = new JsonObject(value.EnumerateObject().Select(p => KeyValuePair.Create<string, JsonNode?>(p.Name, IndexOf(at.Step(p.Name, p.Value)))));
                break;
            case KeywordKind.Pattern:
                node[keyword] = Pattern(value.GetString()!);
                break;
            case KeywordKind.PatternMap:
                node[keyword] = new JsonArray([.. value.EnumerateObject().Select(p => new JsonArray(Pattern(p.Name), IndexOf(at.Step(p.Name, p.Value))))]);
                break;
            case KeywordKind.Format when _assertsFormat:
                node[keyword] = value.GetString();
                break;
            case KeywordKind.Limit:
                string limit = place.Schema.TryGetProperty("exclusive" + char.ToUpperInvariant(keyword[0]) + keyword[1..], out JsonElement isExclusive) && isExclusive.ValueKind == JsonValueKind.True
                    ? "exclusive" + char.ToUpperInvariant(keyword[0]) + keyword[1..]
                    : keyword;
                node[limit] = JsonNode.Parse(value.GetRawText());
                break;
            case KeywordKind.Dependencies:
                foreach (JsonProperty dependency in value.EnumerateObject())
                    if (dependency.Value.ValueKind == JsonValueKind.Array)
                        Child(node, "dependentRequired")[dependency.Name] = JsonNode.Parse(dependency.Value.GetRawText());
                    else
                        Child(node, "dependentSchemas")[dependency.Name] = IndexOf(at.Step(dependency.Name, dependency.Value));
                break;
            case KeywordKind.Unsupported:
                throw new NotSupportedException(keyword);
        }
    }

    private JsonArray Schemas(SchemaPlace at) => new([.. at.Schema.EnumerateArray().Select((s, i) => (JsonNode)IndexOf(at.Step(i.ToString(System.Globalization.CultureInfo.InvariantCulture), s)))]);

    private int Pattern(string source)
    {
        // The generator translates patterns; the required suites need no more of that than this.
        _patterns.Add(new StringPattern(source, source.Replace(@"\p{Letter}", @"\p{L}", StringComparison.Ordinal), isLinear: false));
        return _patterns.Count - 1;
    }

    private static void AddAllOf(JsonObject node, int index)
    {
        node["allOf"] ??= new JsonArray();
        node["allOf"]!.AsArray().Add(index);
    }

    private static JsonObject Child(JsonObject node, string keyword)
    {
        node[keyword] ??= new JsonObject();
        return node[keyword]!.AsObject();
    }
}
