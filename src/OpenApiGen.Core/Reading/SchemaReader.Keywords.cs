using System.Globalization;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Reading.Fields;
using OpenApiGen.Text;

namespace OpenApiGen.Reading;

internal sealed partial class SchemaReader
{
    private Schema ReadObject(SchemaId id, Located at, bool isParameter)
    {
        var schema = new Schema { Place = at.Place, Name = NameOf(at) };
        if (at.Node.Kind == NodeKind.Boolean)
        {
            schema.Never = at.Node.Text == "false";
            return schema;
        }

        if (!at.Node.IsMapping)
        {
            context.Wrong(at, "schema", "a mapping");
            schema.Unresolved = true;
            return schema;
        }

        at = resolver.Enter(at);
        bool exclusiveMinimum = false;
        bool exclusiveMaximum = false;
        SchemaId? reference = null;
        SchemaId? dynamicReference = null;
        Located? members = null;
        for (int i = 0; i < at.Count; i++)
        {
            string key = at.KeyText(i);
            Located value = at.Entry(i);
            switch (key)
            {
                case "type": ReadTypes(id, schema, value); break;
                case "nullable" or "x-nullable":
                    if (context.FlagOrNull(at, key) == true)
                        _explicitlyNullable.Add(id.Index);
                    break;
                case "enum": members = value; break;
                case "const": schema.Const = JsonValue.From(value.Node); break;
                case "format": schema.Format = context.TextOf(value, key); break;
                case "title": schema.Title = context.TextOf(value, key); break;
                case "description": schema.Description = context.TextOf(value, key); break;
                case "deprecated": schema.Deprecated = context.Flag(at, key); break;
                case "readOnly": schema.ReadOnly = context.Flag(at, key); break;
                case "writeOnly": schema.WriteOnly = context.Flag(at, key); break;
                case "default": schema.Default = JsonValue.From(value.Node); break;
                case "example": schema.Examples = EquatableArray.Of(JsonValue.From(value.Node)); break;
                case "examples" when value.Node.IsSequence: schema.Examples = JsonValue.From(value.Node).Items; break;

                case "multipleOf": schema.MultipleOf = Positive(value, key); break;
                case "minimum": schema.Minimum = Number(value, key); break;
                case "maximum": schema.Maximum = Number(value, key); break;
                case "exclusiveMinimum" when value.Node.Kind == NodeKind.Boolean: exclusiveMinimum = value.Node.Text == "true"; break;
                case "exclusiveMaximum" when value.Node.Kind == NodeKind.Boolean: exclusiveMaximum = value.Node.Text == "true"; break;
                case "exclusiveMinimum": schema.ExclusiveMinimum = Number(value, key); break;
                case "exclusiveMaximum": schema.ExclusiveMaximum = Number(value, key); break;

                case "minLength": schema.MinLength = Size(value, key); break;
                case "maxLength": schema.MaxLength = Size(value, key); break;
                case "pattern": schema.Pattern = context.TextOf(value, key); break;
                case "contentEncoding": schema.ContentEncoding = context.TextOf(value, key); break;
                case "contentMediaType": schema.ContentMediaType = context.TextOf(value, key); break;
                case "contentSchema": schema.ContentSchema = Read(value); break;

                case "minItems": schema.MinItems = Size(value, key); break;
                case "maxItems": schema.MaxItems = Size(value, key); break;
                case "uniqueItems": schema.UniqueItems = context.Flag(at, key); break;
                case "items": ReadItems(schema, at, value); break;
                case "prefixItems": schema.PrefixItems = ReadList(value, key); break;
                case "additionalItems" when at.Node["items"] is { IsSequence: true }: schema.Items = Read(value); break;
                case "contains": schema.Contains = Read(value); break;
                case "minContains": schema.MinContains = Size(value, key); break;
                case "maxContains": schema.MaxContains = Size(value, key); break;
                case "unevaluatedItems": schema.UnevaluatedItems = Read(value); break;

                case "properties": schema.Properties = ReadProperties(value); break;
                case "patternProperties": schema.PatternProperties = ReadMap(value, key, static (name, at, read) => new PatternProperty(name, read(at))); break;
                case "additionalProperties": schema.AdditionalProperties = Read(value); break;
                case "unevaluatedProperties": schema.UnevaluatedProperties = Read(value); break;
                case "propertyNames": schema.PropertyNames = Read(value); break;
                case "required" when isParameter && value.Node.Kind == NodeKind.Boolean: break;
                case "required" when value.Node.Kind == NodeKind.Boolean: context.Wrong(value, key, "a sequence of names of properties, on the object that has them"); break;
                case "required": schema.Required = context.Texts(at, key); break;
                case "minProperties": schema.MinProperties = Size(value, key); break;
                case "maxProperties": schema.MaxProperties = Size(value, key); break;
                case "dependentRequired": schema.DependentRequired = ReadDependentRequired(value); break;
                case "dependentSchemas": schema.DependentSchemas = ReadMap(value, key, static (name, at, read) => new DependentSchema(name, read(at))); break;
                case "dependencies": ReadDependencies(schema, value); break;

                case "allOf": schema.AllOf = ReadBranches(value, key); break;
                case "anyOf": schema.AnyOf = ReadBranches(value, key); break;
                case "oneOf": schema.OneOf = ReadBranches(value, key); break;
                case "not": schema.Not = Read(value); break;
                case "if": schema.If = Read(value); break;
                case "then": schema.Then = Read(value); break;
                case "else": schema.Else = Read(value); break;
                case "discriminator": schema.Discriminator = ReadDiscriminator(value); break;
                case "$ref" when value.Node.IsString: reference = ReadTarget(at, value); break;
                case "$dynamicRef" when value.Node.IsString: dynamicReference = ReadTarget(at, value); break;

                // Named schemas count as soon as something refers to them.
                case "$defs" or "definitions": break;

                case "xml": fields.Check(value, KnownFields.Xml); break;
                case "externalDocs": fields.Check(value, KnownFields.ExternalDocs); break;

                // A parameter of OpenAPI 2.0 was checked as such.
                default:
                    if (!isParameter)
                        fields.CheckKeyword(at, i);
                    break;
            }
        }

        if (members is { } list)
            ReadEnum(schema, list);

        if (IsFile(at))
            schema.Format = "binary";

        ApplyExclusiveFlags(schema, exclusiveMinimum, exclusiveMaximum);
        if (dynamicReference is { } ownTarget)
        {
            schema.AllOf = EquatableArray.Of([ownTarget, .. schema.AllOf]);
            if (DynamicName(at) is { } name)
                _dynamicReferences.Add(id.Index, new DynamicReference(reference is null ? 0 : 1, name));
        }

        if (reference is { } target)
            schema.AllOf = EquatableArray.Of([target, .. schema.AllOf]);

        schema.Extensions = ReadingContext.Extensions(at);
        CheckRanges(schema, at);
        if (context.Options.InferTypes)
            InferType(schema);

        return schema;
    }

