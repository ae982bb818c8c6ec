using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading;

namespace OpenApiGen.Core.Tests.Reading;

public sealed class ReferenceTests
{
    [TestCase("'#/components/schemas/Target'")]
    [TestCase("'openapi.yaml#/components/schemas/Target'")]
    [TestCase("'./openapi.yaml#/components/schemas/Target'")]
    [TestCase("'../api/openapi.yaml#/components/schemas/Target'")]
    [TestCase("'#/components/schemas/%54arget'")]
    [TestCase("'#/components/schemas/Chain'")]
    [TestCase("'#/components/schemas/Holder/properties/inner'")]
    [TestCase("'#/components/schemas/Holder/$defs/Own'")]
    [TestCase("'#/components/schemas/Union/oneOf/1'")]
    [TestCase("'#/components/schemas/a~1b~0c'")]
    [TestCase("'#/components/schemas/a~1b%7E0c'")]
    [TestCase("'#target'")]
    [TestCase("'https://example.org/target'")]
    [TestCase("'https://example.org/folder/relative#inside'")]
    [TestCase("'schemas/file.yaml'")]
    [TestCase("'schemas/file.yaml#'")]
    [TestCase("'schemas/file.yaml#/definitions/Target'")]
    [TestCase("'schemas/sub/../file.yaml#/definitions/Target'")]
    [TestCase("'../shared/all.json#/Target'")]
    [TestCase("'../shared/all.json#/Back'")]
    [TestCase("'schemas/a%20b.yaml'")]
    public void A_reference_leads_to_the_schema_that_it_names(string reference)
    {
        Contract contract = Documents.Read(
            Documents.Header("3.1.0") + $$"""
            paths: {}
            components:
              schemas:
                User: { type: object, properties: { it: { $ref: {{reference}} } } }
                Target: { $anchor: target, type: string, const: target }
                Chain: { $ref: '#/components/schemas/Link' }
                Link: { $ref: '#/components/schemas/Target' }
                Holder: { type: object, properties: { inner: { type: string, const: target } }, $defs: { Own: { type: string, const: target } } }
                Union: { oneOf: [ { type: integer }, { type: string, const: target } ] }
                Id: { $id: https://example.org/target, type: string, const: target }
                Base: { $id: https://example.org/folder/, $defs: { R: { $id: relative, $defs: { I: { $anchor: inside, type: string, const: target } } } } }
            """ + "\n    'a/b~c': { type: string, const: target }\n",
            ("api/schemas/file.yaml", "type: string\nconst: target\ndefinitions: { Target: { type: string, const: target } }\n"),
            ("shared/all.json", """{ "Target": { "type": "string", "const": "target" }, "Back": { "$ref": "../api/openapi.yaml#/components/schemas/Target" } }"""),
            ("api/schemas/a b.yaml", "{ type: string, const: target }")).Contract!;
        Assert.That(contract.HasErrors, Is.False);
        SchemaId target = contract.Named("User").Properties.Single().Schema;
        Assert.That((contract[target].Types, contract[target].Const?.Text), Is.EqualTo((SchemaTypes.String, "target")));
    }

    [TestCase("'#/components/schemas/Usr'", "'#/components/schemas' has no 'Usr'; did you mean 'User'?")]
    [TestCase("'#/components/schemas/Nothing'", "'#/components/schemas' has no 'Nothing'")]
    [TestCase("'#/paths/0'", "'#/paths' has no '0'")]
    [TestCase("'#nowhere'", "there is no '$anchor: nowhere'")]
    [TestCase("'missing.yaml#/a'", "no file 'api/missing.yaml' is among the AdditionalFiles of this project; if there is one, add <AdditionalFiles Include=\"api/missing.yaml\" />")]
    [TestCase("'../../outside.yaml'", "no file '../outside.yaml' is among the AdditionalFiles of this project; if there is one, add <AdditionalFiles Include=\"../outside.yaml\" />")]
    [TestCase("'https://example.org/a.yaml'", "nothing is fetched from a network; add the file to AdditionalFiles and refer to it by its path")]
    public void A_reference_that_leads_nowhere_says_why_where_it_stands(string reference, string reason)
    {
        string text = Documents.WithSchemas($"User: {{ type: object, properties: {{ a: {{ $ref: {reference} }} }} }}");
        ReadResult result = Documents.Read(text);
        Assert.That(result.Messages(), Is.EqualTo(new[] { $"(6,52): error OAG0003: Cannot resolve {reference}: {reason}" }));
        Assert.That(result.Diagnostics.Single().Marked(text), Is.EqualTo(reference));
        Assert.That(result.Contract![result.Contract.Named("User").Properties.Single().Schema].Unresolved, Is.True);
        Assert.That(result.Contract.HasErrors, Is.True);
    }

