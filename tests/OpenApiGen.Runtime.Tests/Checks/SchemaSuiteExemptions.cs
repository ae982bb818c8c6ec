namespace OpenApiGen.Runtime.Tests;

/// <summary>Groups of the suites that cannot pass, each with its reason; a test fails where one would pass.</summary>
internal static class SchemaSuiteExemptions
{
    private const string Remote = "The schema lies in another document; references are resolved before a table is made.";
    private const string Metaschema = "The schema is the metaschema of the draft, which is another document.";
    private const string Dynamic = "Tables have indexes in place of references, so nothing depends on the way by which a schema was reached.";
    private const string Vocabulary = "Which keywords count is settled before a table is made.";

    public static readonly Dictionary<string, string> All = new(StringComparer.Ordinal)
    {
        ["draft2020-12/dynamicRef: $ref and $dynamicAnchor are independent of order - $defs first"] = Remote,
        ["draft2020-12/dynamicRef: $ref and $dynamicAnchor are independent of order - $ref first"] = Remote,
        ["draft2020-12/dynamicRef: $ref to $dynamicRef finds detached $dynamicAnchor"] = Remote,
        ["draft2020-12/dynamicRef: strict-tree schema, guards against misspelled properties"] = Remote,
        ["draft2020-12/dynamicRef: tests for implementation dynamic anchor and reference link"] = Remote,
        ["draft2020-12/refRemote: $ref to $ref finds detached $anchor"] = Remote,
        ["draft2020-12/refRemote: Location-independent identifier in remote ref"] = Remote,
        ["draft2020-12/refRemote: anchor within remote ref"] = Remote,
        ["draft2020-12/refRemote: base URI change"] = Remote,
        ["draft2020-12/refRemote: base URI change - change folder"] = Remote,
        ["draft2020-12/refRemote: base URI change - change folder in subschema"] = Remote,
        ["draft2020-12/refRemote: fragment within remote ref"] = Remote,
        ["draft2020-12/refRemote: ref within remote ref"] = Remote,
        ["draft2020-12/refRemote: remote HTTP ref with different $id"] = Remote,
        ["draft2020-12/refRemote: remote HTTP ref with different URN $id"] = Remote,
        ["draft2020-12/refRemote: remote HTTP ref with nested absolute ref"] = Remote,
        ["draft2020-12/refRemote: remote ref"] = Remote,
        ["draft2020-12/refRemote: remote ref with ref to defs"] = Remote,
        ["draft2020-12/refRemote: retrieved nested refs resolve relative to their URI not $id"] = Remote,
        ["draft2020-12/refRemote: root ref in remote ref"] = Remote,
        ["draft4/refRemote: Location-independent identifier in remote ref"] = Remote,
        ["draft4/refRemote: base URI change"] = Remote,
        ["draft4/refRemote: base URI change - change folder"] = Remote,
        ["draft4/refRemote: base URI change - change folder in subschema"] = Remote,
        ["draft4/refRemote: fragment within remote ref"] = Remote,
        ["draft4/refRemote: ref within remote ref"] = Remote,
        ["draft4/refRemote: remote ref"] = Remote,
        ["draft4/refRemote: root ref in remote ref"] = Remote,
        ["draft2020-12/defs: validate definition against metaschema"] = Metaschema,
        ["draft2020-12/ref: remote ref, containing refs itself"] = Metaschema,
        ["draft4/definitions: validate definition against metaschema"] = Metaschema,
        ["draft4/ref: remote ref, containing refs itself"] = Metaschema,
        ["draft2020-12/dynamicRef: $dynamicRef avoids the root of each schema, but scopes are still registered"] = Dynamic,
        ["draft2020-12/dynamicRef: $dynamicRef points to a boolean schema"] = Dynamic,
        ["draft2020-12/dynamicRef: $dynamicRef skips over intermediate resources - direct reference"] = Dynamic,
        ["draft2020-12/dynamicRef: A $dynamicRef resolves to the first $dynamicAnchor still in scope that is encountered when the schema is evaluated"] = Dynamic,
        ["draft2020-12/dynamicRef: A $dynamicRef that initially resolves to a schema with a matching $dynamicAnchor resolves to the first $dynamicAnchor in the dynamic scope"] = Dynamic,
        ["draft2020-12/dynamicRef: A $dynamicRef that initially resolves to a schema without a matching $dynamicAnchor behaves like a normal $ref to $anchor"] = Dynamic,
        ["draft2020-12/dynamicRef: A $dynamicRef to a $dynamicAnchor in the same schema resource behaves like a normal $ref to an $anchor"] = Dynamic,
        ["draft2020-12/dynamicRef: A $dynamicRef to an $anchor in the same schema resource behaves like a normal $ref to an $anchor"] = Dynamic,
        ["draft2020-12/dynamicRef: A $dynamicRef with a non-matching $dynamicAnchor in the same schema resource behaves like a normal $ref to $anchor"] = Dynamic,
        ["draft2020-12/dynamicRef: A $dynamicRef with intermediate scopes that don't include a matching $dynamicAnchor does not affect dynamic scope resolution"] = Dynamic,
        ["draft2020-12/dynamicRef: A $dynamicRef without a matching $dynamicAnchor in the same schema resource behaves like a normal $ref to $anchor"] = Dynamic,
        ["draft2020-12/dynamicRef: A $dynamicRef without anchor in fragment behaves identical to $ref"] = Dynamic,
        ["draft2020-12/dynamicRef: An $anchor with the same name as a $dynamicAnchor is not used for dynamic scope resolution"] = Dynamic,
        ["draft2020-12/dynamicRef: after leaving a dynamic scope, it is not used by a $dynamicRef"] = Dynamic,
        ["draft2020-12/dynamicRef: multiple dynamic paths to the $dynamicRef keyword"] = Dynamic,
        ["draft2020-12/unevaluatedItems: unevaluatedItems with $dynamicRef"] = Dynamic,
        ["draft2020-12/unevaluatedProperties: unevaluatedProperties with $dynamicRef"] = Dynamic,
        ["draft2020-12/vocabulary: ignore unrecognized optional vocabulary"] = Vocabulary,
        ["draft2020-12/vocabulary: schema that uses custom metaschema with with no validation vocabulary"] = Vocabulary,
    };
}
