using OpenApiGen.Core.Tests.Reading;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Shapes;

namespace OpenApiGen.Core.Tests.Shapes;

public sealed class ShaperTests
{
    [TestCase("{ type: string }", typeof(StringShape))]
    [TestCase("{ type: integer }", typeof(NumberShape))]
    [TestCase("{ type: boolean }", typeof(BooleanShape))]
    [TestCase("{ type: array, items: {} }", typeof(ArrayShape))]
    [TestCase("{ type: object }", typeof(MapShape))]
    [TestCase("{ type: object, additionalProperties: { type: string } }", typeof(MapShape))]
    [TestCase("{ type: object, properties: { a: {} } }", typeof(ObjectShape))]
    [TestCase("{ type: object, additionalProperties: false }", typeof(ObjectShape))]
    [TestCase("{ enum: [ a, b ] }", typeof(EnumShape))]
    [TestCase("{ enum: [ 1, 2 ] }", typeof(EnumShape))]
    [TestCase("{ const: a }", typeof(ConstantShape))]
    [TestCase("{ const: null }", typeof(NullShape))]
    [TestCase("{ enum: [ null ] }", typeof(NullShape))]
    [TestCase("{ type: [ string, 'null' ], const: null }", typeof(NullShape))]
    [TestCase("{ const: x, enum: [ x, y ] }", typeof(ConstantShape))]
    [TestCase("{ oneOf: [ { type: string }, { type: integer } ] }", typeof(UnionShape))]
    [TestCase("{ type: [ string, integer ] }", typeof(UnionShape))]
    [TestCase("{}", typeof(AnyShape))]
    [TestCase("true", typeof(AnyShape))]
    public void A_schema_has_its_shape_and_nothing_is_left_to_check(string schema, Type shape)
    {
        Shape found = ShapeOf(schema);
        Assert.That(found, Is.TypeOf(shape));
        Assert.That(found.Check, Is.Null);
    }

    [TestCase("{ type: string, not: { const: a } }")]
    [TestCase("{ type: string, if: { minLength: 1 }, then: { maxLength: 2 } }")]
    [TestCase("{ type: array, items: {}, contains: { type: string } }")]
    [TestCase("{ type: array, prefixItems: [ { type: string } ] }")]
    [TestCase("{ type: object, properties: { a: {} }, required: [ b ], additionalProperties: false }")]
    [TestCase("{ type: object, properties: { a: {} }, patternProperties: { '^x-': { type: string } } }")]
    [TestCase("{ type: object, properties: { a: {} }, unevaluatedProperties: false }")]
    [TestCase("{ type: object, properties: { a: {} }, dependentRequired: { a: [ b ] } }")]
    [TestCase("{ type: object, properties: { a: {}, b: {} }, anyOf: [ { required: [ a ] }, { required: [ b ] } ] }")]
    [TestCase("{ allOf: [ { pattern: a }, { pattern: b } ], type: string }")]
    [TestCase("{ allOf: [ { type: string }, { type: integer } ] }")]
    [TestCase("{ allOf: [ { type: string }, false ] }")]
    [TestCase("{ type: object, const: a }")]
    [TestCase("{ type: object, patternProperties: { b: {} }, allOf: [ { type: object, additionalProperties: { type: 'null' } } ] }")]
    [TestCase("{ const: a, minLength: 2 }")]
    [TestCase("{ type: object, anyOf: [ { type: number }, { type: integer } ] }")]
    [TestCase("{ enum: [ a, 1 ] }")]
    [TestCase("{ const: x, enum: [ y ] }")]
    [TestCase("{ allOf: [ { const: x }, { enum: [ y ] } ] }")]
    [TestCase("{ const: 1, enum: [ 2 ] }")]
    [TestCase("{ type: string, const: null }")]
    [TestCase("{ type: string, enum: [ null ] }")]
    [TestCase("{ allOf: [ { type: string }, { const: null } ] }")]
    [TestCase("{ type: 'null', not: {} }")]
    [TestCase("false")]
    public void What_a_shape_cannot_say_is_checked_besides(string schema) => Assert.That(ShapeOf(schema).Check, Is.Not.Null);