    [Test]
    public void A_reference_in_another_file_is_reported_there()
    {
        ReadResult result = Documents.Read(Documents.WithSchemas("User: { $ref: other.yaml }"), ("api/other.yaml", "type: object\nproperties:\n  a: { $ref: '#/nothing' }\n"));
        Assert.That(result.Messages(), Is.EqualTo(new[] { "api/other.yaml(3,14): error OAG0003: Cannot resolve '#/nothing': '#' has no 'nothing'" }));
    }

    [Test]
    public void A_reference_is_relative_to_the_file_that_holds_it()
    {
        Contract contract = Documents.Sound(
            Documents.WithSchemas("User: { $ref: a/one.yaml#/One }"),
            ("api/a/one.yaml", "One: { type: object, properties: { two: { $ref: ../b/two.yaml#/Two }, own: { $ref: '#/Own' } } }\nOwn: { type: integer }\n"),
            ("api/b/two.yaml", "Two: { type: string }\n"));
        Assert.That(contract.Named("One").Properties.Select(p => $"{contract[p.Schema].Name} {contract[p.Schema].Types} {contract[p.Schema].Place.File}"), Is.EqualTo(new[] { "Two String api/b/two.yaml", "Own Integer api/a/one.yaml" }));
    }

    [Test]
    public void A_schema_is_one_however_it_is_referred_to()
    {
        Contract contract = Documents.Sound(
            Documents.WithSchemas("A: { $ref: common.yaml#/Thing }\nB: { type: object, properties: { x: { $ref: ./common.yaml#/Thing }, y: { $ref: '#/components/schemas/A' }, z: { $ref: '../api/common.yaml#/Thing' } } }"),
            ("api/common.yaml", "Thing: { type: object, properties: { self: { $ref: '#/Thing' } } }\n"));
        SchemaId thing = contract.IdOf("Thing");
        Assert.That(contract.Named("B").Properties.Select(p => p.Schema), Is.All.EqualTo(thing));
        Assert.That(contract.Named("Thing").Properties.Single().Schema, Is.EqualTo(thing));
    }

    [TestCase("A: { $ref: '#/components/schemas/A' }", 1)]
    [TestCase("A: { $ref: '#/components/schemas/B' }\nB: { $ref: '#/components/schemas/A' }", 2)]
    [TestCase("A: { allOf: [ { $ref: '#/components/schemas/A' } ] }", 1)]
    [TestCase("A: { oneOf: [ { $ref: '#/components/schemas/B' } ] }\nB: { anyOf: [ { $ref: '#/components/schemas/A' } ] }", 1)]
    [TestCase("A: { $ref: '#/components/schemas/B', minLength: 1 }\nB: { $ref: '#/components/schemas/A', maxLength: 2 }", 1)]
    [TestCase("A: { $ref: '#/components/schemas/A', minLength: 1 }", 1)]
    public void A_circle_that_describes_nothing_is_reported(string schemas, int count)
    {
        ReadResult result = Documents.Read(Documents.WithSchemas(schemas));
        Assert.That(result.Diagnostics.Select(d => d.Rule), Is.All.EqualTo(Rules.CircularReference));
        Assert.That(result.Diagnostics, Has.Count.EqualTo(count));
        Assert.That(result.Diagnostics.Select(d => d.Span.From.Line), Is.All.InRange(5, 6));
    }

