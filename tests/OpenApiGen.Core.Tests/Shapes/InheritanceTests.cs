using System.Text.Json.Nodes;
using OpenApiGen.Core.Tests.Reading;
using OpenApiGen.Model;
using OpenApiGen.Shapes;

namespace OpenApiGen.Core.Tests.Shapes;

/// <summary>Bases with a discriminator, and what builds upon them.</summary>
public sealed class InheritanceTests
{
    private const string Levels = """
        B: { type: object, properties: { k: { type: string } }, discriminator: { propertyName: k, mapping: { c-one: '#/components/schemas/C1' } } }
        C1: { allOf: [ { $ref: '#/components/schemas/B' }, { properties: { c: { type: integer } }, required: [ c ] } ], discriminator: { propertyName: k } }
        G1: { allOf: [ { $ref: '#/components/schemas/C1' } ], properties: { g: { type: integer } }, required: [ g ] }
        """;

    [TestCase("B", """{"k":"c-one","c":1}""", true)]
    [TestCase("B", """{"k":"c-one"}""", false)]
    [TestCase("B", """{"k":"G1","c":1,"g":2}""", true)]
    [TestCase("B", """{"k":"G1","c":1}""", false)]
    [TestCase("B", """{"k":"B"}""", true)]
    [TestCase("C1", """{"k":"c-one","c":1}""", true)]
    [TestCase("C1", """{"k":"C1","c":1}""", true)]
    [TestCase("C1", """{"k":"G1","c":1,"g":2}""", true)]
    [TestCase("C1", """{"k":"B","c":1}""", false)]
    public void A_base_that_builds_upon_another_can_be_sent_by_itself(string schema, string json, bool expected) =>
        Assert.That(Accepts(Levels, schema, json), Is.EqualTo(expected));

    [TestCase("""{"k":"c-one","m":"C1"}""", true)]
    [TestCase("""{"k":"c-one","m":"G1","g":2}""", true)]
    [TestCase("""{"k":"c-one","m":"G1"}""", false)]
    public void A_base_that_tells_its_heirs_apart_by_another_property_still_does(string json, bool expected) =>
        Assert.That(
            Accepts(
                """
                B: { type: object, discriminator: { propertyName: k, mapping: { c-one: '#/components/schemas/C1' } } }
                C1: { allOf: [ { $ref: '#/components/schemas/B' } ], type: object, properties: { k: {} }, discriminator: { propertyName: m } }
                G1: { allOf: [ { $ref: '#/components/schemas/C1' } ], properties: { g: { type: integer } }, required: [ g ] }
                """,
                "B",
                json),
            Is.EqualTo(expected));

    [TestCase("""{"k":"c-one","c":1}""", true)]
    [TestCase("""{"k":"c-two","c":1}""", false)]
    public void A_base_that_is_a_branch_of_a_list_knows_its_name_there(string json, bool expected) =>
        Assert.That(
            Accepts(
                """
                U: { oneOf: [ { $ref: '#/components/schemas/C1' }, { $ref: '#/components/schemas/D' } ], discriminator: { propertyName: k, mapping: { c-one: C1 } } }
                C1: { type: object, properties: { k: { type: string } }, discriminator: { propertyName: k } }
                G1: { allOf: [ { $ref: '#/components/schemas/C1' } ] }
                D: { type: object }
                """,
                "U",
                json),
            Is.EqualTo(expected));

    [TestCase("""{"k":"BX"}""", true)]
    [TestCase("""{"k":"BX","z":"a"}""", false)]
    [TestCase("""{"k":"Child","z":"a"}""", false)]
    public void A_base_alone_is_all_that_its_parts_say(string json, bool expected) =>
        Assert.That(
            Accepts(
                """
                BX: { allOf: [ { type: object, properties: { z: {} } }, { properties: { k: {} }, additionalProperties: false } ], discriminator: { propertyName: k } }
                Child: { allOf: [ { $ref: '#/components/schemas/BX' } ] }
                """,
                "BX",
                json),
            Is.EqualTo(expected));

    private static bool Accepts(string schemas, string name, string json)
    {
        Contract contract = Documents.Sound(Documents.WithSchemas(schemas));
        return new ShapeJudge(new Shaper(contract)).Accepts(contract.IdOf(name), JsonNode.Parse(json));
    }
}
