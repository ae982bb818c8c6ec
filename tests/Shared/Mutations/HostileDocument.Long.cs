using System.Text;

namespace OpenApiGen.Testing;

internal sealed partial record HostileDocument
{
    /// <summary>One text of great length, wherever a text may stand.</summary>
    private static IEnumerable<HostileDocument> Long()
    {
        const string template = """
            {"openapi":"3.1.0","info":{"title":"§title§","version":"§version§","description":"§info§"},"servers":[{"url":"https://example.org/§server§"}],
            "tags":[{"name":"§tag§","description":"§tag-description§"}],"x-a":"§extension§","unknown§field§":1,
            "paths":{"/a§path§":{"post":{"operationId":"do§operationId§","tags":["§tag§"],"summary":"§summary§","description":"§description§",
            "parameters":[{"name":"p§parameter§","in":"query","description":"§parameter-description§","schema":{"type":"string","default":"§default§"}},{"name":"h§header-parameter§","in":"header","schema":{"type":"string"}}],
            "requestBody":{"content":{"application/json§media-type§":{"schema":{"$ref":"#/components/schemas/S§schema§"}}}},
            "responses":{"200":{"description":"§response§","headers":{"X§header§":{"schema":{"type":"string"}}},"content":{"text/plain":{"schema":{"type":"string","example":"§example§"}}}},"203§status§":{"description":"-"}},
            "security":[{"k§scheme§":["s§scope§"]}]}}},
            "components":{"securitySchemes":{"k§scheme§":{"type":"apiKey","in":"header","name":"n§api-key§"}},"schemas":{"S§schema§":{"type":"object","title":"§schema-title§","description":"§schema-description§",
            "required":["a§property§"],"properties":{"a§property§":{"type":"string","pattern":"^a§pattern§","format":"f§format§","description":"§property-description§"},
            "b":{"type":"string","enum":["e§enum§","f"]},"c":{"const":"c§const§"},"d":{"$ref":"#/components/schemas/T§reference§"},"e":{"type":"number","maximum":1§maximum§,"multipleOf":1§multipleOf§},"f":{"type":"integer","default":1§number§},
            "g":{"type":"string","maxLength":1§maxLength§},"h":{"type":"string","pattern":"^(§group§)+$"},"i":{"enum":[1§enum-number§]}},"patternProperties":{"^x§property-pattern§":{}},"not":{"const":"§not§"}},
            "T":{"oneOf":[{"$ref":"#/components/schemas/U"}],"discriminator":{"propertyName":"t§discriminator§","mapping":{"m§mapping§":"#/components/schemas/U"}}},"U":{"type":"object","properties":{"t":{"type":"string"}}}}}}
            """;
        string[] pieces = template.Split('§');
        for (int i = 1; i < pieces.Length; i += 2)
        {
            string name = pieces[i];
            bool isNumber = name is "maximum" or "multipleOf" or "number" or "maxLength" or "enum-number" or "status";
            if (Array.IndexOf(pieces, name) == i)
                yield return new($"long-{name}.json", size => string.Concat(pieces.Select((p, j) => j % 2 == 0 ? p : p == name ? new string(isNumber ? '7' : 'a', size) : "")));
        }

        yield return new("long-duration.json", static size => $"{{{Head},{Use},\"components\":{{\"schemas\":{{\"S0\":{{\"properties\":{{\"a\":{{\"type\":\"string\",\"format\":\"duration\",\"default\":\"P{new string('7', size)}D\"}}}}}}}}}}}}");
        yield return new("long-words.json", static size => $"{{{Head},\"paths\":{{\"/a\":{{\"get\":{{\"operationId\":\"{Repeat("ab-", size / 3)}\",\"description\":\"{Repeat("<b>\\n", size / 5)}\",\"responses\":{{\"200\":{{\"description\":\"-\"}}}}}}}}}}}}");
        yield return new("long-segments.json", static size => $"{{{Head},\"paths\":{{\"{Repeat("/a", size / 2)}\":{{\"get\":{{\"responses\":{{\"200\":{{\"description\":\"-\"}}}}}}}}}}}}");
        yield return new("long-alternatives.json", static size => Many(size, $"{{{Head},{Use},\"components\":{{\"schemas\":{{\"S0\":{{\"type\":\"string\",\"pattern\":\"^(", static i => $"a{i}", "|", ")$\"}}}}"));
        yield return new("long-classes.json", static size => $"{{{Head},{Use},\"components\":{{\"schemas\":{{\"S0\":{{\"type\":\"string\",\"pattern\":\"{Repeat("[^a-z]{2,5}", size / 11)}\"}}}}}}}}");
        yield return new("long-groups.json", static size => $"{{{Head},{Use},\"components\":{{\"schemas\":{{\"S0\":{{\"type\":\"string\",\"pattern\":\"{Repeat("(", size / 2)}{Repeat(")", size / 2)}\"}}}}}}}}");
        yield return new("long-plain.yaml", static size => "openapi: 3.1.0\nx-a: " + Repeat("a ", size / 2));
        yield return new("long-lines.yaml", static size => "openapi: 3.1.0\nx-a: " + Repeat("a\n  ", size / 4));
        yield return new("long-literal.yaml", static size => "openapi: 3.1.0\nx-a: |\n" + Repeat("  a\n", size / 4));
        yield return new("long-folded.yaml", static size => "openapi: 3.1.0\nx-a: >\n" + Repeat("  a\n\n", size / 5));
        yield return new("long-quoted.yaml", static size => "openapi: 3.1.0\nx-a: \"" + Repeat("\\u00e4", size / 6) + "\"");
        yield return new("long-quote-open.json", static size => $"{{{Head},\"x-a\":\"{new string('a', size)}");
        yield return new("long-space.json", static size => $"{{{Head}{new string(' ', size)}}}");
    }

    /// <summary>What is no document at all.</summary>
    private static IEnumerable<HostileDocument> Texts()
    {
        foreach (string ending in (string[])[".json", ".yaml"])
        {
            yield return new("zeros" + ending, static size => new string('\0', size));
            yield return new("one-letter" + ending, static size => new string('a', size));
            yield return new("surrogates" + ending, static size => new string('\ud83d', size));
            yield return new("bytes" + ending, static size => Bytes(size, Encoding.UTF8));
            yield return new("bytes-latin" + ending, static size => Bytes(size, Encoding.Latin1));
        }
    }

    private static string Bytes(int size, Encoding encoding)
    {
        byte[] bytes = new byte[size];
        new Random(1).NextBytes(bytes);
        return encoding.GetString(bytes);
    }
}