    [Test]
    public void Limits_of_parts_are_tightened()
    {
        Schema merged = ShapeOf("{ allOf: [ { type: integer, minimum: 1, maximum: 10, multipleOf: 2 }, { minimum: 1.5, maximum: 1e1, exclusiveMaximum: 9 } ] }").Schema;
        Assert.That((merged.Types, merged.Minimum, merged.Maximum, merged.ExclusiveMaximum, merged.MultipleOf), Is.EqualTo((SchemaTypes.Integer, "1.5", "1e1", "9", "2")).Or.EqualTo((SchemaTypes.Integer, "1.5", "10", "9", "2")));
        merged = ShapeOf("{ allOf: [ { type: string, minLength: 1, maxLength: 5 }, { minLength: 2, maxLength: 9 } ] }").Schema;
        Assert.That((merged.MinLength, merged.MaxLength), Is.EqualTo((2L, 5L)));
        merged = ShapeOf("{ allOf: [ { type: array, minItems: 1, maxItems: 5, items: {} }, { minItems: 2, maxItems: 9, uniqueItems: true } ] }").Schema;
        Assert.That((merged.MinItems, merged.MaxItems, merged.UniqueItems), Is.EqualTo((2L, 5L, true)));
    }

    [Test]
    public void An_integer_is_a_number_where_parts_say_both() =>
        Assert.That(ShapeOf("{ allOf: [ { type: number }, { type: integer } ] }"), Is.TypeOf<NumberShape>().With.Property(nameof(NumberShape.IsInteger)).True);

    [Test]
    public void Enums_of_parts_are_intersected()
    {
        var shape = (EnumShape)ShapeOf("{ allOf: [ { enum: [ a, b, c ] }, { enum: [ c, b, d ] } ] }");
        Assert.That(shape.Members.Select(m => m.Text), Is.EqualTo(new[] { "b", "c" }));
    }

    [TestCase("{ allOf: [ { type: string }, { type: integer } ] }")]
    [TestCase("{ allOf: [ { enum: [ a ] }, { enum: [ b ] } ] }")]
    public void Parts_that_contradict_each_other_are_reported(string schema)
    {
        Shaper shaper = Shape(schema, out SchemaId id);
        _ = shaper[id];
        Assert.That(shaper.Diagnostics.Select(d => (d.Rule, d.Place.Pointer)), Is.EqualTo(new[] { (Rules.Impossible, "/components/schemas/It") }));
    }

    [Test]
    public void Properties_of_parts_come_together()
    {
        var shape = (ObjectShape)ShapeOf("{ allOf: [ { type: object, required: [ a ], properties: { a: { type: string, maxLength: 5 }, b: {} } }, { properties: { a: { minLength: 1 }, c: { readOnly: true } } } ], required: [ c ] }");
        Assert.That(shape.Properties.Select(p => (p.Name, p.Required, p.ReadOnly)), Is.EquivalentTo(new[] { ("a", true, false), ("b", false, false), ("c", true, true) }));
    }

    [TestCase("false", UnknownProperties.Reject)]
    [TestCase("true", UnknownProperties.Keep)]
    [TestCase("{ type: string }", UnknownProperties.Keep)]
    [TestCase(null, UnknownProperties.Ignore)]
    public void Unknown_properties_are_what_the_schema_says_of_them(string? additional, UnknownProperties expected) =>
        Assert.That(((ObjectShape)ShapeOf($"{{ type: object, properties: {{ a: {{}} }}{(additional is null ? "" : ", additionalProperties: " + additional)} }}")).Unknown, Is.EqualTo(expected));

    [Test]
    public void A_discriminator_chooses_by_mapping_then_by_fixed_value_then_by_name()
    {
        var union = (UnionShape)ShapeOf("{ oneOf: [ { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/C' } ], discriminator: { propertyName: k, mapping: { first: '#/components/schemas/A', primary: A } } }", "A: { type: object, properties: { k: {} } }\nB: { type: object, properties: { k: { const: second } } }\nC: { type: object, properties: { k: { type: string } } }");
        Assert.That(union.Discriminator!.Property, Is.EqualTo("k"));
        Assert.That(union.Discriminator.Values, Is.EqualTo(new BranchValue[] { new("first", 0), new("primary", 0), new("second", 1), new("C", 2) }));
    }

