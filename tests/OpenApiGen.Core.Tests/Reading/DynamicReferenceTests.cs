using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading;

namespace OpenApiGen.Core.Tests.Reading;

/// <summary><c>$dynamicRef</c>: schemas as templates.</summary>
public sealed class DynamicReferenceTests
{
    private const string Page = """
        Page: { $id: page, type: object, properties: { items: { type: array, items: { $dynamicRef: '#item' } } }, $defs: { any: { $dynamicAnchor: item } } }
        User: { type: object, properties: { name: { type: string } } }
        """;

    [Test]
    public void A_template_is_made_for_each_argument()
    {
        Contract contract = Documents.Sound(Documents.WithSchemas(Page + """

            UserPage: { $id: userPage, $ref: page, $defs: { user: { $dynamicAnchor: item, $ref: '../openapi.yaml#/components/schemas/User' } } }
            NumberPage: { $id: numberPage, $ref: page, $defs: { number: { $dynamicAnchor: item, type: number } } }
            """.Replace("../openapi.yaml", "openapi.yaml", StringComparison.Ordinal)));
        Assert.That(Item(contract, contract.Named("UserPage").AllOf.Single()).Properties.Single().Name, Is.EqualTo("name"));
        Assert.That(Item(contract, contract.Named("NumberPage").AllOf.Single()).Types, Is.EqualTo(SchemaTypes.Number));
        Assert.That(Item(contract, contract.IdOf("Page")).Types, Is.EqualTo(SchemaTypes.None), "by itself it means its own anchor");
    }

    [Test]
    public void The_outermost_resource_on_the_way_wins()
    {
        Contract contract = Documents.Sound(Documents.WithSchemas(Page + """

            Inner: { $id: inner, $ref: page, $defs: { i: { $dynamicAnchor: item, type: integer } } }
            Outer: { $id: outer, $ref: inner, $defs: { o: { $dynamicAnchor: item, type: boolean } } }
            """));
        Assert.That(Item(contract, contract[contract.Named("Outer").AllOf.Single()].AllOf.Single()).Types, Is.EqualTo(SchemaTypes.Boolean));
        Assert.That(Item(contract, contract.Named("Inner").AllOf.Single()).Types, Is.EqualTo(SchemaTypes.Integer));
    }

    [Test]
    public void A_tree_is_a_tree_of_what_extends_it()
    {
        Contract contract = Documents.Sound(Documents.WithSchemas("""
            Tree: { $id: tree, $dynamicAnchor: node, type: object, properties: { data: true, children: { type: array, items: { $dynamicRef: '#node' } } } }
            StrictTree: { $id: strict, $dynamicAnchor: node, $ref: tree, unevaluatedProperties: false }
            """));
        Schema tree = contract[contract.Named("StrictTree").AllOf.Single()];
        SchemaId item = contract[tree.Properties.Single(p => p.Name == "children").Schema].Items!.Value;
        Assert.That(contract[item].AllOf.Single(), Is.EqualTo(contract.IdOf("StrictTree")));
    }

    [TestCase("$dynamicRef: '#/components/schemas/T'")]
    [TestCase("$dynamicRef: '#plain'")]
    public void Without_a_dynamic_anchor_it_is_a_reference_like_any_other(string reference)
    {
        Contract contract = Documents.Sound(Documents.WithSchemas($"T: {{ $anchor: plain, type: string }}\nUser: {{ {reference} }}\nOther: {{ $id: other, $dynamicAnchor: plain, type: integer }}"));
        Assert.That(contract.Named("User").AllOf.Single(), Is.EqualTo(contract.IdOf("T")));
    }

    [Test]
    public void A_dynamic_reference_may_stand_beside_another_one()
    {
        Contract contract = Documents.Sound(Documents.WithSchemas("A: { type: object }\nB: { $dynamicAnchor: b, minProperties: 1 }\nC: { $ref: '#/components/schemas/A', $dynamicRef: '#b' }"));
        Assert.That(contract.Named("C").AllOf, Is.EqualTo(new[] { contract.IdOf("A"), contract.IdOf("B") }));
    }

    [Test]
    public void Templates_that_multiply_without_end_are_refused_where_they_begin()
    {
        // Each of these may come before or after any other, and so asks for the rest with other arguments.
        string schemas = string.Join("\n", Enumerable.Range(0, 16).Select(i =>
            $"S{i}: {{ $id: s{i}, type: object, properties: {{ own: {{ $dynamicRef: '#n{i}' }}, {string.Join(", ", Enumerable.Range(0, 16).Select(j => $"p{j}: {{ $ref: s{j} }}"))} }}, "
            + $"$defs: {{ own: {{ $dynamicAnchor: n{i} }}, other: {{ $dynamicAnchor: n{(i + 1) % 16}, type: string }} }} }}"));
        ReadResult result = Documents.Read(Documents.WithSchemas(schemas));
        Assert.That(result.Diagnostics.Select(d => d.Rule), Is.EqualTo(new[] { Rules.LimitExceeded }));
        Assert.That(result.Contract!.Schemas, Has.Count.LessThan(20_000));
    }

    private static Schema Item(Contract contract, SchemaId page)
    {
        Schema item = contract[contract[contract[page].Properties.Single().Schema].Items!.Value];
        while (item.AllOf.Count == 1)
            item = contract[item.AllOf[0]];

        return item;
    }
}
