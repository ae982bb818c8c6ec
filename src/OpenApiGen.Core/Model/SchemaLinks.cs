namespace OpenApiGen.Model;

/// <summary>The schemas that a schema is made of.</summary>
public static class SchemaLinks
{
    /// <summary>The ids of every schema that a keyword of a schema holds.</summary>
    public static List<SchemaId> Of(Schema schema)
    {
        var found = new List<SchemaId>();
        Add(found, schema.ContentSchema);
        Add(found, schema.Items);
        Add(found, schema.PrefixItems);
        Add(found, schema.Contains);
        Add(found, schema.UnevaluatedItems);
        foreach (Property property in schema.Properties)
            found.Add(property.Schema);

        foreach (PatternProperty property in schema.PatternProperties)
            found.Add(property.Schema);

        Add(found, schema.AdditionalProperties);
        Add(found, schema.UnevaluatedProperties);
        Add(found, schema.PropertyNames);
        foreach (DependentSchema dependent in schema.DependentSchemas)
            found.Add(dependent.Schema);

        Add(found, schema.AllOf);
        Add(found, schema.AnyOf);
        Add(found, schema.OneOf);
        Add(found, schema.Not);
        Add(found, schema.If);
        Add(found, schema.Then);
        Add(found, schema.Else);
        if (schema.Discriminator is { } discriminator)
        {
            foreach (DiscriminatorMapping mapping in discriminator.Mapping)
                found.Add(mapping.Schema);

            Add(found, discriminator.Default);
        }

        return found;
    }

    /// <summary>The same schema with other schemas in it.</summary>
    /// <param name="schema">The schema, which stays as it is.</param>
    /// <param name="map">What goes in place of an id.</param>
    public static Schema Map(Schema schema, Func<SchemaId, SchemaId> map) => schema with
    {
        ContentSchema = Map(schema.ContentSchema, map),
        Items = Map(schema.Items, map),
        PrefixItems = Map(schema.PrefixItems, map),
        Contains = Map(schema.Contains, map),
        UnevaluatedItems = Map(schema.UnevaluatedItems, map),
        Properties = schema.Properties.Select(p => p with { Schema = map(p.Schema) }).ToEquatable(),
        PatternProperties = schema.PatternProperties.Select(p => p with { Schema = map(p.Schema) }).ToEquatable(),
        AdditionalProperties = Map(schema.AdditionalProperties, map),
        UnevaluatedProperties = Map(schema.UnevaluatedProperties, map),
        PropertyNames = Map(schema.PropertyNames, map),
        DependentSchemas = schema.DependentSchemas.Select(d => d with { Schema = map(d.Schema) }).ToEquatable(),
        AllOf = Map(schema.AllOf, map),
        AnyOf = Map(schema.AnyOf, map),
        OneOf = Map(schema.OneOf, map),
        Not = Map(schema.Not, map),
        If = Map(schema.If, map),
        Then = Map(schema.Then, map),
        Else = Map(schema.Else, map),
        Discriminator = schema.Discriminator is { } discriminator
            ? discriminator with
            {
                Mapping = discriminator.Mapping.Select(m => m with { Schema = map(m.Schema) }).ToEquatable(),
                Default = Map(discriminator.Default, map),
            }
            : null,
    };

    private static void Add(List<SchemaId> found, SchemaId? id)
    {
        if (id is { } known)
            found.Add(known);
    }

    private static void Add(List<SchemaId> found, EquatableArray<SchemaId> ids)
    {
        foreach (SchemaId id in ids)
            found.Add(id);
    }

    private static SchemaId? Map(SchemaId? id, Func<SchemaId, SchemaId> map) => id is { } known ? map(known) : null;

    private static EquatableArray<SchemaId> Map(EquatableArray<SchemaId> ids, Func<SchemaId, SchemaId> map) => ids.IsEmpty ? ids : ids.Select(map).ToEquatable();
}
