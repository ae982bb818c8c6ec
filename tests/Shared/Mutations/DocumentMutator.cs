using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenApiGen.Testing;

/// <summary>Damages documents as carelessness, other tools and malice do. The same seed damages them in the same way.</summary>
/// <param name="seed">Chooses the damage.</param>
internal sealed class DocumentMutator(int seed)
{
    private static readonly string[] Keywords =
    [
        "type", "nullable", "enum", "const", "format", "default", "example", "examples", "properties", "required", "additionalProperties", "patternProperties", "items",
        "prefixItems", "allOf", "oneOf", "anyOf", "not", "if", "then", "else", "discriminator", "mapping", "propertyName", "$ref", "$dynamicRef", "$id", "$anchor", "$defs",
        "definitions", "unevaluatedProperties", "unevaluatedItems", "propertyNames", "dependentRequired", "dependentSchemas", "dependencies", "contains", "minContains", "minimum",
        "maximum", "exclusiveMinimum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "pattern", "readOnly", "writeOnly", "deprecated", "contentEncoding",
        "parameters", "name", "in", "style", "explode", "schema", "content", "requestBody", "responses", "headers", "security", "servers", "tags", "operationId", "callbacks", "links",
        "get", "post", "query", "additionalOperations", "itemSchema", "encoding", "x-openapigen-name", "x-extensible-enum", "paths", "components", "schemas", "openapi", "swagger", "info",
        "consumes", "produces", "collectionFormat", "title", "description", "$self", "webhooks", "default", "2XX", "404", "application/json", "multipart/form-data", "text/event-stream",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "string", "integer", "number", "object", "array", "boolean", "null", "strng", "query", "path", "header", "cookie", "querystring", "body", "formData", "form", "deepObject",
        "pipeDelimited", "date-time", "uuid", "byte", "binary", "uri", "int32", "int64", "double", "float", "decimal", "date", "3.0.3", "3.1.0", "3.2.0", "2.0", "4.0.0", "#", "#/", "#/components",
        "#/components/schemas", "other.yaml", "../x.json#/a", "https://example.org/a", "urn:a:b", "%", "%zz", "#/~2", "#/%E4", "{", "}", "{}", "{id}", "/{id}", "/a/{id}/{id}", "(", "[a-", "^(a+)+$", "\0", "\u2028",
        "\ud800", "😀", "é", "class", "GetHashCode", "ToString", "Value", "@type", "$ref", "a\nb", "*/", "</summary>", "\"\"\"", "1", "-1", "1e999", "NaN", "default", "application/json; charset=utf-8", "*/*",
    ];

    private static readonly string[] Numbers =
        ["0", "-1", "1", "2147483648", "9223372036854775808", "1e400", "-1e400", "0.5", "1e-400", "123456789012345678901234567890.123456789", "-0.0", "3"];

    private readonly Random _random = new(seed);

    /// <summary>A document with something wrong; as JSON where it is mutated as a tree, else in the notation that it had.</summary>
    public (string Text, bool IsJson) Mutate(string text, JsonNode? tree)
    {
        if (tree is null || _random.Next(5) == 0)
            return (Scramble(text), tree is not null && text.TrimStart().StartsWith('{'));

        JsonNode root = tree.DeepClone();
        int changes = 1 << _random.Next(4);
        for (int i = 0; i < changes; i++)
            Change(ref root);

        string mutated = root.ToJsonString(new JsonSerializerOptions { MaxDepth = 1000 });
        return (_random.Next(20) == 0 ? Scramble(mutated) : mutated, true);
    }

    private string Scramble(string text)
    {
        if (text.Length < 2)
            return text;

        int at = _random.Next(text.Length);
        int length = Math.Min(text.Length - at, _random.Next(1, 40));
        switch (_random.Next(10))
        {
            case 6: return ScrambleBytes(text);
            case 7: return ScrambleLines(text);
            case 8: return text.Insert(at, string.Concat(Enumerable.Repeat(Pick(["[", "{\"a\":", "- ", "{a: ", "? ", "&a ", "!a ", "\n "]), _random.Next(100_000))));
            case 9: return text.Insert(at, new string(Pick(["a", "7", " ", "\n", "\\", "'"])[0], _random.Next(100_000)));
            case 0: return text[..at];
            case 1: return text[at..];
            case 2: return text.Remove(at, length);
            case 3: return text.Insert(_random.Next(text.Length), text.Substring(at, length));
            case 4: return text.Insert(at, Pick(Texts));
            default:
                char[] characters = text.ToCharArray();
                for (int i = 0; i < 3; i++)
                    characters[_random.Next(characters.Length)] = _random.Next(4) == 0 ? (char)_random.Next(0x10000) : " \n\t:-{}[],\"'#&*!|>0a"[_random.Next(20)];

                return new string(characters);
        }
    }