    [Test]
    public void A_relative_id_is_taken_once()
    {
        Contract contract = Documents.Sound(Documents.WithSchemas("""
            Root: { $id: 'https://example.org/a/root', $ref: nested/foo, $defs: { foo: { $id: nested/foo, $ref: ./bar }, bar: { $id: nested/bar, type: number } } }
            """));
        Schema foo = contract[contract.Named("Root").AllOf.Single()];
        Assert.That(contract[foo.AllOf.Single()].Types, Is.EqualTo(SchemaTypes.Number));
    }

    [Test]
    public void A_fragment_of_draft_4_gives_addresses_and_names_by_id()
    {
        Contract contract = Documents.Sound(
            Documents.WithSchemas("User: { $ref: tree.json }", "3.0.3"),
            ("api/tree.json", """
                {
                  "$schema": "http://json-schema.org/draft-04/schema#", "id": "http://example.org/tree", "type": "object",
                  "properties": { "node": { "$ref": "node" }, "named": { "$ref": "#named" } },
                  "definitions": { "node": { "id": "http://example.org/node", "type": "integer" }, "named": { "id": "#named", "type": "boolean" } }
                }
                """));
        Assert.That(contract.Named("tree").Properties.Select(p => contract[p.Schema].Types), Is.EqualTo(new[] { SchemaTypes.Integer, SchemaTypes.Boolean }));
    }

    [Test]
    public void An_id_that_is_no_keyword_changes_nothing()
    {
        Contract contract = Documents.Sound(Documents.WithSchemas("User: { id: User, type: object, properties: { a: { $ref: '#/components/schemas/Name' } } }\nName: { type: string }", "3.0.3"));
        Assert.That(contract.Named("User").Properties.Single().Schema, Is.EqualTo(contract.IdOf("Name")));
    }

    [TestCase("properties: { a: {} }", SchemaTypes.Object)]
    [TestCase("additionalProperties: false", SchemaTypes.Object)]
    [TestCase("items: {}", SchemaTypes.Array)]
    public void A_type_that_is_meant_is_inferred_unless_told_otherwise(string keyword, SchemaTypes expected)
    {
        var file = new SourceFile(Documents.Name, Documents.WithSchemas($"User: {{ {keyword} }}"));
        Contract meant = ContractReader.Read(file, [file], CancellationToken.None).Contract!;
        Contract written = ContractReader.Read(file, [file], new ReadOptions { InferTypes = false }, CancellationToken.None).Contract!;
        Assert.That((meant.Named("User").Types, meant.Named("User").Nullable), Is.EqualTo((expected, false)));
        Assert.That((written.Named("User").Types, written.Named("User").Nullable), Is.EqualTo((SchemaTypes.None, true)));
    }

    [Test]
    public void A_circle_of_references_outside_of_schemas_is_reported()
    {
        ReadResult result = Documents.Read(Documents.WithOperation("parameters: [ { $ref: '#/components/parameters/A' } ]", rest: "components: { parameters: { A: { $ref: '#/components/parameters/B' }, B: { $ref: '#/components/parameters/A' } } }"));
        Assert.That(result.Diagnostics, Is.Not.Empty);
        Assert.That(result.Diagnostics.Select(d => d.Rule), Is.All.EqualTo(Rules.CircularReference));
    }

    [Test]
    public void A_circle_through_properties_describes_something() =>
        Documents.Sound(Documents.WithSchemas("A: { type: object, properties: { b: { $ref: '#/components/schemas/B' } } }\nB: { type: array, items: { $ref: '#/components/schemas/A' } }"));

    [Test]
    public void A_long_chain_of_references_is_followed()
    {
        string links = string.Join("\n", Enumerable.Range(0, 90).Select(i => $"S{i}: {{ $ref: '#/components/schemas/S{i + 1}' }}"));
        Contract contract = Documents.Sound(Documents.WithSchemas(links + "\nS90: { type: integer }"));
        Assert.That(contract.Schemas.Single().Types, Is.EqualTo(SchemaTypes.Integer));
    }

