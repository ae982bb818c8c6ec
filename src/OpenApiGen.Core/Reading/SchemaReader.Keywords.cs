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
}
