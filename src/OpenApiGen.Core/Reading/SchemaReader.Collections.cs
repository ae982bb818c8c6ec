using OpenApiGen.Model;

namespace OpenApiGen.Reading;

/// <content>Lists and maps of schemas.</content>
internal sealed partial class SchemaReader
{
    private void ReadItems(Schema schema, Located owner, Located value)
    {
        // Up to draft 7, a sequence of schemas was spelled 'items' and the rest 'additionalItems'.
        if (value.Node.IsSequence)
            schema.PrefixItems = ReadList(value, "items");
        else if (owner.Node["items"] is not null)
            schema.Items = Read(value);
    }

    private EquatableArray<Property> ReadProperties(Located value)
    {
        if (!context.IsMapping(value, "properties"))
            return default;

        var properties = new Property[value.Count];
        for (int i = 0; i < properties.Length; i++)
        {
            Located property = value.Entry(i);
            properties[i] = new Property(value.KeyText(i), Read(property), Annotations(property));
        }

        return new EquatableArray<Property>(properties);
    }

    private EquatableArray<T> ReadMap<T>(Located value, string keyword, Func<string, Located, Func<Located, SchemaId>, T> make)
        where T : IEquatable<T>
    {
        if (!context.IsMapping(value, keyword))
            return default;

        var items = new T[value.Count];
        for (int i = 0; i < items.Length; i++)
            items[i] = make(value.KeyText(i), value.Entry(i), Read);

        return new EquatableArray<T>(items);
    }

    private EquatableArray<SchemaId> ReadList(Located value, string keyword)
    {
        if (!context.IsSequence(value, keyword))
            return default;

        var items = new SchemaId[value.Count];
        for (int i = 0; i < items.Length; i++)
            items[i] = Read(value.Item(i));

        return new EquatableArray<SchemaId>(items);
    }

    private EquatableArray<SchemaId> ReadBranches(Located value, string keyword)
    {
        EquatableArray<SchemaId> branches = ReadList(value, keyword);
        if (branches.IsEmpty && value.Node.IsSequence)
            context.Invalid(value, $"'{keyword}' must have at least one schema");

        return branches;
    }

    private EquatableArray<DependentRequired> ReadDependentRequired(Located value)
    {
        if (!context.IsMapping(value, "dependentRequired"))
            return default;

        var items = new List<DependentRequired>(value.Count);
        for (int i = 0; i < value.Count; i++)
            items.Add(new DependentRequired(value.KeyText(i), context.Texts(value, value.KeyText(i))));

        return items.ToEquatable();
    }

    /// <summary>Up to draft 7, one keyword did what dependentRequired and dependentSchemas do.</summary>
    private void ReadDependencies(Schema schema, Located value)
    {
        if (!context.IsMapping(value, "dependencies"))
            return;

        List<DependentRequired> required = [];
        List<DependentSchema> schemas = [];
        for (int i = 0; i < value.Count; i++)
        {
            string name = value.KeyText(i);
            if (value.Entry(i).Node.IsSequence)
                required.Add(new DependentRequired(name, context.Texts(value, name)));
            else
                schemas.Add(new DependentSchema(name, Read(value.Entry(i))));
        }

        schema.DependentRequired = required.ToEquatable();
        schema.DependentSchemas = schemas.ToEquatable();
    }
}
