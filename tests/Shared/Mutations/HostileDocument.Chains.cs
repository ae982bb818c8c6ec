namespace OpenApiGen.Testing;

internal sealed partial record HostileDocument
{
    /// <summary>Schemas that lead to each other, by the thousands.</summary>
    private static IEnumerable<HostileDocument> Chains()
    {
        foreach ((string name, string open, string close) in ((string, string, string)[])
        [
            ("ref", "", ""), ("items", "{\"items\":", "}"), ("allOf", "{\"allOf\":[", "]}"), ("oneOf", "{\"oneOf\":[{\"type\":\"string\"},", "]}"), ("property", "{\"required\":[\"a\"],\"properties\":{\"a\":", "}}"),
            ("not", "{\"not\":", "}"), ("map", "{\"additionalProperties\":", "}"), ("nullable", "{\"anyOf\":[{\"type\":\"null\"},", "]}"),
        ])
        {
            string Chain(int size, bool isRound)
            {
                int count = Math.Max(2, size / (60 + open.Length));
                return $"{{{Head},{Use},\"components\":{{\"schemas\":{{{Join(count, i => $"\"S{i}\":{open}{{\"$ref\":\"#/components/schemas/S{(isRound ? (i + 1) % count : i + 1)}\"}}{close}")},\"S{count}\":{{\"type\":\"string\"}}}}}}}}";
            }

            yield return new($"chain-{name}.json", size => Chain(size, isRound: false));
            yield return new($"circle-{name}.json", size => Chain(size, isRound: true));
        }

        yield return new("circle-path-items.json", static _ => $"{{{Head},\"paths\":{{\"/a\":{{\"$ref\":\"#/paths/~1b\"}},\"/b\":{{\"$ref\":\"#/paths/~1a\"}}}}}}");
        yield return new("circle-parameters.json", static _ => $"{{{Head},\"paths\":{{\"/a\":{{\"parameters\":[{{\"$ref\":\"#/paths/~1a/parameters/0\"}}],\"get\":{{\"responses\":{{\"200\":{{\"$ref\":\"#/paths/~1a/get/responses/200\"}}}}}}}}}}}}");
    }
}
