using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>Reads a table of schemas.</summary>
internal sealed class CheckTable
{
    private readonly CheckNode[] _nodes;
    private readonly StringPattern[] _patterns;

    private CheckTable(CheckNode[] nodes, StringPattern[] patterns)
    {
        _nodes = nodes;
        _patterns = patterns;
    }

    /// <summary>The schemas of a table.</summary>
    public static CheckNode[] Read(string table, StringPattern[] patterns)
    {
        JsonElement[] entries = [.. JsonElement.Parse(table).EnumerateArray()];
        var nodes = new CheckNode[entries.Length];
        for (int i = 0; i < nodes.Length; i++)
            nodes[i] = entries[i].ValueKind switch
            {
                JsonValueKind.True => CheckNode.Always,
                JsonValueKind.False => CheckNode.Never,
                _ => new CheckNode(i),
            };

        var reader = new CheckTable(nodes, patterns);
        for (int i = 0; i < nodes.Length; i++)
            if (entries[i].ValueKind == JsonValueKind.Object)
                reader.Fill(nodes[i], entries[i]);

        return nodes;
    }

    private void Fill(CheckNode node, JsonElement schema)
    {
        var limits = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new NameList();
        foreach (JsonProperty keyword in schema.EnumerateObject())
            if (!TryFillValue(node, keyword.Name, keyword.Value, limits) && !TryFillArray(node, keyword.Name, keyword.Value)
                && !TryFillObject(node, keyword.Name, keyword.Value, names) && !TryFillInPlace(node, keyword.Name, keyword.Value))
                throw new NotSupportedException($"A table of checks has no keyword '{keyword.Name}'.");

        if (limits.Count > 0)
            node.Range = new NumberRules(
                limits.GetValueOrDefault("minimum"), limits.GetValueOrDefault("maximum"), limits.GetValueOrDefault("exclusiveMinimum"), limits.GetValueOrDefault("exclusiveMaximum"));

        node.Names = names.ToArray();
        node.Utf8Names = node.Names.Length > 0 ? new Utf8Names(node.Names) : null;

        node.Properties = [.. Enumerable.Range(0, node.Names.Length).Select(names.Properties.GetValueOrDefault)];
        node.Complete();
    }

    private bool TryFillValue(CheckNode node, string keyword, JsonElement value, Dictionary<string, string> limits)
    {
        switch (keyword)
        {
            case "type":
                node.Types = value.ValueKind == JsonValueKind.String
                    ? CheckTypesText.Parse(value.GetString()!)
                    : value.EnumerateArray().Aggregate(CheckTypes.None, static (types, t) => types | CheckTypesText.Parse(t.GetString()!));
                return true;
            case "enum":
                node.Enum = new CheckValues(value.EnumerateArray());
                return true;
            case "const":
                node.Const = new CheckValues([value]);
                return true;
            case "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum":
                limits.Add(keyword, value.GetRawText());
                return true;
            case "multipleOf":
                node.MultipleOf = new NumberRules(multipleOf: value.GetRawText());
                return true;
            case "minLength":
                node.MinLength = Count(value);
                return true;
            case "maxLength":
                node.MaxLength = Count(value);
                return true;
            case "pattern":
                node.Pattern = _patterns[value.GetInt32()];
                return true;
            case "format":
                node.Format = StringFormats.Find(value.GetString()!);
                return true;
            default:
                return false;
        }
    }

    private bool TryFillArray(CheckNode node, string keyword, JsonElement value)
    {
        switch (keyword)
        {
            case "minItems":
                node.MinItems = Count(value);
                return true;
            case "maxItems":
                node.MaxItems = Count(value);
                return true;
            case "uniqueItems":
                node.UniqueItems = value.GetBoolean();
                return true;
            case "prefixItems":
                node.PrefixItems = Schemas(value);
                return true;
            case "items":
                node.Items = Schema(value);
                return true;
            case "contains":
                node.Contains = Schema(value);
                return true;
            case "minContains":
                node.MinContains = Count(value);
                return true;
            case "maxContains":
                node.MaxContains = Count(value);
                return true;
            case "unevaluatedItems":
                node.UnevaluatedItems = Schema(value);
                return true;
            default:
                return false;
        }
    }

    private bool TryFillObject(CheckNode node, string keyword, JsonElement value, NameList names)
    {
        switch (keyword)
        {
            case "minProperties":
                node.MinProperties = Count(value);
                return true;
            case "maxProperties":
                node.MaxProperties = Count(value);
                return true;
            case "properties":
                foreach (JsonProperty property in value.EnumerateObject())
                    names.Properties[names.IndexOf(property.Name)] = Schema(property.Value);
                return true;
            case "patternProperties":
                node.PatternProperties = [.. value.EnumerateArray().Select(p => (_patterns[p[0].GetInt32()], Schema(p[1])))];
                return true;
            case "additionalProperties":
                node.AdditionalProperties = Schema(value);
                return true;
            case "propertyNames":
                node.PropertyNames = Schema(value);
                return true;
            case "unevaluatedProperties":
                node.UnevaluatedProperties = Schema(value);
                return true;
            case "required":
                node.Required = names.IndexesOf(value);
                return true;
            case "dependentRequired":
                node.DependentRequired = [.. value.EnumerateObject().Select(p => (names.IndexOf(p.Name), names.IndexesOf(p.Value)))];
                return true;
            case "dependentSchemas":
                node.DependentSchemas = [.. value.EnumerateObject().Select(p => (names.IndexOf(p.Name), Schema(p.Value)))];
                return true;
            default:
                return false;
        }
    }

    private bool TryFillInPlace(CheckNode node, string keyword, JsonElement value)
    {
        switch (keyword)
        {
            case "allOf":
                node.AllOf = Schemas(value);
                return true;
            case "anyOf":
                node.AnyOf = Schemas(value);
                return true;
            case "oneOf":
                node.OneOf = Schemas(value);
                return true;
            case "not":
                node.Not = Schema(value);
                return true;
            case "if":
                node.If = Schema(value);
                return true;
            case "then":
                node.Then = Schema(value);
                return true;
            case "else":
                node.Else = Schema(value);
                return true;
            default:
                return false;
        }
    }

    private CheckNode Schema(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => CheckNode.Always,
        JsonValueKind.False => CheckNode.Never,
        _ => _nodes[value.GetInt32()],
    };

    private CheckNode[] Schemas(JsonElement value) => [.. value.EnumerateArray().Select(Schema)];

    /// <summary>A count, which may be spelled 2.0 or be larger than anything that can be sent.</summary>
    private static int Count(JsonElement value) => value.GetDouble() is var count && count >= int.MaxValue ? int.MaxValue : (int)count;

    private sealed class NameList
    {
        private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

        public Dictionary<int, CheckNode> Properties { get; } = [];

        public int IndexOf(string name)
        {
            if (!_indexes.TryGetValue(name, out int index))
                _indexes.Add(name, index = _indexes.Count);

            return index;
        }

        public int[] IndexesOf(JsonElement names) => [.. names.EnumerateArray().Select(n => IndexOf(n.GetString()!))];

        public string[] ToArray() => [.. _indexes.OrderBy(static p => p.Value).Select(static p => p.Key)];
    }
}
