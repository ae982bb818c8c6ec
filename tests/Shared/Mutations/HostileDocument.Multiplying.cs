namespace OpenApiGen.Testing;

internal sealed partial record HostileDocument
{
    /// <summary>Documents that say the same thing many times over in few words.</summary>
    private static IEnumerable<HostileDocument> Multiplying()
    {
        yield return new("laughs.yaml", static _ => "openapi: 3.1.0\nx-0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + Lines(40, static i => $"x-{i}: &a{i} [{Join(10, _ => $"*a{i - 1}")}]\n"));
        yield return new("laughs-merge.yaml", static _ => "openapi: 3.1.0\nx-0: &a0 {k: 0}\n" + Lines(Depth, static i => $"x-{i}: &a{i} {{<<: *a{i - 1}, k{i}: 0}}\n"));
        yield return new("laughs-schemas.yaml", static _ => "openapi: 3.1.0\nx-0: &a0 {type: string}\n" + Lines(40, static i => $"x-{i}: &a{i} {{properties: {{{Join(10, j => $"p{j}: *a{i - 1}")}}}}}\n") + "components: {schemas: {S0: *a40}}\n");
        // § is a reference to the next schema, ¤ the number of this one.
        foreach ((string name, string schema) in ((string, string)[])
        [
            ("allOf", """{"allOf":[§,§]}"""),
            ("allOf-inline", """{"allOf":[{"allOf":[§,{"minLength":1}]},{"allOf":[§,{"maxLength":9}]}]}"""),
            ("oneOf", """{"oneOf":[§,§]}"""),
            ("oneOf-beside", """{"oneOf":[{"properties":{"a¤":§}},§],"anyOf":[{"required":["a"]},§],"type":"object"}"""),
            ("anyOf-allOf", """{"allOf":[{"anyOf":[§,{"type":"object"}]},{"anyOf":[§,{"type":"array"}]}]}"""),
            ("not", """{"not":§,"if":§,"then":§,"else":§}"""),
            ("properties", """{"properties":{"a":§,"b":{"items":§}},"required":["a"]}"""),
            ("directions", """{"properties":{"a":{"allOf":[§],"readOnly":true},"b":{"allOf":[§],"writeOnly":true}},"required":["a"]}"""),
            ("dynamic", """{"$id":"S¤","$dynamicAnchor":"n","properties":{"a":§,"b":{"$dynamicRef":"#n"}}}"""),
        ])
            yield return new($"laughs-{name}.json", _ => $"{{{Head},{Use},\"components\":{{\"schemas\":{{{Join(60, i => $"\"S{i}\":{Filled(schema, i)}")},\"S60\":{{\"type\":\"string\"}}}}}}}}");

        yield return new("laughs-callbacks.json", static _ => $"{{{Head},\"paths\":{{\"/a\":{{\"get\":{Caller(0)}}}}},\"components\":{{\"callbacks\":{{{Join(40, static i => $"\"C{i}\":{{\"/\":{{\"get\":{Caller(i + 1)}}}}}")},\"C40\":{{}}}}}}}}");
        yield return new("laughs-callbacks-round.json", static _ => $"{{{Head},\"paths\":{{\"/a\":{{\"get\":{CallerOfAll}}}}},\"components\":{{\"callbacks\":{{{Join(20, static i => $"\"C{i}\":{{\"/\":{{\"get\":{CallerOfAll}}}}}")}}}}}}}");
    }

    private static string CallerOfAll { get; } =
        $"{{\"responses\":{{\"200\":{{\"description\":\"-\"}}}},\"callbacks\":{{{Join(15, static i => $"\"c{i}\":{{\"$ref\":\"#/components/callbacks/C{i}\"}}")}}}}}";

    private static string Caller(int next) =>
        $"{{\"responses\":{{\"200\":{{\"description\":\"-\"}}}},\"callbacks\":{{\"a\":{{\"$ref\":\"#/components/callbacks/C{next}\"}},\"b\":{{\"$ref\":\"#/components/callbacks/C{next}\"}}}}}}";

    private static string Filled(string schema, int index) =>
        schema.Replace("§", $"{{\"$ref\":\"#/components/schemas/S{index + 1}\"}}", StringComparison.Ordinal).Replace("¤", $"{index}", StringComparison.Ordinal);
}