    /// <summary>Damage that may leave no UTF-8, read as compilers read it: bytes that are none become replacement characters, or the whole file is taken for Latin-1.</summary>
    private string ScrambleBytes(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        for (int i = 1 << _random.Next(6); i > 0; i--)
            bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);

        return (_random.Next(2) == 0 ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes, 0, _random.Next(4) == 0 ? _random.Next(bytes.Length) : bytes.Length);
    }

    /// <summary>What merging and copying do to files: lines are lost, doubled, moved, indented otherwise.</summary>
    private string ScrambleLines(string text)
    {
        List<string> lines = [.. text.Split('\n')];
        for (int i = 1 << _random.Next(4); i > 0; i--)
        {
            int at = _random.Next(lines.Count);
            int other = _random.Next(lines.Count);
            int count = Math.Min(_random.Next(1, 20), lines.Count - at);
            switch (_random.Next(5))
            {
                case 0 when count < lines.Count: lines.RemoveRange(at, count); break;
                case 1: lines.InsertRange(other, lines.GetRange(at, count)); break;
                case 2: (lines[at], lines[other]) = (lines[other], lines[at]); break;
                case 3: lines[at] = new string(' ', _random.Next(8)) + lines[at].TrimStart(); break;
                default: lines[at] = "  " + lines[at]; break;
            }
        }

        return string.Join('\n', lines);
    }

    private void Change(ref JsonNode root)
    {
        var places = new List<(JsonNode Parent, object Key)>();
        int depth = Collect(root, places);

        // Readers refuse what is deeper than 256, and libraries that write JSON recurse.
        if (depth > 400)
            return;

        if (places.Count == 0)
        {
            root = new JsonObject { ["openapi"] = "3.1.0" };
            return;
        }

        (JsonNode parent, object key) = places[_random.Next(places.Count)];
        (JsonNode otherParent, object otherKey) = places[_random.Next(places.Count)];
        switch (_random.Next(15))
        {
            case 12: Swap(parent, key, otherParent, otherKey); break;
            case 13: Set(parent, key, new JsonObject { ["$ref"] = Reference(parent, key) }); break;
            case 14: Misdirect(places); break;
            case 0 when parent is JsonObject from: from.Remove((string)key); break;
            case 0: ((JsonArray)parent).RemoveAt((int)key); break;
            case 1: Set(parent, key, null); break;
            case 2: Set(parent, key, JsonValue.Create(Pick(Texts))); break;
            case 3: Set(parent, key, JsonNode.Parse(Pick(Numbers))); break;
            case 4: Set(parent, key, new JsonObject { ["$ref"] = Reference(otherParent, otherKey) }); break;
            case 5: Set(parent, key, Get(otherParent, otherKey)?.DeepClone()); break;
            case 6 when parent is JsonObject owner:
                JsonNode? moved = owner[(string)key];
                owner.Remove((string)key);
                owner[_random.Next(2) == 0 ? Pick(Keywords) : Pick(Texts)] = moved;
                break;
            case 6 or 7:
                JsonNode? value = Get(parent, key);
                if (value is JsonObject holder)
                    holder[Pick(Keywords)] = Any(otherParent, otherKey);
                else if (value is JsonArray list)
                    list.Add(Any(otherParent, otherKey));
                else
                    Set(parent, key, Any(otherParent, otherKey));
                break;
            case 8: Nest(parent, key); break;
            case 9: Set(parent, key, _random.Next(2) == 0 ? new JsonArray() : new JsonObject()); break;
            case 10: Set(parent, key, JsonValue.Create(_random.Next(2) == 0)); break;
            default: Compose(parent, key, otherParent, otherKey); break;
        }
    }

    private static void Swap(JsonNode parent, object key, JsonNode otherParent, object otherKey)
    {
        JsonNode? value = Get(parent, key)?.DeepClone();
        JsonNode? other = Get(otherParent, otherKey)?.DeepClone();

        // The second place first: where it lies within the first one, it is gone afterwards.
        Set(otherParent, otherKey, value);
        Set(parent, key, other);
    }

    /// <summary>Lets a reference lead to something else, a renamed target or a reference, so that chains and circles come about.</summary>
    private void Misdirect(List<(JsonNode Parent, object Key)> places)
    {
        (JsonNode Parent, object Key)[] references = [.. places.Where(static p => p.Key is "$ref")];
        if (references.Length == 0)
            return;

        (JsonNode parent, object key) = references[_random.Next(references.Length)];
        (JsonNode target, _) = references[_random.Next(references.Length)];
        string text = parent["$ref"] is JsonValue value && value.TryGetValue(out string? reference) ? reference : "";
        Set(parent, key, _random.Next(3) switch
        {
            0 => text + "x",
            1 when target.Parent is { } owner => Reference(owner, KeyOf(target)),
            _ => Pick(Texts),
        });
    }

    /// <summary>Puts a value where schemas combine.</summary>
    private void Compose(JsonNode parent, object key, JsonNode otherParent, object otherKey)
    {
        JsonNode? value = Get(parent, key)?.DeepClone();
        var branches = new JsonArray(value, new JsonObject { ["$ref"] = Reference(otherParent, otherKey) });
        if (_random.Next(3) == 0)
            branches.Add(new JsonObject { ["type"] = Pick(Texts) });

        Set(parent, key, new JsonObject { [Pick(["allOf", "oneOf", "anyOf"])] = branches });
    }

    private void Nest(JsonNode parent, object key)
    {
        JsonNode? value = Get(parent, key)?.DeepClone();
        int depth = _random.Next(10) == 0 ? 200 : 10;
        string keyword = Pick(["allOf", "oneOf", "anyOf", "items", "not", "properties", "additionalProperties", "x", "content"]);
        for (int i = 0; i < depth; i++)
            value = keyword.EndsWith("Of", StringComparison.Ordinal) ? new JsonObject { [keyword] = new JsonArray(value) } : new JsonObject { [keyword] = value };

        Set(parent, key, value);
    }

    private JsonNode? Any(JsonNode parent, object key) => _random.Next(6) switch
    {
        0 => JsonNode.Parse(Pick(Numbers)),
        1 => JsonValue.Create(true),
        2 => JsonValue.Create(Pick(Texts)),
        3 => new JsonObject { ["$ref"] = Reference(parent, key) },
        4 => new JsonArray(Get(parent, key)?.DeepClone()),
        _ => Get(parent, key)?.DeepClone(),
    };

    private static string Reference(JsonNode parent, object key)
    {
        string pointer = "/" + (key as string ?? key.ToString())!.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        for (JsonNode? node = parent; node?.Parent is not null; node = node.Parent)
            pointer = "/" + (node.Parent is JsonArray ? node.GetElementIndex().ToString(System.Globalization.CultureInfo.InvariantCulture) : node.GetPropertyName().Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)) + pointer;

        return "#" + pointer;
    }

    private static object KeyOf(JsonNode node) => node.Parent is JsonArray ? node.GetElementIndex() : node.GetPropertyName();

    private static JsonNode? Get(JsonNode parent, object key) => key is string name ? parent[name] : parent[(int)key];

    private static void Set(JsonNode parent, object key, JsonNode? value)
    {
        if (key is string name)
            parent[name] = value;
        else
            parent[(int)key] = value;
    }

    private static int Collect(JsonNode node, List<(JsonNode, object)> places)
    {
        int depth = 0;
        if (node is JsonObject mapping)
        {
            foreach ((string key, JsonNode? value) in mapping)
            {
                places.Add((node, key));
                if (value is not null)
                    depth = Math.Max(depth, Collect(value, places));
            }
        }
        else if (node is JsonArray list)
        {
            for (int i = 0; i < list.Count; i++)
            {
                places.Add((node, i));
                if (list[i] is { } item)
                    depth = Math.Max(depth, Collect(item, places));
            }
        }

        return depth + 1;
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