    private void ReadTypes(SchemaId id, Schema schema, Located value)
    {
        if (!value.Node.IsSequence)
            schema.Types = TypeOf(value);
        else
            for (int i = 0; i < value.Count; i++)
                schema.Types |= TypeOf(value.Item(i));

        if ((schema.Types & SchemaTypes.Null) != 0 && schema.Types != SchemaTypes.Null)
        {
            schema.Types &= ~SchemaTypes.Null;
            _explicitlyNullable.Add(id.Index);
        }

        if ((schema.Types & SchemaTypes.Number) != 0)
            schema.Types &= ~SchemaTypes.Integer;
    }

    private SchemaTypes TypeOf(Located value)
    {
        if (value.Node.Kind == NodeKind.Null && value.Node.End > value.Node.Start)
        {
            context.Report(Rules.Tolerated, value, "The type 'null' has to be written in quotes; it is taken for it nevertheless");
            return SchemaTypes.Null;
        }

        string? name = context.TextOf(value, "type");
        switch (name)
        {
            case null: return SchemaTypes.None;
            case "null": return SchemaTypes.Null;
            case "boolean": return SchemaTypes.Boolean;
            case "integer": return SchemaTypes.Integer;
            case "number": return SchemaTypes.Number;
            case "string": return SchemaTypes.String;
            case "array": return SchemaTypes.Array;
            case "object": return SchemaTypes.Object;

            case "file" when context.Version == SpecificationVersion.OpenApi20: return SchemaTypes.String;
            default:
                context.Invalid(value, $"'{name}' is not a JSON Schema type: null, boolean, integer, number, string, array and object are");
                return SchemaTypes.None;
        }
    }

    /// <summary>OpenAPI 2.0: an uploaded or downloaded file.</summary>
    private bool IsFile(Located at) => context.Version == SpecificationVersion.OpenApi20 && at.PeekText("type") == "file";

    private void ReadEnum(Schema schema, Located value)
    {
        if (!context.IsSequence(value, "enum"))
            return;

        var members = new List<JsonValue>(value.Count);
        var seen = new HashSet<JsonValue>();
        for (int i = 0; i < value.Count; i++)
        {
            JsonValue member = ReadMember(schema, value.Item(i));
            if (seen.Add(member))
                members.Add(member);
            else
                context.Report(Rules.IgnoredField, value.Item(i), $"enum has {member.ToJson()} twice");
        }

        if (members.Count == 0)
            context.Report(Rules.Impossible, value, "An empty enum allows no value");

        schema.Enum = members.ToEquatable();
    }