    [Test]
    public void A_mapping_to_a_schema_that_is_no_branch_is_reported()
    {
        Shaper shaper = Shape("{ oneOf: [ { $ref: '#/components/schemas/A' }, { type: object, properties: { k: { const: b } } } ], discriminator: { propertyName: k, mapping: { x: C } } }", out SchemaId id, "A: { type: object, properties: { k: {} } }\nC: { type: object }");
        Assert.That(shaper[id], Is.TypeOf<UnionShape>());
        Assert.That(shaper.Diagnostics.Single().Rule, Is.EqualTo(Rules.IgnoredField));
    }

    [Test]
    public void Schemas_that_build_upon_one_with_a_discriminator_are_its_branches()
    {
        var union = (UnionShape)ShapeOf("{ type: object, discriminator: { propertyName: kind }, properties: { kind: { type: string } } }", "Child: { allOf: [ { $ref: '#/components/schemas/It' } ] }\nGrandchild: { allOf: [ { $ref: '#/components/schemas/Child' } ] }");
        Assert.That(union.Discriminator!.Values, Is.EqualTo(new BranchValue[] { new("Child", 0), new("Grandchild", 1), new("It", 2) }));
    }

    [TestCase("It: { type: object, properties: { a: {} }, oneOf: [ { $ref: '#/components/schemas/It' }, { type: object, properties: { b: {} } } ] }", TestName = "A_union_that_is_its_own_branch_ends")]
    [TestCase("It: { type: object, properties: { a: {} }, oneOf: [ { $ref: '#/components/schemas/B' } , { type: string } ] }\nB: { allOf: [ { $ref: '#/components/schemas/C' } ], properties: { b: {} } }\nC: { type: object, properties: { c: {} }, oneOf: [ { $ref: '#/components/schemas/It' }, { type: integer } ] }", TestName = "A_union_that_is_a_branch_of_its_branches_ends")]
    [TestCase("It: { allOf: [ { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' } ] }\nA: { type: object, properties: { p: { $ref: '#/components/schemas/It' } } }\nB: { type: object, properties: { p: { $ref: '#/components/schemas/A' } } }", TestName = "Parts_that_contain_each_other_end")]
    public void Shapes_end(string schemas)
    {
        Contract contract = Documents.Read(Documents.WithSchemas(schemas)).Contract!;
        var shaper = new Shaper(contract);
        var open = new Stack<SchemaId>([contract.IdOf("It")]);
        var seen = new HashSet<SchemaId>();
        while (open.TryPop(out SchemaId id))
        {
            if (!seen.Add(id))
                continue;

            Assert.That(seen, Has.Count.LessThan(100));
            switch (shaper[id])
            {
                case AliasShape alias: open.Push(alias.Target); break;
                case UnionShape union: Array.ForEach([.. union.Branches], open.Push); break;
                case ObjectShape known: Array.ForEach([.. known.Properties.Select(p => p.Schema)], open.Push); break;
            }
        }
    }

    [Test]
    public void A_circle_that_only_shapes_see_is_reported()
    {
        Contract contract = Documents.Sound(Documents.WithSchemas("It: { type: object, properties: { a: {} }, oneOf: [ { $ref: '#/components/schemas/B' }, { type: object, properties: { x: {} } } ] }\nB: { allOf: [ { $ref: '#/components/schemas/C' } ], properties: { b: {} } }\nC: { type: object, properties: { c: {} }, oneOf: [ { $ref: '#/components/schemas/It' }, { type: object, properties: { y: {} } } ] }"));
        var shaper = new Shaper(contract);
        foreach (SchemaId branch in ((UnionShape)shaper[contract.IdOf("It")]).Branches)
            _ = shaper[branch];

        Assert.That(shaper.Diagnostics.Select(d => d.Rule), Has.Some.EqualTo(Rules.CircularReference));
    }

