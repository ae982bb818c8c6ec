using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading.Fields;

namespace OpenApiGen.Reading;

/// <content>References, dynamic references and discriminators.</content>
internal sealed partial class SchemaReader
{
    private SchemaId ReadTarget(Located holder, Located value)
    {
        if (resolver.Resolve(holder, value.Node.Text, value) is not { } target)
            return Unresolved(value);

        if (!ReferenceEquals(target.Node, holder.Node))
            return Read(target);

        context.Report(Rules.CircularReference, value, value.Node.Text);
        return Unresolved(value);
    }

    /// <summary>The name of a dynamic reference that leads to a schema of that name; null for one that is like any other reference.</summary>
    private string? DynamicName(Located holder)
    {
        string reference = holder.PeekText("$dynamicRef")!;
        string name = reference.Substring(reference.IndexOf('#') + 1);
        return resolver.TryResolve(holder, reference)?.PeekText("$dynamicAnchor") == name ? name : null;
    }

    private Discriminator? ReadDiscriminator(Located value)
    {
        // OpenAPI 2.0 names the property and nothing else.
        if (value.Node.IsString)
            return new Discriminator(value.Node.Text, default, null);

        if (!context.IsMapping(value, "discriminator"))
            return null;

        fields.Check(value, KnownFields.Discriminator);
        if (context.Text(value, "propertyName") is not { } property)
        {
            if (value.Child("propertyName") is null)
                context.Missing(value, "discriminator", "propertyName");

            return null;
        }

        List<DiscriminatorMapping> mappings = [];
        if (value.Child("mapping") is { } mapping && context.IsMapping(mapping, "mapping"))
            for (int i = 0; i < mapping.Count; i++)
                if (context.TextOf(mapping.Entry(i), "mapping") is { } target && MappedSchema(mapping, mapping.Entry(i), target) is { } schema)
                    mappings.Add(new DiscriminatorMapping(mapping.KeyText(i), schema));

        SchemaId? fallback = value.Child("defaultMapping") is { } other && context.TextOf(other, "defaultMapping") is { } name ? MappedSchema(value, other, name) : null;
        return new Discriminator(property, mappings.ToEquatable(), fallback);
    }

    /// <summary>A mapping's target is the name of a schema, or a reference.</summary>
    private SchemaId? MappedSchema(Located holder, Located at, string target)
    {
        bool isName = target.IndexOfAny(['/', '#']) < 0;
        foreach (string prefix in (string[])["#/components/schemas/", "#/definitions/"])
            if (isName && resolver.TryResolve(holder, prefix + Place.Escape(target)) is { } named)
                return Read(named);

        // What ends like a file is taken for one.
        if (!isName || target.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || target.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || target.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            return resolver.Resolve(holder, target, at) is { } found ? Read(found) : null;

        if (resolver.TryResolve(holder, target) is { } known)
            return Read(known);

        Located? schemas = resolver.TryResolve(holder, "#/components/schemas");
        string? near = schemas is { } all ? resolver.NearestKey(all.Node, target) : null;
        context.Report(Rules.UnresolvedReference, at, target, "it is neither a schema of this document nor a file" + (near is null ? "" : $"; did you mean '{near}'?"));
        return null;
    }
}