    [TestCase("3.0.3")]
    [TestCase("2.0")]
    public void What_stands_beside_a_reference_has_no_effect_before_3_1(string version)
    {
        string owner = version == "2.0" ? "#/definitions" : "#/components/schemas";
        string text = Documents.WithSchemas($"Name: {{ type: string }}\nUser: {{ type: object, properties: {{ a: {{ $ref: '{owner}/Name', minLength: 5, description: Fine. }} }} }}", version);
        ReadResult result = Documents.Read(text);
        Assert.That(result.Diagnostics.Select(d => $"{d.Rule.Id} {d.Marked(text)}"), Is.EqualTo(new[] { "OAG0013 minLength" }));
        Assert.That(result.Contract!.Named("User").Properties.Single().Schema, Is.EqualTo(result.Contract!.IdOf("Name")));
    }

    [Test]
    public void What_stands_beside_a_reference_counts_from_3_1_on()
    {
        Contract contract = Documents.Sound(Documents.WithSchemas("Name: { type: string }\nUser: { type: object, properties: { a: { $ref: '#/components/schemas/Name', minLength: 5 } } }"));
        Schema schema = contract[contract.Named("User").Properties.Single().Schema];
        Assert.That(schema.MinLength, Is.EqualTo(5));
        Assert.That(schema.AllOf, Is.EqualTo(new[] { contract.IdOf("Name") }));
    }

    [TestCase("3.0.3")]
    [TestCase("3.1.0")]
    public void Descriptions_beside_a_reference_speak_of_its_use(string version)
    {
        Contract contract = Documents.Sound(Documents.WithSchemas("Name: { type: string, description: A name. }\nUser: { type: object, properties: { a: { $ref: '#/components/schemas/Name', description: The user's name., deprecated: true } } }", version));
        Property property = contract.Named("User").Properties.Single();
        Assert.That(property.Schema, Is.EqualTo(contract.IdOf("Name")));
        Assert.That(property.Annotations, Is.EqualTo(new UseAnnotations("The user's name.", true)));
    }

    [Test]
    public void Everything_that_has_a_name_is_found_by_it()
    {
        Contract contract = Documents.Sound(Documents.Header("3.1.0") + """
            paths:
              /a: { $ref: '#/components/pathItems/Item' }
            components:
              pathItems:
                Item:
                  post:
                    parameters: [ { $ref: '#/components/parameters/P' } ]
                    requestBody: { $ref: '#/components/requestBodies/B' }
                    responses: { '200': { $ref: '#/components/responses/R' } }
                    callbacks: { c: { $ref: '#/components/callbacks/C' } }
              parameters: { P: { name: p, in: query, schema: {}, examples: { e: { $ref: '#/components/examples/E' } } } }
              requestBodies: { B: { content: { a/b: {} } } }
              responses: { R: { description: R., headers: { H: { $ref: '#/components/headers/H' } }, links: { l: { $ref: '#/components/links/L' } } } }
              headers: { H: { required: true, schema: {} } }
              examples: { E: { value: 5 } }
              links: { L: { operationId: x } }
              callbacks: { C: { /x: { get: {} } } }
              securitySchemes: { S: { $ref: '#/components/securitySchemes/T' }, T: { type: http, scheme: basic } }
            """);
        Operation operation = contract.Operations.Single();
        Assert.That(operation.Path, Is.EqualTo("/a"));
        Assert.That(operation.Parameters.Single().Examples.Single().Text, Is.EqualTo("5"));
        Assert.That(operation.RequestBody!.Content.Single().Name, Is.EqualTo("a/b"));
        Assert.That(operation.Responses.Single().Headers.Single().Required, Is.True);
        Assert.That(operation.Callbacks.Single().Name, Is.EqualTo("c"));
        Assert.That(contract.SecuritySchemes.Select(s => (s.Name, s.HttpScheme)), Is.EqualTo(new[] { ("S", "basic"), ("T", "basic") }));
    }

