using System.Text.Json.Nodes;

namespace OpenApiGen.Core.Tests.Shapes;

/// <summary>Writes schemas of JSON Schema 2020-12 and values for them, out of few names, so that they often meet.</summary>
/// <param name="seed">The same seed writes the same.</param>
internal sealed class RandomSchemas(int seed)
{
    /// <summary>Schemas are named S0, S1 and so on; each refers to later ones only, so that every value can be judged.</summary>
    public const int Count = 4;

    private static readonly string[] Names = ["a", "b", "c"];
    private static readonly string[] Texts = ["", "a", "b", "ab", "abc"];
    private readonly Random _random = new(seed);
    private int _next;

    /// <summary>Named schemas.</summary>
    public JsonObject Schemas()
    {
        var schemas = new JsonObject();
        for (_next = 1; _next <= Count; _next++)
            schemas[$"S{_next - 1}"] = Schema(_next == 1 ? 3 : 2);

        return schemas;
    }

    /// <summary>A value.</summary>
    public JsonNode? Value(int depth = 2)
    {
        switch (_random.Next(depth > 0 ? 10 : 6))
        {
            case 0: return null;
            case 1: return JsonValue.Create(_random.Next(2) == 0);
            case 2: return JsonValue.Create(1.5);
            case 3: return JsonValue.Create(_random.Next(-1, 5));
            case 4 or 5: return JsonValue.Create(Pick(Texts));
            case 6 or 7:
                var list = new JsonArray();
                for (int i = _random.Next(4); i > 0; i--)
                    list.Add(Value(depth - 1));

                return list;
            default:
                var mapping = new JsonObject();
                foreach (string name in Names)
                    if (_random.Next(5) < 3)
                        mapping[name] = Value(depth - 1);

                return mapping;
        }
    }

    private JsonNode Schema(int depth)
    {
        if (depth <= 0 || _random.Next(12) == 0)
            return Leaf();

        if (_next < Count && _random.Next(5) == 0)
        {
            JsonObject reference = _random.Next(2) == 0 ? [] : Typed(depth - 1);
            reference["$ref"] = $"#/components/schemas/S{_random.Next(_next, Count)}";
            return reference;
        }

        JsonObject schema = _random.Next(3) == 0 ? [] : Typed(depth);
        for (int i = _random.Next(3); i > 0; i--)
            Compose(schema, depth);

        return schema;
    }

    private JsonNode Leaf() => _random.Next(9) switch
    {
        0 => JsonValue.Create(true),
        1 => JsonValue.Create(false),
        2 => new JsonObject(),
        3 => new JsonObject { ["const"] = Pick(Texts) },
        4 => new JsonObject { ["type"] = "null" },
        5 => new JsonObject { ["required"] = List(Names) },
        6 => new JsonObject { ["enum"] = new JsonArray("a", "b", _random.Next(2) == 0 ? null : 1) },
        7 => new JsonObject { ["minLength"] = _random.Next(3) },
        _ => Typed(0),
    };

    private JsonObject Typed(int depth)
    {
        string type = Pick(["string", "integer", "number", "boolean", "array", "object", "object", "object"]);
        var schema = new JsonObject { ["type"] = type };
        if (_random.Next(5) == 0)
        {
            string other = Pick(["null", "string", "integer", "array", "object"]);
            schema["type"] = other == type ? new JsonArray(type, "null") : new JsonArray(type, other);
            if (other != type && _random.Next(2) == 0)
                Limit(schema, other, depth);
        }

        Limit(schema, type, depth);
        return schema;
    }

    private void Limit(JsonObject schema, string type, int depth)
    {
        switch (type)
        {
            case "string":
                if (_random.Next(3) == 0)
                    schema["minLength"] = _random.Next(3);
                if (_random.Next(3) == 0)
                    schema["maxLength"] = _random.Next(4);
                if (_random.Next(4) == 0)
                    schema["pattern"] = Pick(["^a", "b", "c$"]);
                if (_random.Next(6) == 0 && schema["type"] is JsonValue)
                    schema["enum"] = List(Texts);
                break;
            case "integer" or "number":
                if (_random.Next(3) == 0)
                    schema["minimum"] = _random.Next(-1, 3);
                if (_random.Next(3) == 0)
                    schema["exclusiveMaximum"] = _random.Next(1, 5);
                if (_random.Next(6) == 0)
                    schema["multipleOf"] = 2;
                if (_random.Next(6) == 0 && schema["type"] is JsonValue)
                    schema["enum"] = new JsonArray(1, 2, 3);
                break;
            case "array":
                if (_random.Next(3) > 0)
                    schema["items"] = Schema(depth - 1);
                if (_random.Next(3) == 0)
                    schema["minItems"] = _random.Next(3);
                if (_random.Next(5) == 0)
                    schema["uniqueItems"] = true;
                if (_random.Next(5) == 0)
                    schema["prefixItems"] = new JsonArray(Schema(depth - 1), Schema(depth - 1));
                if (_random.Next(6) == 0)
                    schema["contains"] = Schema(depth - 1);
                break;
            case "object":
                if (_random.Next(4) > 0)
                {
                    var properties = new JsonObject();
                    foreach (string name in Names)
                        if (_random.Next(2) == 0)
                            properties[name] = Schema(depth - 1);
                    schema["properties"] = properties;
                }

                if (_random.Next(2) == 0)
                    schema["required"] = List(Names);
                if (_random.Next(4) == 0)
                    schema["additionalProperties"] = Schema(depth - 2);
                if (_random.Next(6) == 0)
                    schema["minProperties"] = _random.Next(3);
                if (_random.Next(6) == 0)
                    schema["maxProperties"] = _random.Next(4);
                if (_random.Next(8) == 0)
                    schema["patternProperties"] = new JsonObject { [Pick(["^a", "[bc]"])] = Schema(depth - 2) };
                if (_random.Next(8) == 0)
                    schema["propertyNames"] = new JsonObject { ["enum"] = List(Names) };
                if (_random.Next(8) == 0)
                    schema["dependentRequired"] = new JsonObject { [Pick(Names)] = List(Names) };
                break;
        }
    }

    private void Compose(JsonObject schema, int depth)
    {
        switch (_random.Next(8))
        {
            case 0 or 1: schema["allOf"] = Branches(depth); break;
            case 2 or 3: schema["anyOf"] = Branches(depth); break;
            case 4 or 5: schema["oneOf"] = Branches(depth); break;
            case 6: schema["not"] = Schema(depth - 2); break;
            default:
                schema["if"] = Schema(depth - 2);
                schema[Pick(["then", "else"])] = Schema(depth - 1);
                break;
        }
    }

    private JsonArray Branches(int depth)
    {
        var branches = new JsonArray();
        for (int i = _random.Next(1, 4); i > 0; i--)
            branches.Add(Schema(depth - 1));

        return branches;
    }

    private JsonArray List(string[] from)
    {
        string[] kept = [.. from.Where(_ => _random.Next(2) == 0)];
        return new JsonArray([.. (kept.Length == 0 ? [from[1]] : kept).Select(k => JsonValue.Create(k))]);
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
