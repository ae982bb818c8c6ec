namespace OpenApiGen.Conformance.JsonSchema;

/// <summary>
/// Groups of the suite that cannot pass, because their schemas are in documents that the suite expects to be fetched from a network,
/// which nothing here ever does. A test fails where one of them would pass.
/// </summary>
internal static class SchemaSuiteExceptions
{
    public const string Remote = "refers to a document on a server";

    public const string Metaschema = "its dialect is defined by a document on a server";

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["draft2020-12/defs: validate definition against metaschema"] = Remote,
        ["draft2020-12/dynamicRef: $ref and $dynamicAnchor are independent of order - $defs first"] = Remote,
        ["draft2020-12/dynamicRef: $ref and $dynamicAnchor are independent of order - $ref first"] = Remote,
        ["draft2020-12/dynamicRef: $ref to $dynamicRef finds detached $dynamicAnchor"] = Remote,
        ["draft2020-12/dynamicRef: strict-tree schema, guards against misspelled properties"] = Remote,
        ["draft2020-12/dynamicRef: tests for implementation dynamic anchor and reference link"] = Remote,
        ["draft2020-12/ref: remote ref, containing refs itself"] = Remote,
        ["draft2020-12/refRemote: $ref to $ref finds detached $anchor"] = Remote,
        ["draft2020-12/refRemote: Location-independent identifier in remote ref"] = Remote,
        ["draft2020-12/refRemote: anchor within remote ref"] = Remote,
        ["draft2020-12/refRemote: base URI change - change folder in subschema"] = Remote,
        ["draft2020-12/refRemote: base URI change - change folder"] = Remote,
        ["draft2020-12/refRemote: base URI change"] = Remote,
        ["draft2020-12/refRemote: fragment within remote ref"] = Remote,
        ["draft2020-12/refRemote: ref within remote ref"] = Remote,
        ["draft2020-12/refRemote: remote HTTP ref with different $id"] = Remote,
        ["draft2020-12/refRemote: remote HTTP ref with different URN $id"] = Remote,
        ["draft2020-12/refRemote: remote HTTP ref with nested absolute ref"] = Remote,
        ["draft2020-12/refRemote: remote ref with ref to defs"] = Remote,
        ["draft2020-12/refRemote: remote ref"] = Remote,
        ["draft2020-12/refRemote: retrieved nested refs resolve relative to their URI not $id"] = Remote,
        ["draft2020-12/refRemote: root ref in remote ref"] = Remote,
        ["draft2020-12/vocabulary: schema that uses custom metaschema with with no validation vocabulary"] = Metaschema,
        ["draft4/definitions: validate definition against metaschema"] = Remote,
        ["draft4/ref: remote ref, containing refs itself"] = Remote,
        ["draft4/refRemote: Location-independent identifier in remote ref"] = Remote,
        ["draft4/refRemote: base URI change - change folder in subschema"] = Remote,
        ["draft4/refRemote: base URI change - change folder"] = Remote,
        ["draft4/refRemote: base URI change"] = Remote,
        ["draft4/refRemote: fragment within remote ref"] = Remote,
        ["draft4/refRemote: ref within remote ref"] = Remote,
        ["draft4/refRemote: remote ref"] = Remote,
        ["draft4/refRemote: root ref in remote ref"] = Remote,
    };
}