    [Test]
    public void Unions_within_unions_do_not_multiply_without_end()
    {
        string schemas = string.Join("\n", Enumerable.Range(0, 40).Select(i => $"S{i}: {{ type: object, properties: {{ p{i}: {{}} }}, oneOf: [ {{ $ref: '#/components/schemas/S{i + 1}' }}, {{ $ref: '#/components/schemas/T{i + 1}' }} ] }}\nT{i}: {{ type: object, properties: {{ q{i}: {{}} }}, oneOf: [ {{ $ref: '#/components/schemas/S{i + 1}' }}, {{ $ref: '#/components/schemas/T{i + 1}' }} ] }}"));
        Contract contract = Documents.Sound(Documents.WithSchemas(schemas + "\nS40: { type: object, properties: { s: {} } }\nT40: { type: object, properties: { t: {} } }"));
        var shaper = new Shaper(contract);
        var open = new Stack<SchemaId>([contract.IdOf("S0")]);
        int count = 0;
        while (open.TryPop(out SchemaId id))
        {
            Assert.That(++count, Is.LessThan(3_000));
            if (shaper[id] is UnionShape union)
                Array.ForEach([.. union.Branches], open.Push);
        }
    }

    [Test]
    public void A_branch_that_nothing_can_match_is_reported_once_and_as_a_branch()
    {
        Contract contract = Documents.Sound(Documents.WithSchemas("It: { type: object, oneOf: [ { $ref: '#/components/schemas/A' }, { type: string } ] }\nA: { type: object, properties: { a: {} } }\nOther: { allOf: [ { $ref: '#/components/schemas/It' }, { required: [ a ] } ] }"));
        var shaper = new Shaper(contract);
        _ = shaper[contract.IdOf("It")];
        _ = shaper[contract.IdOf("Other")];
        Assert.That(shaper.Diagnostics.Select(d => (d.Rule, d.Place.Pointer)), Is.EqualTo(new[] { (Rules.Impossible, "/components/schemas/It/oneOf/1") }));
        Assert.That(shaper.Diagnostics[0].Arguments[0], Does.Not.Contain("allOf").And.Contain("demands object, the branch string"));
    }

    [Test]
    public void A_type_that_allows_null_does_not_contradict_a_part_that_is_null() =>
        Assert.That(Diagnostics("{ allOf: [ { type: [ string, 'null' ] }, { const: null } ] }"), Is.Empty);

    [TestCase("{ type: object, properties: { a: {} }, required: [ id ] }", typeof(AnyShape))]
    [TestCase("{ allOf: [ { type: object, properties: { a: {} } }, { required: [ id ], patternProperties: { i: {} }, additionalProperties: { type: integer } } ] }", typeof(AnyShape))]
    [TestCase("{ type: object, properties: { a: {} }, required: [ id ], additionalProperties: true }", typeof(AnyShape))]
    [TestCase("{ type: object, properties: { a: {} }, required: [ id ], additionalProperties: { type: integer } }", typeof(NumberShape))]
    [TestCase("{ type: object, properties: { a: {} }, required: [ id ], additionalProperties: false, patternProperties: { i: { type: string } } }", typeof(AnyShape))]
    public void A_property_that_is_demanded_and_not_described_is_there(string schema, Type expected)
    {
        Shaper shaper = Shape(schema, out SchemaId id);
        PropertyShape[] properties = [.. ((ObjectShape)shaper[id]).Properties];
        Assert.That(properties.Select(p => (p.Name, p.Required)), Is.EqualTo(new[] { ("a", false), ("id", true) }));
        Assert.That(shaper[properties[1].Schema], Is.TypeOf(expected));
    }

