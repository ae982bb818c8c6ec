namespace OpenApiGen.Testing;

internal sealed partial record HostileDocument
{
    /// <summary>A great many of something.</summary>
    private static IEnumerable<HostileDocument> Wide()
    {
        (string Name, string Before, Func<int, string> Item, string After)[] kinds =
        [
            ("array", $"{{{Head},\"x-a\":[", static i => $"{i}", "]}"),
            ("extension", $"{{{Head},\"x-a\":{{", static i => $"\"k{i}\":\"v\"", "}}"),
            ("unknown-fields", $"{{{Head}," + Use + ",", static i => $"\"k{i}\":1", "}"),
            ("paths", $"{{{Head},\"paths\":{{", static i => $"\"/p{i}\":{{\"get\":{{\"responses\":{{\"200\":{{\"description\":\"-\"}}}}}}}}", "}}"),
            ("paths-tagged", $"{{{Head},\"paths\":{{", static i => $"\"/p{i}\":{{\"get\":{{\"tags\":[\"t{i}\"],\"responses\":{{\"200\":{{\"description\":\"-\"}}}}}}}}", "}}"),
            ("webhooks", $"{{{Head},\"webhooks\":{{", static i => $"\"p{i}\":{{\"get\":{{\"responses\":{{\"200\":{{\"description\":\"-\"}}}}}}}}", "}}"),
            ("schemas", $"{{{Head},\"paths\":{{}},\"components\":{{\"schemas\":{{", static i => $"\"S{i}\":{{\"type\":\"object\",\"properties\":{{\"a\":{{\"type\":\"string\"}}}}}}", "}}}"),
            ("used-schemas", $"{{{Head},{Use},\"components\":{{\"schemas\":{{\"S0\":{{\"properties\":{{", static i => $"\"p{i}\":{{\"properties\":{{\"a{i}\":{{\"type\":\"string\"}}}}}}", "}}}}}"),
            ("colliding-names", $"{{{Head},{Use},\"components\":{{\"schemas\":{{\"S0\":{{\"properties\":{{", static i => $"\"a{new string('-', i % 97)}{new string('.', i / 97 % 97)}{i / 9409}\":{{\"type\":\"object\",\"properties\":{{\"b\":{{}}}}}}", "}}}}}"),
            ("required", $"{{{Head},{Use},\"components\":{{\"schemas\":{{\"S0\":{{\"required\":[", static i => $"\"p{i}\"", "]}}}}"),
            ("tags", $"{{{Head},\"paths\":{{\"/a\":{{\"get\":{{\"tags\":[", static i => $"\"t{i}\"", "],\"responses\":{\"200\":{\"description\":\"-\"}}}}}}"),
            ("parameters", $"{{{Head},\"paths\":{{\"/a\":{{\"get\":{{\"responses\":{{\"200\":{{\"description\":\"-\"}}}},\"parameters\":[", static i => $"{{\"name\":\"p{i}\",\"in\":\"query\",\"schema\":{{\"type\":\"string\"}}}}", "]}}}}"),
            ("responses", $"{{{Head},\"paths\":{{\"/a\":{{\"get\":{{\"responses\":{{", static i => $"\"{i}\":{{\"description\":\"-\"}}", "}}}}}"),
            ("media-types", $"{{{Head},\"paths\":{{\"/a\":{{\"post\":{{\"responses\":{{\"200\":{{\"description\":\"-\"}}}},\"requestBody\":{{\"content\":{{", static i => $"\"application/m{i}+json\":{{\"schema\":{{\"type\":\"string\"}}}}", "}}}}}}"),
            ("answers", $"{{{Head},\"paths\":{{\"/a\":{{\"post\":{{\"responses\":{{\"200\":{{\"description\":\"-\",\"content\":{{", static i => $"\"application/m{i}+json\":{{\"schema\":{{\"type\":\"string\"}}}}", "}}}}}}}"),
            ("headers", $"{{{Head},\"paths\":{{\"/a\":{{\"post\":{{\"responses\":{{\"200\":{{\"description\":\"-\",\"headers\":{{", static i => $"\"h{i}\":{{\"schema\":{{\"type\":\"string\"}}}}", "}}}}}}}"),
            ("servers", $"{{{Head},\"paths\":{{}},\"servers\":[", static i => $"{{\"url\":\"/{i}\"}}", "]}"),
            ("security", $"{{{Head},\"paths\":{{\"/a\":{{\"get\":{{\"responses\":{{\"200\":{{\"description\":\"-\"}}}}}}}}}},\"components\":{{\"securitySchemes\":{{\"k\":{{\"type\":\"http\",\"scheme\":\"bearer\"}}}}}},\"security\":[", static i => $"{{\"k\":[\"s{i}\"]}}", "]}"),
            ("discriminator", $"{{{Head},{Use},\"components\":{{\"schemas\":{{\"A\":{{\"properties\":{{\"t\":{{\"type\":\"string\"}}}},\"required\":[\"t\"]}},\"S0\":{{\"oneOf\":[{{\"$ref\":\"#/components/schemas/A\"}}],\"discriminator\":{{\"propertyName\":\"t\",\"mapping\":{{", static i => $"\"m{i}\":\"#/components/schemas/A\"", "}}}}}}"),
            .. Keyword("enum", static i => $"\"v{i}\""), .. Keyword("allOf", static i => $"{{\"minLength\":{i}}}"), .. Keyword("oneOf", static i => $"{{\"const\":{i}}}"), .. Keyword("anyOf", static i => $"{{\"required\":[\"p{i}\"]}}"),
            .. Keyword("prefixItems", static i => $"{{\"const\":{i}}}"), .. Keyword("examples", static i => $"{i}"), .. Keyword("default", static i => $"{i}"),
            .. Members("properties", static i => $"\"p{i}\":{{\"type\":\"string\"}}"), .. Members("patternProperties", static i => $"\"^p{i}\":{{\"type\":\"string\"}}"), .. Members("dependentSchemas", static i => $"\"p{i}\":{{\"required\":[\"a\"]}}"),
            .. Members("dependentRequired", static i => $"\"p{i}\":[\"a\"]"), .. Members("$defs", static i => $"\"p{i}\":{{\"$anchor\":\"a{i}\"}}"),
        ];
        foreach ((string name, string before, Func<int, string> item, string after) in kinds)
            yield return new($"many-{name}.json", size => Many(size, before, item, ",", after));

        yield return new("many-template-parameters.json", static size => Many(size, $"{{{Head},\"paths\":{{\"", static i => $"/{{p{i}}}", "", "\":{\"get\":{\"responses\":{\"200\":{\"description\":\"-\"}}}}}}"));
        yield return new("many-references.json", static size => Many(size, $"{{{Head},\"paths\":{{}},\"components\":{{\"schemas\":{{\"A\":{{\"type\":\"string\"}},", static i => $"\"S{i}\":{{\"$ref\":\"#/components/schemas/A\"}}", ",", "}}}"));
        yield return new("many-lost-references.json", static size => Many(size, $"{{{Head},\"paths\":{{}},\"components\":{{\"schemas\":{{", static i => $"\"S{i}\":{{\"$ref\":\"#/components/schemas/N{i}\"}}", ",", "}}}"));
        yield return new("many-paths.yaml", static size => Many(size, "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n", static i => $"  /p{i}:\n    get:\n      responses:\n        '200':\n          description: '-'\n", "", ""));
        yield return new("many-lines.yaml", static size => "openapi: 3.1.0" + new string('\n', size));
        yield return new("many-comments.yaml", static size => "openapi: 3.1.0\n" + Repeat("# c\n", size / 4));
        yield return new("many-documents.yaml", static size => Repeat("openapi: 3.1.0\n---\n", size / 19));
        yield return new("many-duplicates.yaml", static size => Repeat("openapi: 3.1.0\n", size / 15));
        yield return new("many-anchors.yaml", static size => Many(size, "openapi: 3.1.0\nx-a:\n", static i => $"- &a{i} x\n- *a{i}\n", "", ""));

        static IEnumerable<(string, string, Func<int, string>, string)> Keyword(string keyword, Func<int, string> item) =>
            [(keyword, $"{{{Head},{Use},\"components\":{{\"schemas\":{{\"S0\":{{\"{keyword}\":[", item, "]}}}}")];
        static IEnumerable<(string, string, Func<int, string>, string)> Members(string keyword, Func<int, string> item) =>
            [(Word(keyword), $"{{{Head},{Use},\"components\":{{\"schemas\":{{\"S0\":{{\"{keyword}\":{{", item, "}}}}}")];
    }
}
