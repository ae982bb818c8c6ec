using OpenApiGen.Model;

namespace OpenApiGen.Shapes;

/// <summary>Keywords that no shape expresses: they are checked besides.</summary>
internal static class ResidualKeywords
{
    /// <summary>True where a schema has any of them.</summary>
    public static bool Any(Schema schema) => NeedsWhole(schema) || HasPart(schema);

    /// <summary>True where only the whole schema can be checked, because a keyword depends on what others have looked at.</summary>
    public static bool NeedsWhole(Schema schema) => schema.UnevaluatedItems is not null || schema.UnevaluatedProperties is not null;

    /// <summary>The part of a schema that its shape leaves unchecked, as a schema of its own; null where nothing is left.</summary>
    public static Schema? Part(Schema schema)
    {
        if (!HasPart(schema))
            return null;

        var part = new Schema { Place = schema.Place };
        part.Not = schema.Not;
        part.If = schema.If;
        part.Then = schema.Then;
        part.Else = schema.Else;
        part.DependentRequired = schema.DependentRequired;
        part.DependentSchemas = schema.DependentSchemas;
        part.PropertyNames = schema.PropertyNames;
        part.Contains = schema.Contains;
        part.MinContains = schema.MinContains;
        part.MaxContains = schema.MaxContains;
        if (!schema.PrefixItems.IsEmpty)
        {
            part.PrefixItems = schema.PrefixItems;
            part.Items = schema.Items;
        }

        if (!schema.PatternProperties.IsEmpty)
        {
            part.PatternProperties = schema.PatternProperties;
            part.Properties = schema.Properties;
            part.AdditionalProperties = schema.AdditionalProperties;
        }

        return part;
    }

    private static bool HasPart(Schema schema) =>
        schema.Not is not null
        || (schema.If is not null && (schema.Then is not null || schema.Else is not null))
        || !schema.DependentRequired.IsEmpty
        || !schema.DependentSchemas.IsEmpty
        || schema.PropertyNames is not null
        || schema.Contains is not null
        || !schema.PrefixItems.IsEmpty
        || !schema.PatternProperties.IsEmpty;
}