    [TestCase("allOf: [ { $ref: '#/components/schemas/S%' } ]")]
    [TestCase("oneOf: [ { $ref: '#/components/schemas/S%' } ]")]
    [TestCase("$ref: '#/components/schemas/S%'")]
    public void A_chain_of_any_length_is_what_stands_at_its_end(string link)
    {
        string schemas = string.Join("\n", Enumerable.Range(0, 700).Select(i => $"S{i}: {{ {link.Replace("%", $"{i + 1}", StringComparison.Ordinal)} }}"));
        Contract contract = Documents.Sound(Documents.WithSchemas($"It: {{ type: object, properties: {{ p: {{ $ref: '#/components/schemas/S0' }} }} }}\n{schemas}\nS700: {{ type: integer, readOnly: true }}"));
        var shaper = new Shaper(contract);
        PropertyShape property = ((ObjectShape)shaper[contract.IdOf("It")]).Properties[0];
        Assert.That(property.ReadOnly);
        Assert.That(shaper[shaper.Resolve(property.Schema, out bool nullable)], Is.TypeOf<NumberShape>());
        Assert.That(nullable, Is.False);
    }

    [TestCase("S%: { oneOf: [ { $ref: '#/components/schemas/S+' }, { type: string } ] }")]
    [TestCase("S%: { allOf: [ { $ref: '#/components/schemas/S+' } ], properties: { p%: {} } }")]
    public void What_is_nested_too_deep_is_an_exception_that_names_a_schema(string level)
    {
        string schemas = string.Join("\n", Enumerable.Range(0, 5_000).Select(i => level.Replace("%", $"{i}", StringComparison.Ordinal).Replace("+", $"{i + 1}", StringComparison.Ordinal)));
        Exception? found = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    Contract contract = Documents.Sound(Documents.WithSchemas(schemas + "\nS5000: { type: object }"));
                    _ = new Shaper(contract)[contract.IdOf("S0")];
                }
                catch (Exception exception)
                {
                    found = exception;
                }
            },
            512 * 1024);
        thread.Start();
        thread.Join();

        PlacedDiagnostic diagnostic = ((NestingException)found!).Diagnostic;
        Assert.That(diagnostic.Rule, Is.EqualTo(Rules.LimitExceeded));
        Assert.That(diagnostic.Place.Pointer, Does.Match("^/components/schemas/S[0-9]+$"));
        Assert.That(diagnostic.Arguments[0], Does.StartWith("Schema 'S"));
    }

    [Test]
    public void A_discriminator_at_every_level_of_a_long_chain_takes_no_time_worth_mentioning()
    {
        // By as many ways as there are, one would not live to see the end.
        string schemas = "S0: { type: object, discriminator: { propertyName: k0 } }\n" + string.Join("\n", Enumerable.Range(1, 40).Select(i => $"S{i}: {{ allOf: [ {{ $ref: '#/components/schemas/S{i - 1}' }} ], discriminator: {{ propertyName: k{i} }} }}"));
        Contract contract = Documents.Sound(Documents.WithSchemas(schemas + "\nIt: { type: object, anyOf: [ { $ref: '#/components/schemas/S0' }, { type: object } ] }"));
        Assert.That(new Shaper(contract)[contract.IdOf("It")], Is.TypeOf<UnionShape>());
    }

    [Test]
    public void Shapes_are_not_made_for_somebody_who_has_gone()
    {
        Contract contract = Documents.Sound(Documents.WithSchemas("It: { type: object }"));
        Assert.That(() => new Shaper(contract, new CancellationToken(true))[contract.IdOf("It")], Throws.InstanceOf<OperationCanceledException>());
    }

    private static PlacedDiagnostic[] Diagnostics(string schema)
    {
        Shaper shaper = Shape(schema, out SchemaId id);
        _ = shaper[id];
        return [.. shaper.Diagnostics];
    }

    private static Shape ShapeOf(string schema, string others = "")
    {
        Shaper shaper = Shape(schema, out SchemaId id, others);
        return shaper[shaper.Resolve(id, out _)];
    }

    private static Shaper Shape(string schema, out SchemaId id, string others = "")
    {
        Contract contract = Documents.Read(Documents.WithSchemas($"It: {schema}" + (others.Length == 0 ? "" : "\n" + others))).Contract!;
        id = contract.IdOf("It");
        return new Shaper(contract);
    }
}
