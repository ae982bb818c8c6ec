using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Text;

namespace OpenApiGen.Reading;

/// <content>Types, enums and what they imply.</content>
internal sealed partial class SchemaReader
{
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