    [TestCase("parameters: [ { $ref: '#/components/parameters/X' } ]", "(6,29)")]
    [TestCase("requestBody: { $ref: '#/components/requestBodies/X' }", "(6,28)")]
    [TestCase("responses: { '200': { $ref: '#/components/responses/X' } }", "(6,35)")]
    [TestCase("responses: { '200': { description: A., headers: { A: { $ref: '#/components/headers/X' } } } }", "(6,68)")]
    [TestCase("callbacks: { a: { $ref: '#/components/callbacks/X' } }", "(6,31)")]
    [TestCase("parameters: [ { name: a, in: query, schema: {}, examples: { e: { $ref: '#/components/examples/X' } } } ]", "(6,78)")]
    public void Every_kind_of_reference_that_leads_nowhere_is_reported_where_it_stands(string fields, string position)
    {
        ReadResult result = Documents.Read(Documents.WithOperation(fields));
        Assert.That(result.Messages().Single(), Does.StartWith(position + ": error OAG0003: "));
        Assert.That(result.Contract!.Operations, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_path_item_that_two_paths_share_is_two_sets_of_operations()
    {
        Contract contract = Documents.Sound(
            Documents.Header("3.0.0") + "paths:\n  /a: { $ref: items.yaml#/Item }\n  /b: { $ref: items.yaml#/Item }\n",
            ("api/items.yaml", "Item: { get: { responses: { '200': { description: A., content: { a/b: { schema: { $ref: '#/Own' } } } } } } }\nOwn: { type: integer }\n"));
        Assert.That(contract.Operations.Select(o => o.Place.Pointer), Is.EqualTo(new[] { "/paths/~1a/get", "/paths/~1b/get" }));
        Assert.That(contract.Operations.Select(o => o.Responses.Single().Content.Single().Schema), Is.All.EqualTo(contract.IdOf("Own")));
    }

    [Test]
    public void Fields_beside_the_reference_of_a_path_item_count_too()
    {
        Contract contract = Documents.Sound(Documents.Header("3.1.0") + "paths: { /a: { $ref: '#/components/pathItems/I', put: {} } }\ncomponents: { pathItems: { I: { get: {} } } }");
        Assert.That(contract.Operations.Select(o => o.Method), Is.EqualTo(new[] { "GET", "PUT" }));
    }

    [Test]
    public void A_document_that_names_itself_is_found_by_that_name()
    {
        Contract contract = Documents.Sound(
            "$self: https://example.org/api/v1.yaml\n" + Documents.WithSchemas("A: { $ref: other.yaml#/components/schemas/B }", "3.2.0"),
            ("elsewhere/file.yaml", "$self: https://example.org/api/other.yaml\ncomponents: { schemas: { B: { type: object, properties: { back: { $ref: 'v1.yaml#/components/schemas/A' } } } } }\n"));
        Assert.That(contract.Named("B").Properties.Single().Schema, Is.EqualTo(contract.IdOf("B")));
    }

    [Test]
    public void A_name_in_data_is_no_anchor()
    {
        ReadResult result = Documents.Read(Documents.WithSchemas("A: { type: object, properties: { $anchor: { type: string }, x: { $ref: '#data' } }, default: { $anchor: data }, example: { $id: nope } }"));
        Assert.That(result.Diagnostics.Single().Message, Does.Contain("there is no '$anchor: data'"));
    }

    [Test]
    public void Only_files_that_are_referred_to_belong_to_a_document()
    {
        var document = new SourceFile("api/openapi.yaml", Documents.WithSchemas("A: { $ref: 'one.yaml#/A' }\nB: { oneOf: [], discriminator: { propertyName: k, mapping: { c: ../three.json } } }"));
        SourceFile[] files =
        [
            document,
            new("api/one.yaml", "A: { $ref: sub/two.yaml }\n"),
            new("api/sub/two.yaml", "type: string\n"),
            new("three.json", "{}"),
            new("api/four.yaml", "A: { $ref: one.yaml }\n"),
        ];
        Assert.That(FileReferences.Closure(document, files).Select(f => f.Path), Is.EqualTo(new[] { "api/one.yaml", "api/openapi.yaml", "api/sub/two.yaml", "three.json" }));
    }

    [TestCase("a/./b//c", "a/b/c")]
    [TestCase("a/../b", "b")]
    [TestCase("../a", "../a")]
    [TestCase("a/../../b", "../b")]
    [TestCase("/a/../../b", "/../b")]
    [TestCase("C:\\x\\y.json", "C:/x/y.json")]
    public void The_address_of_a_file_has_slashes_and_no_detours(string path, string address) =>
        Assert.That(new SourceFile(path, "").Address, Is.EqualTo(address));
}