    /// <summary>A member of an enum, whose type is known by now.</summary>
    private JsonValue ReadMember(Schema schema, Located at)
    {
        NodeKind kind = at.Node.Kind;
        if (schema.Types == SchemaTypes.String && kind is NodeKind.Integer or NodeKind.Float or NodeKind.Boolean)
        {
            string spelling = at.File.Text.Substring(at.Node.Start, at.Node.End - at.Node.Start);
            context.Report(Rules.Tolerated, at, $"{spelling} has to be written in quotes to be a string; it is taken for one nevertheless");
            return JsonValue.String(spelling);
        }

        bool fits = kind switch
        {
            NodeKind.Null => true,
            NodeKind.Boolean => (schema.Types & SchemaTypes.Boolean) != 0,
            NodeKind.Integer => (schema.Types & (SchemaTypes.Integer | SchemaTypes.Number)) != 0,
            NodeKind.Float => (schema.Types & (SchemaTypes.Integer | SchemaTypes.Number)) != 0,
            NodeKind.String => (schema.Types & SchemaTypes.String) != 0,
            NodeKind.Sequence => (schema.Types & SchemaTypes.Array) != 0,
            _ => (schema.Types & SchemaTypes.Object) != 0,
        };
        if (!fits && schema.Types != SchemaTypes.None)
            context.Report(Rules.Impossible, at, $"The type of the schema rules out this member of its enum, which is {ReadingContext.Describe(at.Node)}");

        return JsonValue.From(at.Node);
    }

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
        string? near = schemas is { Node.IsMapping: true } all ? ReferenceResolver.NearestKey(all.Node, target) : null;
        context.Report(Rules.UnresolvedReference, at, target, "it is neither a schema of this document nor a file" + (near is null ? "" : $"; did you mean '{near}'?"));
        return null;
    }

    private string? Number(Located value, string name)
    {
        if (value.Node.Kind is NodeKind.Integer or NodeKind.Float && value.Node.Text.IndexOfAny(['n', 'i']) < 0)
            return value.Node.Text;

        context.Wrong(value, name, "a number");
        return null;
    }

    private string? Positive(Located value, string name)
    {
        if (Number(value, name) is not { } text)
            return null;

        if (double.Parse(text, CultureInfo.InvariantCulture) > 0)
            return text;

        context.Invalid(value, $"'{name}' must be greater than 0");
        return null;
    }

    private long? Size(Located value, string name)
    {
        if (Number(value, name) is not { } text)
            return null;

        double size = double.Parse(text, CultureInfo.InvariantCulture);
        if (size >= 0 && size == Math.Floor(size))
            return size > long.MaxValue ? long.MaxValue : (long)size;

        context.Invalid(value, $"'{name}' must be a whole number that is not negative");
        return null;
    }

    private static void ApplyExclusiveFlags(Schema schema, bool exclusiveMinimum, bool exclusiveMaximum)
    {
        if (exclusiveMinimum)
            (schema.Minimum, schema.ExclusiveMinimum) = (null, schema.Minimum);

        if (exclusiveMaximum)
            (schema.Maximum, schema.ExclusiveMaximum) = (null, schema.Maximum);
    }

    private void CheckRanges(Schema schema, Located at)
    {
        Check(schema.MinLength, schema.MaxLength, "minLength", "maxLength");
        Check(schema.MinItems, schema.MaxItems, "minItems", "maxItems");
        Check(schema.MinProperties, schema.MaxProperties, "minProperties", "maxProperties");
        if (schema.Minimum is { } minimum && schema.Maximum is { } maximum
            && double.Parse(minimum, CultureInfo.InvariantCulture) > double.Parse(maximum, CultureInfo.InvariantCulture))
            context.Report(Rules.Impossible, at.Child("minimum")!.Value, $"'minimum' {minimum} is above 'maximum' {maximum}");

        void Check(long? least, long? most, string leastName, string mostName)
        {
            if (least > most)
                context.Report(Rules.Impossible, at.Child(leastName)!.Value, $"'{leastName}' {least} is above '{mostName}' {most}");
        }
    }

    /// <summary>
    /// Authors who write <c>properties</c> mean an object, and authors who write <c>items</c> mean an array, though JSON Schema would let every other type pass.
    /// </summary>
    private static void InferType(Schema schema)
    {
        if (schema.Types != SchemaTypes.None || schema.Enum is not null || schema.Const is not null)
            return;

        if (schema.Properties.Count > 0 || schema.AdditionalProperties is not null)
            schema.Types = SchemaTypes.Object;
        else if (schema.Items is not null)
            schema.Types = SchemaTypes.Array;
    }
}
